import type { Block } from './shape.ts';

// Embeddings are kept as 8-bit numbers with a scale a row, which costs nothing measurable; 8 bits
// are too few for the matrices.
const BYTE = 127;

/// Rows of floats as whole numbers between -127 and 127 times a scale a row.
export interface Quantised {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/// Rounds a table of weights to 8 bits.
export function quantise(floats: Float32Array, { rows, columns }: Block): Quantised {
  const values = new Int8Array(floats.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const end = (row + 1) * columns;
    let largest = 0;
    for (let i = end - columns; i < end; i++) largest = Math.max(largest, Math.abs(floats[i]!));
    scales[row] = largest / BYTE;
    const step = scales[row]! || 1;
    for (let i = end - columns; i < end; i++) values[i] = Math.round(floats[i]! / step);
  }
  return { values, scales };
}
