import { SHORT_LIMIT, TO_WHOLE } from './arithmetic.ts';
import { shortsOver } from './arena.ts';

const { fround } = Math;

/// A NaN becomes the limit.
function rounded(value: number): number {
  const upTo = value < SHORT_LIMIT ? value : SHORT_LIMIT;
  return fround(Math.max(upTo, -SHORT_LIMIT) + TO_WHOLE) - TO_WHOLE;
}

export function toShorts(memory: Float32Array) {
  const shorts = shortsOver(memory);
  return (
    x: number,
    ldx: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    scale: number,
  ): void => {
    const s = fround(scale);
    for (let t = 0; t < T; t++)
      for (let k = 0; k < K; k++)
        shorts[2 * (out + t * ldout) + k] = rounded(fround(memory[x + t * ldx + k]! * s));
  };
}

/// out[T][M] += scales[M] · (x[T][K] · w[K][M])
export function multiplyShorts(memory: Float32Array) {
  const shorts = shortsOver(memory);
  return (
    x: number,
    ldx: number,
    w: number,
    scales: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    M: number,
  ): void => {
    if (K === 0) return;
    const sums = new Int32Array(M);
    for (let t = 0; t < T; t++) {
      sumUp(shorts, 2 * (x + t * ldx), 2 * w, K, sums);
      const row = out + t * ldout;
      for (let m = 0; m < M; m++)
        memory[row + m] = memory[row + m]! + fround(fround(sums[m]!) * memory[scales + m]!);
    }
  };
}

/// A row of sums over the pairs of K shorts at `x`; a sum too large would lose its top bits.
function sumUp(shorts: Int16Array, x: number, w: number, K: number, sums: Int32Array): void {
  const M = sums.length;
  sums.fill(0);
  for (let k = 0; k < K; k += 2) {
    const a = shorts[x + k]!;
    const b = shorts[x + k + 1]!;
    const row = w + k * M;
    for (let m = 0; m < M; m++) sums[m]! += a * shorts[row + 2 * m]! + b * shorts[row + 2 * m + 1]!;
  }
}
