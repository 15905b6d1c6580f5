import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enclosingMark } from '../../src/record/enclosure.ts';

/// `[` and `]` stand around the content.
function markOf(marked: string): string {
  const start = marked.indexOf('[');
  return enclosingMark(marked.replace(/[[\]]/g, ''), { start, end: marked.indexOf(']') - 1 });
}

test('marks around the words are found', () => {
  assert.equal(markOf('[“Never,”] she said'), '“');
  assert.equal(markOf('[“Never,] she said'), '“');
  assert.equal(markOf('“[Never,”] she said'), '”');
  assert.equal(markOf('["Never,"] she said'), '"');
  assert.equal(markOf('"[Never,"] she said'), '"');
  assert.equal(markOf('[«Never»] she said'), '«');
  assert.equal(markOf('[„Nie“] she said'), '„');
  assert.equal(markOf('[‘I don’t,’] she said'), '‘');
});

test('quotations inside the words are left alone', () => {
  assert.equal(markOf('“[Never,]” she said'), '');
  assert.equal(markOf('‘[“Never” is what he said]’'), '');
  assert.equal(markOf('‘[“Never” and “no”]’'), '');
  assert.equal(markOf('“[‘Never,’ he told me, ‘never’]”'), '');
  assert.equal(markOf('“[‘Never’]”'), '');
  assert.equal(markOf('“[‘Never’]\n\n'), '');
  assert.equal(markOf('“[’Tis the workers’]” she said'), '');
  assert.equal(markOf('“[I]”'), '');
});
