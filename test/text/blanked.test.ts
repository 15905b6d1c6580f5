import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blanked } from '../../src/text/blanked.ts';

test('what is blanked leaves spaces, and everything else stays in its place', () => {
  const cases: [text: string, spans: [number, number][], expected: string][] = [
    ['Ana said no.', [], 'Ana said no.'],
    ['Ana said no.', [[4, 8]], 'Ana      no.'],
    [
      'Ana said no.',
      [
        [8, 12],
        [0, 3],
      ],
      '    said    ',
    ],
    [
      'Ana said no.',
      [
        [0, 6],
        [4, 8],
        [4, 5],
      ],
      '         no.',
    ],
    ['🏝️ no', [[0, 3]], '    no'],
  ];
  for (const [text, spans, expected] of cases)
    assert.equal(
      blanked(
        text,
        spans.map(([start, end]) => ({ start, end })),
      ),
      expected,
    );
});
