import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../notation.ts';
import { random } from '../random.ts';

const PIECES = (
  'Ana Brook|Hugh Marsh|Kenya|Ugandan troops|rebels|police|he|she|they|it|we|I|who|which|us|US|met|will meet|' +
  'did not meet|refused to|demanded that|attacked|killed|talks|the talks|a meeting|with|against|of|between|and|' +
  'threatened|to release|prisoners|signed a treaty|called off|called for|their|his|in Paris|on Monday|said|' +
  '“|”|,|.|.|?|must|arrested|were arrested by|the attack|sanctions|on|the election|\n\n'
).split('|');

function randomText(seed: number): string {
  const next = random(seed);
  const length = 8 + Math.floor(next() * 60);
  return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]!).join(' ');
}

const PRONOUNS =
  /^(?:I|me|we|us|you|he|him|she|her|it|its|they|them|their|his|who|whom|which|that|this)$/;

describe('events of any text', () => {
  it('are the same twice', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const text = randomText(seed);
      assert.equal(JSON.stringify(read(text).events), JSON.stringify(read(text).events), text);
    }
  });

  it('have evidence in the text, and nobody is called by a pronoun', () => {
    let found = 0;
    for (let seed = 100; seed <= 500; seed++) {
      const text = randomText(seed);
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
    assert.ok(found > 200, `only ${found} events`);
  });

  it('take time that grows with the length of the text and no faster', () => {
    const seconds = (length: number): number => {
      let text = '';
      for (let seed = 1; text.length < length; seed++) text += `${randomText(seed)}\n\n`;
      const start = performance.now();
      read(text.slice(0, length));
      return performance.now() - start;
    };
    seconds(10_000);
    const [short, long] = [seconds(25_000), seconds(100_000)];
    assert.ok(long < 12 * short, `25 KB in ${short} ms, 100 KB in ${long} ms`);
  });
});
