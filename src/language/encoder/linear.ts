import type { Kernels } from '../kernels/kernels.ts';

/// Sets `rows` rows of `columns` floats at `out` to the row at `row`.
export function fillRows(
  memory: Float32Array,
  out: number,
  row: number,
  rows: number,
  columns: number,
): void {
  for (let i = 0; i < rows; i++) memory.copyWithin(out + i * columns, row, row + columns);
}

/// out[rows][columns] = x[rows][width] · weights[width][columns] + bias[columns].
export function affine(
  kernels: Kernels,
  x: number,
  rows: number,
  width: number,
  weights: number,
  bias: number,
  out: number,
  columns: number,
): void {
  fillRows(kernels.memory, out, bias, rows, columns);
  kernels.multiply(x, width, weights, columns, out, columns, rows, width, columns);
}

/// In place: what is below zero becomes zero.
export function rectify(memory: Float32Array, at: number, length: number): void {
  for (let i = at; i < at + length; i++) if (memory[i]! < 0) memory[i] = 0;
}
