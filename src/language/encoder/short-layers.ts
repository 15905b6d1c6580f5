import type { Kernels } from '../kernels/kernels.ts';
import { takeLayerSpace } from './layers.ts';
import type { Layer, LayerSpace } from './layers.ts';
import type { Packing } from './packing.ts';
import { stepsOf } from './recurrence.ts';
import { affineBlock, multiplyBlock, STATE_SCALE } from './short-weights.ts';
import type { ShortWeights } from './short-weights.ts';
import type { Weights } from './shape.ts';

/// A layer as reading runs it: its states as floats and, in `shorts`, as 16-bit integers, 2H of them
/// (H floats) a row.
export interface ShortLayerSpace extends LayerSpace {
  readonly shorts: number;
}

/// Takes memory for one layer over `count` rows, as `takeLayerSpace` does.
export function takeShortLayerSpace(
  kernels: Kernels,
  count: number,
  hidden: number,
): ShortLayerSpace {
  return { ...takeLayerSpace(kernels, count, hidden), shorts: kernels.reserve(count * hidden) };
}

/// Sets the gates of layer 2 to what the states of layer 1 give them.
export function projectStates(
  kernels: Kernels,
  weights: Weights,
  packed: ShortWeights,
  count: number,
  lower: ShortLayerSpace,
  upper: ShortLayerSpace,
): void {
  const x = { at: lower.shorts, ld: weights.plan.shape.hidden, rows: count };
  affineBlock(kernels, packed, 'input2', x, weights.of('gateBias2'), upper.gates[0]);
  affineBlock(kernels, packed, 'input2Back', x, weights.of('gateBias2Back'), upper.gates[1]);
}

type Recurrent<L extends Layer> = `recurrent${L}` | `recurrent${L}Back`;

/// Runs both directions of a layer whose gates hold the input's share: `runLayer` with the states
/// rounded to 16 bits on their way into the next step.
export function runShortLayer<L extends Layer>(
  kernels: Kernels,
  packed: ShortWeights<Recurrent<NoInfer<L>>>,
  packing: Packing,
  layer: L,
  space: ShortLayerSpace,
): void {
  runDirection(kernels, packed, packing, layer, space, 0);
  runDirection(kernels, packed, packing, layer, space, 1);
}

function runDirection<L extends Layer>(
  kernels: Kernels,
  packed: ShortWeights<Recurrent<NoInfer<L>>>,
  packing: Packing,
  layer: L,
  space: ShortLayerSpace,
  way: 0 | 1,
): void {
  const { memory } = kernels;
  const hidden = packed.blocks[`recurrent${layer}`].rows;
  const recurrent = way ? (`recurrent${layer}Back` as const) : (`recurrent${layer}` as const);
  const [gates, cells] = [space.gates[way], space.cells[way]];
  const states = space.states + way * hidden;
  const shorts = space.shorts + (way * hidden) / 2;
  for (const { from, rows, before, carried } of stepsOf(packing, way === 1)) {
    const gatesHere = gates + from * 4 * hidden;
    const cellsHere = cells + from * hidden;
    if (carried) {
      const past = { at: shorts + before * hidden, ld: hidden, rows: carried };
      multiplyBlock(kernels, packed, recurrent, past, gatesHere);
      const cellsBefore = cells + before * hidden;
      memory.copyWithin(cellsHere, cellsBefore, cellsBefore + carried * hidden);
    }
    const here = states + from * 2 * hidden;
    kernels.lstmStep(gatesHere, cellsHere, here, 2 * hidden, rows, hidden);
    const to = shorts + from * hidden;
    kernels.toShorts(here, 2 * hidden, to, hidden, rows, hidden, STATE_SCALE);
  }
}
