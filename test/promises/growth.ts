import { CountedWork } from './counted-work.ts';
import { SHAPES, type Shape } from './growth-shapes.ts';

/// The longest text of a shape, in code units: 16 times the shortest.
export const LONGEST = 28_000;
/// How long the texts are, as shares of the longest: each twice the one before.
export const ALL_SIZES: readonly number[] = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1];
/// One doubling, for those who have no minutes.
export const ONE_DOUBLING: readonly number[] = [1 / 16, 1 / 8];

/// How the work of reading a shape grows with its length.
export interface Growth {
  readonly shape: string;
  /// The work at each size, in blocks entered.
  readonly blocks: readonly number[];
  /// The largest growth for twice the text: of all the work, or of what is done once the language core has read it,
  /// whichever is larger. The core takes most of the work, and would hide what else grows.
  readonly largest: number;
}

const work = new CountedWork();
work.start();
const { readEverything } = await import('./read-everything.ts');
// Tables are made and code is compiled when it is first asked for.
for (const shape of SHAPES) readEverything(shape.text(LONGEST / 64));

/// Measures how the work of a shape grows, warm: its longest text was read once before where `isWarm`. It is the work of
/// all that OnRecord does with a text in one process, counted, so that it is the same on every machine. Throws where a
/// text is refused.
export function growthOf(
  shape: Shape,
  sizes: readonly number[] = ALL_SIZES,
  isWarm = true,
): Growth {
  const texts = sizes.map((share) => shape.text(Math.round(LONGEST * share)));
  if (isWarm) readEverything(texts.at(-1)!);
  const counts = texts.map((text) => countOf(text));
  const steps = counts.slice(1).flatMap((after, i) => {
    const before = counts[i]!;
    const doublings = Math.log2(after.length / before.length);
    return [after.all / before.all, after.beside / before.beside].map((n) => n ** (1 / doublings));
  });
  return {
    shape: shape.name,
    blocks: counts.map(({ all }) => all - CORE_FLOOR),
    largest: Math.max(...steps),
  };
}

function countOf(text: string): { length: number; all: number; beside: number } {
  let all = 0;
  let core = 0;
  for (const [name, blocks] of work.countEach(() => readEverything(text))) {
    all += blocks;
    if (/^(?:language|text)\//.test(name)) core += blocks;
  }
  return { length: text.length, all: all + CORE_FLOOR, beside: all - core + FLOOR };
}

/// Blocks that count as nothing: a page that is printed, a few tables that are filled.
const FLOOR = 100_000;
/// The same in the language core, which makes the tree of a sentence in the square of its length. That has an end, since
/// it reads at most 300 tokens as one, but a short text may be one sentence that has not come to it yet.
const CORE_FLOOR = 1_000_000;

/// The functions whose work grows fastest between two sizes, for whoever looks for the cause of a growth.
export function culpritsOf(shape: Shape, small: number, large: number): string[] {
  const [few, many] = [small, large].map((share) => {
    const text = shape.text(Math.round(LONGEST * share));
    return work.countEach(() => readEverything(text));
  }) as [Map<string, number>, Map<string, number>];
  return [...many]
    .map(([name, blocks]) => ({ name, blocks, factor: blocks / Math.max(1, few.get(name) ?? 0) }))
    .filter(({ factor, blocks }) => factor > (1.3 * large) / small && blocks > FLOOR / 30)
    .sort((a, b) => b.blocks - a.blocks)
    .map(({ name, blocks, factor }) => `${name}: ${blocks}, ${factor.toFixed(1)}x`);
}
