import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, statement } from '../notation.ts';

/// Through whom the statement with this cue came, nearest the speaker first.
function comes(name: string, text: string, cue: string, expected: string[]): void {
  it(name, () => {
    const { reportedBy } = statement(read(text), cue);
    assert.deepEqual(
      reportedBy.map((mention) => mention.name),
      expected,
    );
  });
}

const outlet = 'Norland Post';

describe('who could not be named carries words all the same', () => {
  comes('“another”', 'Another tweeted, “Ana Brook thinks she is above the law.”', 'thinks', [
    'Another',
    outlet,
  ]);
  comes('“some”', 'Some say Ana Brook thinks she is above the law.', 'thinks', ['Some', outlet]);
  comes('a pronoun', 'He said Ana Brook admitted the theft.', 'admitted', ['He', outlet]);
  comes('“I” is whoever is quoted', '“I know Ana Brook promised to resign,” he said.', 'promised', [
    'he',
    outlet,
  ]);
  it('and is nobody of the record', () => {
    const record = read('Some say Ana Brook thinks she is above the law.');
    const [some] = statement(record, 'thinks').reportedBy;
    assert.deepEqual(some, { name: 'Some', span: { start: 0, end: 4 } });
  });
});

describe('somebody else carries words', () => {
  comes('nearest the speaker first', 'Ana Brook said Hugh Marsh promised to resign.', 'promised', [
    'Ana Brook',
    outlet,
  ]);
});

describe('a second clause is carried by whoever says the first', () => {
  comes(
    'behind “and that”',
    'Ana Brook said Lund had lied, and that Hugh Marsh promised to resign.',
    'promised',
    ['Ana Brook', outlet],
  );
});

describe('who tells of himself carries his own words, once', () => {
  const text = '“I opposed the closing, and thought we could open the port,” Brook said.';
  for (const cue of ['opposed', 'thought']) comes(`“I ${cue}”`, text, cue, ['Brook', outlet]);
  comes('a pronoun', 'Ana Brook said she hoped to open the port.', 'hoped', ['Ana Brook', outlet]);
  comes(
    'with whoever says it beside him',
    'Ana Brook and Hugh Marsh said Marsh hoped to open the port.',
    'hoped',
    ['Ana Brook', 'Hugh Marsh', outlet],
  );
  comes(
    'however deep it stands',
    'Ana Brook said she thought she hoped to open the port.',
    'hoped',
    ['Ana Brook', outlet],
  );
});

describe('who carries words twice running is named once', () => {
  comes(
    'a speaker',
    'Ana Brook said she thought Hugh Marsh promised to open the port.',
    'promised',
    ['Ana Brook', outlet],
  );
  comes('the outlet', 'Ana Brook said the port was closed, the Norland Post reported.', 'said', [
    outlet,
  ]);
  comes(
    'but is kept on both sides of another',
    'Ana Brook said Hugh Marsh claimed Brook promised to open the port.',
    'promised',
    ['Hugh Marsh', 'Ana Brook', outlet],
  );
});
