import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LONGEST_WINDOW, windowsOf } from '../../../src/language/roles/windows.ts';
import { segment } from '../../../src/text/segmentation.ts';

const sentence = (words: number): string => `${'word '.repeat(words - 1)}end. `;
const lengthsOf = (text: string): number[] =>
  windowsOf({ segments: segment(text) }).map(([first, last]) => last - first);

suite('windows', () => {
  test('hold whole paragraphs, as many as fit', () => {
    const paragraph = sentence(99);
    assert.deepEqual(lengthsOf([paragraph, paragraph, paragraph].join('\n\n')), [200, 100]);
  });

  test('hold whole sentences of a paragraph that does not fit', () => {
    assert.deepEqual(lengthsOf(sentence(99).repeat(5)), [200, 200, 100]);
  });

  test('cut a sentence that is longer than any window', () => {
    const lengths = lengthsOf(sentence(1200));
    assert.ok(lengths.every((length) => length <= LONGEST_WINDOW));
    assert.equal(
      lengths.reduce((a, b) => a + b),
      1201,
    );
  });

  test('cover a text without gaps', () => {
    const text = [sentence(7), sentence(300), sentence(40).repeat(9), sentence(2)].join('\n\n');
    const segments = segment(text);
    let at = 0;
    for (const [first, last] of windowsOf({ segments })) {
      assert.equal(first, at);
      at = last;
    }
    assert.equal(at, segments.tokenCount);
    assert.deepEqual(lengthsOf(''), []);
  });
});
