/// A small generator with a seed, so that a failure can be repeated: numbers from 0 to below 1.
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
