import type { Kernels } from '../../language/kernels/kernels.ts';

/// Adds the sums of the columns of x[rows][columns] to `out`.
export function addColumnSums(
  memory: Float32Array,
  x: number,
  rows: number,
  columns: number,
  out: number,
): void {
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < columns; k++) memory[out + k]! += memory[x + i * columns + k]!;
}

/// What a linear map and its gradients are made of: `x` has `width` floats a row, `dOut` `columns`.
/// A `dBias` or `dX` of null is not wanted.
export interface AffineBack {
  readonly x: number;
  readonly rows: number;
  readonly width: number;
  readonly columns: number;
  readonly weights: number;
  readonly dOut: number;
  readonly dWeights: number;
  readonly dBias: number | null;
  readonly dX: number | null;
}

/// The way back through out = x · weights + bias: adds to the gradients of all three.
export function affineBack(kernels: Kernels, back: AffineBack): void {
  const { x, rows, width, columns, weights, dOut, dWeights, dBias, dX } = back;
  kernels.multiplyOuter(x, width, dOut, columns, dWeights, columns, rows, width, columns);
  if (dBias !== null) addColumnSums(kernels.memory, dOut, rows, columns, dBias);
  if (dX !== null)
    kernels.multiplyTransposed(dOut, columns, weights, columns, dX, width, rows, width, columns);
}

/// In place: the way back through `rectify` and then dropout. What either set to zero gets no
/// gradient; the rest is scaled as dropout scaled it.
export function rectifyBack(
  memory: Float32Array,
  out: number,
  gradient: number,
  length: number,
  rate: number,
): void {
  const scale = 1 / (1 - rate);
  for (let i = 0; i < length; i++)
    memory[gradient + i] = memory[out + i] === 0 ? 0 : memory[gradient + i]! * scale;
}
