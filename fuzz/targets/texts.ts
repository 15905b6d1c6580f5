import assert from 'node:assert/strict';
import { prepare, read } from '../../src/engine/read.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import type { ArticleRecord, Problem } from '../../src/record/types.ts';
import { jsonText } from '../../src/text/json.ts';
import { checkProblem } from '../checks/items.ts';
import { checkPrinted, checkSoundRecord } from '../checks/record.ts';
import { mutatedText } from '../mutations/text.ts';
import { TEXTS } from '../samples.ts';
import type { Counts, Target } from '../target.ts';

const OPTIONS = { published: '2031-05-14', outlet: 'Port Ellis Herald', source: 'fuzzed.txt' };

/// Texts are kept as a string of JSON, which can hold half a character.
export const texts: Target = {
  name: 'texts',
  tells:
    'texts are read: sound and verbatim records, the same twice, safe on a page and a terminal',
  ending: 'json',
  // Two for a reading: each text is read twice, and printed.
  seconds: 5,
  open: () => {
    prepare();
    return {
      make: (chance) =>
        new TextEncoder().encode(JSON.stringify(mutatedText(chance, { texts: TEXTS }))),
      check: (input) => checkText(JSON.parse(new TextDecoder().decode(input)) as string),
    };
  },
};

/// Throws what does not hold for a text that is read.
export function checkText(text: string): Counts {
  const first = readingOf(text);
  const again = readingOf(text);
  assert.ok(jsonText(first) === jsonText(again), 'the same text gives another record');
  if ('code' in first) {
    checkProblem(first);
    return { refused: 1 };
  }
  assert.equal(first.article.text, text);
  const spans = checkSoundRecord(first);
  checkPrinted(first);
  return { read: 1, spans, statements: first.statements.length };
}

/// The record, or the problem that a text is refused with; anything else is thrown.
function readingOf(text: string): ArticleRecord | Problem {
  try {
    return read(text, OPTIONS);
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code !== 'input-unreadable') throw error;
    return error.cause as Problem;
  }
}
