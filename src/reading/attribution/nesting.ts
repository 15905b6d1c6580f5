import type { Attribution } from './attribution.ts';

/// For each attribution the index of the smallest one whose content holds its cue, or -1. Input in
/// the order of cues; one sweep over the contents.
export function parentsOf(attributions: readonly Attribution[]): Int32Array {
  const pieces = attributions
    .flatMap((a, index) => a.content.map((c) => ({ ...c, index })))
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const parents = new Int32Array(attributions.length).fill(-1);
  const around: typeof pieces = [];
  let next = 0;
  for (const [i, a] of attributions.entries()) {
    if (!a.cue) continue;
    while (next < pieces.length && pieces[next]!.first <= a.cue.first) around.push(pieces[next++]!);
    while (around.length && around.at(-1)!.last <= a.cue.first) around.pop();
    for (let k = around.length - 1; k >= 0; k--) {
      const piece = around[k]!;
      if (piece.index !== i && piece.last >= a.cue.last && piece.first <= a.cue.first) {
        parents[i] = piece.index;
        break;
      }
    }
  }
  return withoutCycles(parents);
}

/// Two attributions may each hold the cue of the other (“A,” said X, who said B). Then the later
/// one has no parent.
function withoutCycles(parents: Int32Array): Int32Array {
  const state = new Uint8Array(parents.length);
  for (let i = 0; i < parents.length; i++) {
    const path: number[] = [];
    let k = i;
    while (k >= 0 && state[k] === 0) {
      state[k] = 1;
      path.push(k);
      k = parents[k]!;
    }
    if (k >= 0 && state[k] === 1) parents[path.at(-1)!] = -1;
    for (const p of path) state[p] = 2;
  }
  return parents;
}

/// How many attributions each one stands in.
export function depthsOf(parents: Int32Array): Int32Array {
  const depths = new Int32Array(parents.length).fill(-1);
  for (let i = 0; i < parents.length; i++) {
    const path: number[] = [];
    let k = i;
    for (; k >= 0 && depths[k]! < 0; k = parents[k]!) path.push(k);
    let depth = k >= 0 ? depths[k]! + 1 : 0;
    for (const one of path.toReversed()) depths[one] = depth++;
  }
  return depths;
}
