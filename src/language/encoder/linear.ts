import type { Kernels } from '../kernels/kernels.ts';

/// Sets `rows` rows of `columns` floats at `out` to the row at `row`.
export function fillRows(
  memory: Float32Array,
  out: number,
  row: number,
  rows: number,
  columns: number,
): void {
  if (rows === 0) return;
  memory.copyWithin(out, row, row + columns);
  for (let done = 1; done < rows; done *= 2)
    memory.copyWithin(out + done * columns, out, out + Math.min(done, rows - done) * columns);
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
