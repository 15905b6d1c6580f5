import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRecord } from '../../src/record/schema.ts';
import { isSpace } from '../../src/text/characters.ts';
import { read } from './notation.ts';
import { random } from './random.ts';

const PIECES = (
  'Anna Brook|Hugh Marsh|Brook|he|she|they|we|I|who|Lantra|said|told|warned|dismissed|reported|agreed|' +
  'saying|according to|that|the port|was closed|of|as|while|and|to close|not|is willing|suggestions|' +
  "findings|his|the state news agency|Mr.|U.S.|2031|on Monday|“|”|\"|‘|’|'|''|«|»|“never”|" +
  '“The port is closed,”|.|.|,|,|;|:|—|…|?|!|(|)|\n\n|\n|\r\n|😀|é|e\u0301|\u00a0|\u200f|א|\u0000|\t'
).split('|');

function randomText(next: () => number): string {
  const length = 5 + Math.floor(next() * 60);
  let text = '';
  for (let i = 0; i < length; i++)
    text += PIECES[Math.floor(next() * PIECES.length)]! + (next() < 0.8 ? ' ' : '');
  return text;
}

/// A text without what the segmentation takes for white space.
function visible(text: string): string {
  let kept = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text, i)) kept += text[i];
  return kept;
}

describe('any text at all', () => {
  it('gives a sound record, the same twice', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = randomText(random(seed));
      // Making the record checks every span, id and reference; it throws what is wrong.
      const record = read(text);
      if (seed % 20 === 0) {
        assert.deepEqual(read(text), record, `seed ${seed}`);
        assert.deepEqual(parseRecord(JSON.parse(JSON.stringify(record))), record, `seed ${seed}`);
      }
    }
  });

  it('accounts for every sentence and every outermost pair of marks', () => {
    for (let seed = 2000; seed <= 2100; seed++) {
      const { article, audit } = read(randomText(random(seed)));
      const covered = audit.map(({ sentence }) =>
        visible(article.text.slice(sentence.start, sentence.end)),
      );
      assert.equal(covered.join(''), visible(article.text), `seed ${seed}`);
    }
  });
});

// How the work grows is counted in test/promises/reading-ends.test.ts.
describe('hostile texts end', () => {
  const cases: [string, string][] = [
    ['nested quotation marks', '“‘'.repeat(1000)],
    ['a lone quotation mark', '“'],
    ['cues and nothing else', 'said '.repeat(4000)],
    ['he said he said', 'he said '.repeat(4000)],
    ['one endless sentence', 'Anna Brook said the port, '.repeat(1600)],
    ['a cue a line', 'Anna Brook said so.\n'.repeat(1600)],
    ['according to according to', 'according to '.repeat(4000)],
    ['quotations without end', '“The port is closed,” '.repeat(1600)],
    ['a quotation that opens in every paragraph', '“The port is closed.\n\n'.repeat(1600)],
    ['names without end', 'Anna Brook and '.repeat(2400)],
    [
      'different names',
      Array.from({ length: 1600 }, (_, i) => `Ana B${i.toString(36)}x said so.`).join(' '),
    ],
  ];
  for (const [name, text] of cases) it(name, () => void read(text));
});

describe('marks of every kind', () => {
  it('an emoji before a quotation moves nothing', () => {
    const { article, statements } = read('😀 “The port is closed,” Anna Brook said.');
    assert.deepEqual(
      statements.flatMap((s) => s.content.map((c) => article.text.slice(c.start, c.end))),
      ['The port is closed,'],
    );
  });
});
