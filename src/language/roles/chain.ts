import { ROLE_LABELS } from './role-shape.ts';

const LABELS = ROLE_LABELS.length;

/// Whether label `next` may come after `label`, -1 before the first token: a run goes on only where
/// one of its role is open.
export function mayFollow(label: number, next: number): boolean {
  const goesOn = next > 0 && next % 2 === 0;
  return !goesOn || label === next || label === next - 1;
}

/// The best labels of a window (Viterbi 1967): `scores` of each token, `stride` numbers a row from
/// `at` on, and of each pair of labels, in rows of `transitionStride` from `transitions` on.
export function bestLabels(
  memory: Float32Array,
  { at, stride, rows }: { readonly at: number; readonly stride: number; readonly rows: number },
  transitions: number,
  transitionStride: number,
): Uint8Array {
  const from = new Uint8Array(rows * LABELS);
  let best = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  for (let k = 0; k < LABELS; k++) best[k] = mayFollow(-1, k) ? memory[at + k]! : -Infinity;
  for (let i = 1; i < rows; i++) {
    for (let k = 0; k < LABELS; k++) {
      let top = -Infinity;
      for (let j = 0; j < LABELS; j++) {
        if (!mayFollow(j, k)) continue;
        const value = best[j]! + memory[transitions + j * transitionStride + k]!;
        if (value > top) [top, from[i * LABELS + k]] = [value, j];
      }
      next[k] = top + memory[at + i * stride + k]!;
    }
    [best, next] = [next, best];
  }
  const labels = new Uint8Array(rows);
  if (rows === 0) return labels;
  let label = 0;
  for (let k = 1; k < LABELS; k++) if (best[k]! > best[label]!) label = k;
  for (let i = rows - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABELS + label]!;
  }
  return labels;
}
