import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../notation.ts';
import { randomEvents } from './random-events.ts';

const PRONOUNS =
  /^(?:I|me|we|us|you|he|him|she|her|it|its|they|them|their|his|who|whom|which|that|this)$/;

describe('events of any text', () => {
  it('are the same twice', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const text = randomEvents(seed);
      assert.equal(JSON.stringify(read(text).events), JSON.stringify(read(text).events), text);
    }
  });

  it('have evidence in the text, and nobody is called by a pronoun', () => {
    let found = 0;
    for (let seed = 100; seed <= 300; seed++) {
      const text = randomEvents(seed);
      for (const { evidence, actors, targets } of read(text).events) {
        found++;
        assert.ok(evidence.length, text);
        for (const { start, end } of evidence) {
          const words = text.slice(start, end);
          assert.ok(words.length && words === words.trim(), text);
        }
        for (const { name } of [...actors, ...targets]) assert.doesNotMatch(name, PRONOUNS, text);
      }
    }
    assert.ok(found > 100, `only ${found} events`);
  });
});
