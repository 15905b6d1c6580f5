import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { FRAMES, SOURCE_FRAMES } from '../../../src/reading/attribution/frames.ts';
import { FRAME_COUNTS, LEMMA_COUNTS } from '../../../src/reading/attribution/reliability-table.ts';

suite('the table of frames', () => {
  test('has a row for each frame that reliability was counted of', () => {
    const keys = [
      ...Object.keys(FRAME_COUNTS),
      ...Object.keys(LEMMA_COUNTS).map((key) => key.slice(key.lastIndexOf('|') + 1)),
    ];
    for (const key of keys) {
      const [frame = '', source = 'subject'] = key.split('/');
      assert.ok(Object.hasOwn(FRAMES, frame), `${frame} has no row`);
      assert.ok(Object.hasOwn(SOURCE_FRAMES, source), `${source} has no row`);
    }
  });

  test('words each frame in its own way', () => {
    const wordings = Object.values(FRAMES).map(({ wording }) => wording);
    assert.equal(new Set(wordings).size, wordings.length);
  });

  test('keeps what rules read in lines that are labelled', () => {
    for (const [frame, { isLabelled, isRuleSurer, readBy }] of Object.entries(FRAMES)) {
      if (isLabelled) assert.ok(isRuleSurer, frame);
      if (isRuleSurer) assert.equal(readBy, 'rule', frame);
    }
  });
});
