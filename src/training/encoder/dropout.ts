import { mix } from '../../language/hashing.ts';

/// True for a share `rate` of all numbers `i`, another one for every `seed`; nothing is kept, so
/// that the way back can ask again.
export function isDropped(seed: number, i: number, rate: number): boolean {
  return mix(mix(i ^ seed) + seed) >>> 0 < rate * 0x1_0000_0000;
}

/// In place: sets a share `rate` of the floats to zero and makes up for it with the others
/// (Srivastava et al. 2014). The same seed drops the same floats: gradients go back through it by
/// the same call.
export function dropOut(
  memory: Float32Array,
  at: number,
  length: number,
  seed: number,
  rate: number,
): void {
  if (rate === 0) return;
  const scale = 1 / (1 - rate);
  for (let i = 0; i < length; i++)
    memory[at + i] = isDropped(seed, i, rate) ? 0 : memory[at + i]! * scale;
}
