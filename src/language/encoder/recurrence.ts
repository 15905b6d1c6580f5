import type { Kernels } from '../kernels/kernels.ts';
import type { Packing } from './packing.ts';

/// One direction of a recurrent layer over packed rows: where its numbers lie in memory. `gates`
/// has 4H floats a row, `cells` H, `states` H at every `stride`.
export interface Direction {
  readonly reverse: boolean;
  readonly recurrent: number;
  readonly gates: number;
  readonly cells: number;
  readonly states: number;
  readonly stride: number;
}

/// One step of a direction: `rows` rows from row `from`, of which the first `carried` continue
/// rows from `before` on; the others begin their sentence.
export interface Step {
  readonly from: number;
  readonly rows: number;
  readonly before: number;
  readonly carried: number;
}

/// The steps of a direction, in the order they are taken.
export function stepsOf(packing: Packing, reverse: boolean): Step[] {
  const { start, steps } = packing;
  const rowsOf = (t: number) => (t < 0 || t >= steps ? 0 : start[t + 1]! - start[t]!);
  return Array.from({ length: steps }, (_, i) => {
    const t = reverse ? steps - 1 - i : i;
    const before = reverse ? t + 1 : t - 1;
    const carried = Math.min(rowsOf(t), rowsOf(before));
    return { from: start[t]!, rows: rowsOf(t), before: carried ? start[before]! : 0, carried };
  });
}

/// Runs one direction of a layer of `hidden` units (Hochreiter and Schmidhuber 1997; both
/// directions: Graves and Schmidhuber 2005). `gates` holds the input's share and ends as the
/// activations; `cells` must be zero where a sentence begins.
export function runDirection(
  kernels: Kernels,
  packing: Packing,
  hidden: number,
  direction: Direction,
): void {
  const { memory } = kernels;
  const { reverse, recurrent, gates, cells, states, stride } = direction;
  const width = 4 * hidden;
  for (const { from, rows, before, carried } of stepsOf(packing, reverse)) {
    const gatesHere = gates + from * width;
    const cellsHere = cells + from * hidden;
    const past = states + before * stride;
    if (carried) {
      kernels.multiply(past, stride, recurrent, width, gatesHere, width, carried, hidden, width);
      const cellsBefore = cells + before * hidden;
      memory.copyWithin(cellsHere, cellsBefore, cellsBefore + carried * hidden);
    }
    kernels.lstmStep(gatesHere, cellsHere, states + from * stride, stride, rows, hidden);
  }
}
