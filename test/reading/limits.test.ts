import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, tryRead, tryReadArticle } from '../../src/engine/read.ts';
import { loadLanguage } from '../../src/language/language.ts';
import { LONGEST_TEXT, ReadingRefused, Work } from '../../src/reading/limits.ts';
import { readArticle } from '../../src/reading/read.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { makeArticle } from '../../src/record/make.ts';

const language = loadLanguage();
const TEXT = 'Harbour master Ana Brook said the port was closed. Hugh Marsh denied that it was. ';

/// The steps that reading a text takes.
function stepsOf(text: string): number {
  const work = new Work(text.length);
  readArticle(makeArticle({ text }), language, undefined, null, work);
  return work.spent;
}

const readWithin = (text: string, steps: number) =>
  readArticle(makeArticle({ text }), language, undefined, null, new Work(text.length, steps));

describe('the work of reading', () => {
  it('is the same however often a text is read, and whatever was read before', () => {
    const first = stepsOf(TEXT);
    stepsOf('The council met. '.repeat(50));
    assert.equal(stepsOf(TEXT), first);
  });

  it('is bounded to the step: what takes one more is refused, and nothing of it is given', () => {
    const steps = stepsOf(TEXT);
    assert.equal(readWithin(TEXT, steps).statements.length, 2);
    assert.throws(
      () => readWithin(TEXT, steps - 1),
      (error) =>
        error instanceof ReadingRefused &&
        error.problem.code === 'too-much-work' &&
        error.problem.message.includes(`more than ${steps - 1} steps`),
    );
  });

  it('is a small share of what an ordinary text may take, short or long', () => {
    for (const text of [TEXT, TEXT.repeat(40)]) {
      const work = new Work(text.length);
      readArticle(makeArticle({ text }), language, undefined, null, work);
      assert.ok(
        work.share < 0.3,
        `${(100 * work.share).toFixed(1)} % of ${text.length} characters`,
      );
    }
  });
});

describe('the length of what is read', () => {
  const longer = 'The port is closed. '.repeat(LONGEST_TEXT / 20 + 1);

  it('is bounded: a longer text is refused in a sentence, wherever it comes from', () => {
    const result = tryRead(longer, {});
    assert.ok('problem' in result);
    assert.equal(result.problem.code, 'too-long');
    assert.match(result.problem.message, /^The text has 500020 characters where 500000 are the/);
    assert.deepEqual(tryReadArticle(makeArticle({ text: longer }), undefined), result);
  });

  it('is told by the library as the cause of what it throws', () => {
    assert.throws(
      () => read(longer),
      (error) =>
        error instanceof OnRecordError &&
        error.code === 'input-unreadable' &&
        (error.cause as { code: string }).code === 'too-long',
    );
  });
});
