import type { Block } from './shape.ts';

// Embeddings are kept as 8-bit numbers with a scale a row, which costs nothing measurable; 8 bits
// are too few for the matrices, which take 16 with one scale.
const BYTE = 127;
const SHORT = 32767;

/// Floats as whole numbers between -`limit` and `limit` times a scale a stretch of `width`.
export interface Quantised {
  readonly values: Int8Array | Int16Array;
  readonly scales: Float32Array;
}

/// True for blocks kept in 8 bits: the long tables, of which a word takes a few rows.
export const isTable = (name: string): boolean => name === 'table' || name === 'words';

/// Rounds a block of weights to 8 bits where `asBytes`, else to 16.
export function quantise(floats: Float32Array, block: Block, asBytes: boolean): Quantised {
  const width = asBytes ? block.columns : floats.length;
  const values = asBytes ? new Int8Array(floats.length) : new Int16Array(floats.length);
  const scales = new Float32Array(floats.length / width);
  for (let s = 0; s < scales.length; s++) {
    let largest = 0;
    for (let i = s * width; i < (s + 1) * width; i++)
      largest = Math.max(largest, Math.abs(floats[i]!));
    scales[s] = largest / (asBytes ? BYTE : SHORT);
    const step = scales[s]! || 1;
    for (let i = s * width; i < (s + 1) * width; i++) values[i] = Math.round(floats[i]! / step);
  }
  return { values, scales };
}

/// Writes the floats that whole numbers stand for to `memory` from `at` on.
export function restore({ values, scales }: Quantised, memory: Float32Array, at: number): void {
  const width = values.length / (scales.length || 1);
  for (let s = 0; s < scales.length; s++) {
    const step = scales[s]!;
    for (let i = s * width; i < (s + 1) * width; i++) memory[at + i] = values[i]! * step;
  }
}
