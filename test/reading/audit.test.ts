import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './notation.ts';

/// What becomes of each sentence of a text.
function dispositions(text: string): string[] {
  return read(text).audit.map((row) => row.disposition);
}

describe('every sentence has a disposition', () => {
  const cases: [string, string][] = [
    ['Anna Brook said the port was closed.', 'statement'],
    ['Anna Brook and Hugh Marsh discussed the port.', 'narrated'],
    ['It is not clear when the port will open.', 'uncertainty'],
    ['Soldiers closed the port on Monday.', 'event'],
    ['The mayor may meet Ana Brook next week.', 'event'],
    ['The port is the largest in Norland.', 'background'],
    ['Her office did not respond to a request for comment.', 'narrated'],
    ['“A port without ships.”', 'unexplained'],
  ];
  for (const [text, expected] of cases)
    it(`${expected}: ${text}`, () => assert.deepEqual(dispositions(text), [expected]));

  it('a headline', () => {
    const text = 'Port of Ellis Closed After Storm\n\nSoldiers closed the port on Monday.';
    assert.deepEqual(dispositions(text), ['headline', 'event']);
  });
  it('a dateline', () =>
    assert.deepEqual(dispositions('PORT ELLIS — Soldiers closed the port on Monday.'), [
      'background',
      'event',
    ]));
});

describe('every pair of quotation marks has one too', () => {
  const cases: [string, string][] = [
    ['“The port is closed,” Anna Brook said.', 'statement'],
    ['Anna Brook described the port as “closed.”', 'statement'],
    ['The film “The Long Winter” opened on Monday.', 'background'],
    ['Nobody answered. “The port is closed.”', 'unexplained'],
  ];
  for (const [text, expected] of cases)
    it(`${expected}: ${text}`, () =>
      assert.deepEqual(
        read(text).quoteAudit.map((row) => row.disposition),
        [expected],
      ));
});
