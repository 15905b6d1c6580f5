import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_SENTENCE, segment } from '../../src/text/segmentation.ts';

/// How many tokens the sentences of a text have.
function lengths(text: string): number[] {
  const { sentenceFirst, sentenceCount } = segment(text);
  return Array.from({ length: sentenceCount }, (_, s) => sentenceFirst[s + 1]! - sentenceFirst[s]!);
}

test('a stretch without an end is cut, in each paragraph from its beginning', () => {
  const most = LONGEST_SENTENCE;
  assert.deepEqual(lengths(`${'port '.repeat(most - 1)}closed`), [most]);
  assert.deepEqual(lengths(`${'port '.repeat(2 * most)}closed`), [most, most, 1]);
  const two = `It closed.\n\n${'port '.repeat(most + 3)}\n\nIt opened. ${'port '.repeat(most)}closed.`;
  assert.deepEqual(lengths(two), [3, most, 3, 3, most, 2]);
});

test('the pieces of a cut stretch belong to one paragraph', () => {
  const { paragraphFirst, sentenceCount, sentenceParagraph, tokenSentence } = segment(
    `${'port '.repeat(1200)}\n\nIt opened.`,
  );
  assert.deepEqual([...paragraphFirst], [0, 3, 4]);
  assert.deepEqual([...sentenceParagraph.subarray(0, sentenceCount)], [0, 0, 0, 1]);
  assert.deepEqual([tokenSentence[499], tokenSentence[500]], [0, 1]);
});
