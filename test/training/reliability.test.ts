import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadLanguage } from '../../src/language/language.ts';
import { countReliability } from '../../src/training/reliability.ts';
import type { Span } from '../../src/text/span.ts';

const text = 'Anna Brook said the port was closed. Hugh Marsh denied the rumours.';

/// The first place of some words in the text.
function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('how often a way of reading is right', () => {
  const said = {
    sources: [spanOf('Anna Brook')],
    cues: [spanOf('said')],
    contents: [spanOf('the port was closed')],
  };
  const count = (attributions: (typeof said)[]) =>
    countReliability(loadLanguage(), [{ id: '1', text, attributions }]);

  it('counts what the annotators have as right and the rest as read', () => {
    const { frames, lemmas } = count([said]);
    assert.deepEqual(frames.get('bare-clause'), [1, 1]);
    assert.deepEqual(frames.get('object'), [0, 1]);
    assert.deepEqual(lemmas.get('say|bare-clause'), [1, 1]);
    assert.deepEqual(lemmas.get('deny|object'), [0, 1]);
  });

  it('another source is not right', () => {
    const { frames } = count([{ ...said, sources: [spanOf('Hugh Marsh')] }]);
    assert.deepEqual(frames.get('bare-clause'), [0, 1]);
  });
});
