import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_STYLE } from '../../../src/export/views/page-assets.ts';

const KINDS = ['direct', 'mixed', 'indirect', 'thought'];
const TINTS = KINDS.map((kind) => `${kind}-tint`);

/// Text colour on its grounds, as the style uses them.
const PAIRS: [text: string, grounds: string[]][] = [
  ['ink', ['paper', 'panel', ...TINTS]],
  ['soft', ['paper', 'panel', ...TINTS]],
  ['link', ['paper', 'panel']],
  ['alarm', ['paper', 'panel']],
  ['paper', ['ink']],
  ['lit-ink', ['lit']],
  ...KINDS.map((kind): [string, string[]] => [kind, ['panel', `${kind}-tint`]]),
];

const [light = '', dark = ''] = PAGE_STYLE.split('@media screen and (prefers-color-scheme: dark)');

for (const [scheme, style] of [
  ['light', light],
  ['dark', dark.split('@media')[0]!],
] as const)
  test(`every text reaches 4.5:1 on its ground in the ${scheme} scheme`, () => {
    const colours = new Map(
      Array.from(style.matchAll(/--([\w-]+): (#\w{6});/g), ([, name, value]) => [name!, value!]),
    );
    for (const [text, grounds] of PAIRS)
      for (const ground of grounds) {
        const ratio = contrast(colours.get(text)!, colours.get(ground)!);
        assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
      }
  });

/// WCAG 2.2, "contrast ratio" and "relative luminance".
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
