import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, statement } from './notation.ts';

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
