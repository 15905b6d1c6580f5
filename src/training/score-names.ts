import { NAME_TYPES } from '../language/doc.ts';

/// Counts behind precision and recall.
export interface Counts {
  right: number;
  found: number;
  gold: number;
}

/// Names in a row of labels, as `first:last:type` with `last` exclusive.
export function namesIn(labels: ArrayLike<number>, from = 0, to = labels.length): string[] {
  const names: string[] = [];
  for (let i = from; i < to; i++) {
    const label = labels[i]!;
    if (label % 2 === 0) continue;
    let last = i + 1;
    while (last < to && labels[last] === label + 1) last++;
    names.push(`${i}:${last}:${NAME_TYPES[(label - 1) / 2]}`);
  }
  return names;
}

/// Adds to the counts of each type and of `all` what one text's names give, exact spans and types
/// only. Types not in `types` count nowhere.
export function countNames(
  counts: Map<string, Counts>,
  found: readonly string[],
  gold: readonly string[],
  types: readonly string[],
): void {
  const expected = new Set(gold);
  const bump = (name: string, key: keyof Counts) => {
    const type = name.split(':')[2] ?? '';
    if (!types.includes(type)) return;
    for (const row of [type, 'all']) {
      const entry = counts.get(row) ?? { right: 0, found: 0, gold: 0 };
      counts.set(row, entry);
      entry[key]++;
    }
  };
  for (const name of gold) bump(name, 'gold');
  for (const name of found) {
    bump(name, 'found');
    if (expected.has(name)) bump(name, 'right');
  }
}

/// Precision, recall and their harmonic mean, in per cent.
export function figures({ right, found, gold }: Counts): { p: number; r: number; f1: number } {
  const p = found ? (100 * right) / found : 0;
  const r = gold ? (100 * right) / gold : 0;
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}
