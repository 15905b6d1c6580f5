import type { Weights } from './shape.ts';

/// Row of the token that heads each token of a batch, -1 for a root. `heads` counts the words of a
/// sentence from 1 (0 the root), `first` has the first token of each sentence and the end.
export function headRows(heads: ArrayLike<number>, first: Uint32Array): Int32Array {
  const rows = new Int32Array(heads.length);
  for (let s = 0; s + 1 < first.length; s++)
    for (let i = first[s]!; i < first[s + 1]!; i++)
      rows[i] = heads[i]! > 0 ? first[s]! + heads[i]! - 1 : -1;
  return rows;
}

/// Adds to every row of `pairs`, which holds what the label head sees of a word as dependent, what
/// it sees of the word's head in `heads` (the root: `labelRoot`). Rows of `arc` floats.
export function addHeads(
  memory: Float32Array,
  weights: Weights,
  rows: Int32Array,
  heads: number,
  pairs: number,
): void {
  const { arc } = weights.plan.shape;
  const root = weights.of('labelRoot');
  for (let i = 0; i < rows.length; i++) {
    const head = rows[i]! < 0 ? root : heads + rows[i]! * arc;
    const pair = pairs + i * arc;
    for (let k = 0; k < arc; k++) memory[pair + k]! += memory[head + k]!;
  }
}
