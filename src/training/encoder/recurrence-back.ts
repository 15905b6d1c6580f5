import type { Kernels } from '../../language/kernels/kernels.ts';
import { directionsOf } from '../../language/encoder/layers.ts';
import type { Layer, LayerSpace } from '../../language/encoder/layers.ts';
import type { Packing } from '../../language/encoder/packing.ts';
import { stepsOf } from '../../language/encoder/recurrence.ts';
import type { Direction } from '../../language/encoder/recurrence.ts';
import type { LayerBlock, NamedWeights } from '../../language/encoder/shape.ts';
import { affineBack } from './linear-back.ts';

/// Gradients of one direction: `dStates` lies as the states do, `dGates` gets those of the gates
/// before their nonlinearities.
interface DirectionBack {
  readonly direction: Direction;
  readonly dStates: number;
  readonly dGates: number;
  readonly dRecurrent: number;
}

/// Back through time over one direction (Werbos 1990). Adds to `dStates` what later steps owe to
/// earlier ones.
function runDirectionBack(
  kernels: Kernels,
  packing: Packing,
  hidden: number,
  { direction, dStates, dGates, dRecurrent }: DirectionBack,
): void {
  const { recurrent, gates, cells, states, stride, reverse } = direction;
  const width = 4 * hidden;
  const sentences = packing.first.length - 1;
  const dCells = kernels.allocate(sentences * hidden);
  const nothing = kernels.allocate(sentences * hidden);
  for (const { from, rows, before, carried } of stepsOf(packing, reverse).reverse()) {
    const stepBack = (cellsBefore: number, first: number, count: number) => {
      const row = from + first;
      kernels.lstmStepBack(
        gates + row * width,
        cellsBefore,
        cells + row * hidden,
        dStates + row * stride,
        stride,
        dCells + first * hidden,
        dGates + row * width,
        count,
        hidden,
      );
    };
    if (rows > carried) stepBack(nothing, carried, rows - carried);
    if (!carried) continue;
    stepBack(cells + before * hidden, 0, carried);
    const gradient = dGates + from * width;
    const dPast = dStates + before * stride;
    const past = states + before * stride;
    kernels.multiplyTransposed(
      gradient,
      width,
      recurrent,
      width,
      dPast,
      stride,
      carried,
      hidden,
      width,
    );
    kernels.multiplyOuter(past, stride, gradient, width, dRecurrent, width, carried, hidden, width);
  }
}

/// What the way back through a layer needs: the layer's input `x` of `width` floats a row, the
/// gradients of its states (changed) and, to be added to, those of the input.
export interface LayerBack<L extends Layer> {
  readonly layer: L;
  readonly space: LayerSpace;
  readonly x: number;
  readonly width: number;
  readonly dStates: number;
  readonly dX: number;
}

/// Back through both directions of a layer.
export function layerBack<L extends Layer>(
  kernels: Kernels,
  weights: NamedWeights<LayerBlock<NoInfer<L>>>,
  gradients: NamedWeights<LayerBlock<NoInfer<L>>>,
  packing: Packing,
  { layer, space, x, width, dStates, dX }: LayerBack<L>,
): void {
  const { hidden } = weights.plan.shape;
  const columns = 4 * hidden;
  for (const direction of directionsOf(weights, layer, space)) {
    const way = direction.reverse ? ('Back' as const) : ('' as const);
    const dGates = kernels.allocate(packing.count * columns);
    runDirectionBack(kernels, packing, hidden, {
      direction,
      dStates: dStates + (direction.reverse ? hidden : 0),
      dGates,
      dRecurrent: gradients.of(`recurrent${layer}${way}`),
    });
    affineBack(kernels, {
      x,
      rows: packing.count,
      width,
      columns,
      weights: weights.of(`input${layer}${way}`),
      dOut: dGates,
      dWeights: gradients.of(`input${layer}${way}`),
      dBias: gradients.of(`gateBias${layer}${way}`),
      dX,
    });
  }
}
