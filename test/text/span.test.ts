import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { byPosition, covers, hull, overlaps, slice, span, touching } from '../../src/text/span.ts';

test('a span stands for the words from its start to before its end', () => {
  assert.equal(slice('Ana Brook left.', span(4, 9)), 'Brook');
  assert.equal(slice('Ana', span(1, 1)), '');
});

test('what is no span', () => {
  for (const [start, end] of [
    [-1, 2],
    [3, 2],
    [0.5, 2],
    [0, NaN],
  ] as const)
    assert.throws(() => span(start, end), { message: `invalid span ${start}-${end}` });
  assert.throws(() => hull([]), { name: 'RangeError', message: 'hull of no spans' });
});

test('which of many spans touch one', () => {
  const ordered = [span(0, 2), span(2, 4), span(6, 9), span(9, 10)];
  for (let start = 0; start < 11; start++)
    for (let end = start + 1; end < 12; end++) {
      const one = span(start, end);
      const expected = ordered.filter((other) => overlaps(other, one));
      assert.deepEqual(touching(ordered, one), expected);
    }
  assert.deepEqual(touching([], span(0, 1)), []);
});

test('how spans lie to each other', () => {
  assert.ok(overlaps(span(0, 3), span(2, 5)));
  assert.ok(!overlaps(span(0, 3), span(3, 5)));
  assert.ok(covers(span(0, 5), span(0, 5)));
  assert.ok(!covers(span(1, 5), span(0, 5)));
  assert.deepEqual(hull([span(4, 6), span(1, 2), span(3, 9)]), span(1, 9));
  assert.deepEqual([span(2, 4), span(1, 5), span(1, 3)].sort(byPosition), [
    span(1, 3),
    span(1, 5),
    span(2, 4),
  ]);
});
