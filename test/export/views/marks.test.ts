import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segments, type Mark } from '../../../src/export/views/marks.ts';
import { randomFrom } from '../reading.ts';

/// Marks from lines drawn under a text: the row number is the owner.
///
///     [--]      a mark of that row over those columns
function drawn(...rows: string[]): Mark[] {
  return rows.flatMap((row, i) =>
    Array.from(row.matchAll(/\[-*\]/g), ({ 0: bar, index }) => ({
      start: index,
      end: index + bar.length,
      role: 'content' as const,
      kind: 'indirect' as const,
      owner: i + 1,
    })),
  );
}

function shape(length: number, marks: readonly Mark[]): string[] {
  return segments(length, marks, []).map(
    ({ start, end, depth, owner }) => `${start}-${end} depth ${depth} owner ${owner}`,
  );
}

test('nested marks are cut at every boundary and owned by the innermost', () => {
  const marks = drawn('[---------]', '   [----]', '     []');
  assert.deepEqual(shape(12, marks), [
    '0-3 depth 1 owner 1',
    '3-5 depth 2 owner 2',
    '5-7 depth 3 owner 3',
    '7-9 depth 2 owner 2',
    '9-11 depth 1 owner 1',
    '11-12 depth 0 owner 0',
  ]);
});

test('of crossing marks the one that started later owns what they share', () => {
  assert.deepEqual(shape(9, drawn('[---]', '   [----]')), [
    '0-3 depth 1 owner 1',
    '3-5 depth 2 owner 2',
    '5-9 depth 1 owner 2',
  ]);
});

test('a cue owns its words before a source and a content do', () => {
  const at = { start: 2, end: 4 };
  const marks: Mark[] = [
    { start: 0, end: 6, role: 'content', kind: 'direct', owner: 1 },
    { ...at, role: 'source', owner: 2 },
    { ...at, role: 'cue', owner: 3 },
  ];
  const [, middle] = segments(6, marks, []);
  assert.deepEqual(middle, {
    ...at,
    roles: ['content', 'source', 'cue'],
    depth: 1,
    kind: 'direct',
    outerKind: null,
    owner: 3,
    cueOf: 3,
  });
});

test('segments tile the text, and each knows how many contents cover it', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 200; round++) {
    const length = 1 + random(60);
    const marks = Array.from({ length: random(12) }, (_, i): Mark => {
      const start = random(length);
      const end = start + 1 + random(length - start);
      return { start, end, role: 'content', kind: 'mixed', owner: i + 1 };
    });
    let at = 0;
    for (const { start, end, depth, owner } of segments(length, marks, [random(length)])) {
      assert.equal(start, at);
      const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
      assert.equal(depth, over.length);
      assert.equal(over.length > 0, owner > 0);
      if (owner) assert.ok(over.some((mark) => mark.owner === owner));
      at = end;
    }
    assert.equal(at, length);
  }
});
