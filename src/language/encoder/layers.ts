import type { Kernels } from '../kernels/kernels.ts';
import { affine } from './linear.ts';
import type { Packing } from './packing.ts';
import { runDirection } from './recurrence.ts';
import type { Direction } from './recurrence.ts';
import type { LayerBlock, NamedWeights } from './shape.ts';

/// The two recurrent layers: 1 reads the words, 2 the states of 1.
export type Layer = 1 | 2;

/// Memory for one layer over some rows: gates and cells of the forward and of the backward
/// direction, and the states of both, 2H floats a row, forward first.
export interface LayerSpace {
  readonly gates: readonly [number, number];
  readonly cells: readonly [number, number];
  readonly states: number;
}

/// Takes memory for one layer over `count` rows. Cells are zero, as they are where a sentence begins;
/// gates and states are written to before they are read.
export function takeLayerSpace(kernels: Kernels, count: number, hidden: number): LayerSpace {
  const gates = () => kernels.reserve(count * 4 * hidden);
  const cells = () => kernels.allocate(count * hidden);
  return {
    gates: [gates(), gates()],
    cells: [cells(), cells()],
    states: kernels.reserve(count * 2 * hidden),
  };
}

/// The forward and the backward direction of a layer.
export function directionsOf<L extends Layer>(
  weights: NamedWeights<LayerBlock<NoInfer<L>>>,
  layer: L,
  space: LayerSpace,
): [Direction, Direction] {
  const { hidden } = weights.plan.shape;
  const direction = (way: 0 | 1): Direction => ({
    reverse: way === 1,
    recurrent: weights.of(way ? `recurrent${layer}Back` : `recurrent${layer}`),
    gates: space.gates[way],
    cells: space.cells[way],
    states: space.states + way * hidden,
    stride: 2 * hidden,
  });
  return [direction(0), direction(1)];
}

/// Sets the gates of `count` rows to what a layer's input, `width` floats a row at `x`, gives them.
export function projectInput<L extends Layer>(
  kernels: Kernels,
  weights: NamedWeights<LayerBlock<NoInfer<L>>>,
  layer: L,
  x: number,
  count: number,
  width: number,
  gates: readonly [number, number],
): void {
  const columns = 4 * weights.plan.shape.hidden;
  const forward = [weights.of(`input${layer}`), weights.of(`gateBias${layer}`)] as const;
  const back = [weights.of(`input${layer}Back`), weights.of(`gateBias${layer}Back`)] as const;
  affine(kernels, x, count, width, ...forward, gates[0], columns);
  affine(kernels, x, count, width, ...back, gates[1], columns);
}

/// Runs both directions of a layer whose gates hold the input's share.
export function runLayer<L extends Layer>(
  kernels: Kernels,
  weights: NamedWeights<LayerBlock<NoInfer<L>>>,
  packing: Packing,
  layer: L,
  space: LayerSpace,
): void {
  for (const direction of directionsOf(weights, layer, space))
    runDirection(kernels, packing, weights.plan.shape.hidden, direction);
}

/// Copies packed rows of `width` floats into the order of the text, or back with `toText` false.
export function reorder(
  memory: Float32Array,
  { rowOf, count }: Packing,
  width: number,
  from: number,
  to: number,
  toText: boolean,
): void {
  for (let token = 0; token < count; token++) {
    const source = from + (toText ? rowOf[token]! : token) * width;
    const target = to + (toText ? token : rowOf[token]!) * width;
    memory.copyWithin(target, source, source + width);
  }
}
