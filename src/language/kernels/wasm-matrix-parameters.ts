import { type Code, type Local, type WasmFunction } from './assembler.ts';
import { toBytes } from './wasm-elementwise.ts';

/// The nine parameters of every multiplication of matrices, all in bytes but T, K and M, and M in
/// bytes once `start` has run.
export interface Parameters {
  readonly a: Local;
  readonly lda: Local;
  readonly b: Local;
  readonly ldb: Local;
  readonly out: Local;
  readonly ldout: Local;
  readonly T: Local;
  readonly K: Local;
  readonly M: Local;
  readonly start: Code;
}

export function parametersOf(f: WasmFunction): Parameters {
  const places = Array.from({ length: 6 }, () => f.parameter());
  const [a, lda, b, ldb, out, ldout] = places as [Local, Local, Local, Local, Local, Local];
  const [T, K, M] = [f.parameter(), f.parameter(), f.parameter()];
  return { a, lda, b, ldb, out, ldout, T, K, M, start: [...places, M].map(toBytes) };
}
