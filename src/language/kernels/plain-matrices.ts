const { fround } = Math;

/// out[T][M] += x[T][K] · w[K][M].
export function multiply(memory: Float32Array) {
  return (
    x: number,
    ldx: number,
    w: number,
    ldw: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    M: number,
  ): void => {
    for (let t = 0; t < T; t++) addProducts(memory, x + t * ldx, 1, w, ldw, out + t * ldout, K, M);
  };
}

/// dw[K][M] += xᵀ[K][T] · g[T][M]
export function multiplyOuter(memory: Float32Array) {
  return (
    x: number,
    ldx: number,
    g: number,
    ldg: number,
    dw: number,
    lddw: number,
    T: number,
    K: number,
    M: number,
  ): void => {
    for (let k = 0; k < K; k++) addProducts(memory, x + k, ldx, g, ldg, dw + k * lddw, T, M);
  };
}

/// A row of `M` sums over `count` rows of `w`, each times one of the values at `x`, `step` apart.
function addProducts(
  memory: Float32Array,
  x: number,
  step: number,
  w: number,
  ldw: number,
  out: number,
  count: number,
  M: number,
): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const from = x + i * step;
    const a = memory[from]!;
    const b = memory[from + step]!;
    const c = memory[from + 2 * step]!;
    const d = memory[from + 3 * step]!;
    const row = w + i * ldw;
    for (let m = 0; m < M; m++) {
      let sum = fround(memory[out + m]! + fround(a * memory[row + m]!));
      sum = fround(sum + fround(b * memory[row + ldw + m]!));
      sum = fround(sum + fround(c * memory[row + 2 * ldw + m]!));
      memory[out + m] = sum + fround(d * memory[row + 3 * ldw + m]!);
    }
  }
  for (; i < count; i++) {
    const a = memory[x + i * step]!;
    const row = w + i * ldw;
    for (let m = 0; m < M; m++) memory[out + m] = memory[out + m]! + fround(a * memory[row + m]!);
  }
}

/// out[T][K] += g[T][M] · wᵀ
export function multiplyTransposed(memory: Float32Array) {
  return (
    g: number,
    ldg: number,
    w: number,
    ldw: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    M: number,
  ): void => {
    if (M === 0) return;
    for (let t = 0; t < T; t++)
      for (let k = 0; k < K; k++) {
        const at = out + t * ldout + k;
        memory[at] = memory[at]! + dot(memory, g + t * ldg, w + k * ldw, M);
      }
  };
}

function dot(memory: Float32Array, a: number, b: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let i = 0; i < length; i += 4) {
    s0 = fround(s0 + fround(memory[a + i]! * memory[b + i]!));
    s1 = fround(s1 + fround(memory[a + i + 1]! * memory[b + i + 1]!));
    s2 = fround(s2 + fround(memory[a + i + 2]! * memory[b + i + 2]!));
    s3 = fround(s3 + fround(memory[a + i + 3]! * memory[b + i + 3]!));
  }
  return fround(fround(s0 + s1) + fround(s2 + s3));
}
