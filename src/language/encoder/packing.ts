/// Sentences side by side, so that the recurrent step works on many rows at once: the rows of step
/// t are the t-th tokens of all sentences that have one, longest sentence first. Rows of one step
/// are neighbours, and the first rows of the next step continue them one to one:
///
///     sentence a   a0 a1 a2      row    0  1  2  3  4  5
///     sentence b   b0 b1                a0 b0 c0 a1 b1 a2
///     sentence c   c0            step   0        1     2
export interface Packing {
  /// Rows, one a token.
  readonly count: number;
  readonly steps: number;
  /// First row of each step, and `count` at the end.
  readonly start: Uint32Array;
  /// Row of each token, the tokens in the order of the text.
  readonly rowOf: Uint32Array;
  /// First token of each sentence, in the order of the text, and `count` at the end.
  readonly first: Uint32Array;
}

/// Packs sentences of the given lengths (in tokens).
export function packSentences(lengths: readonly number[]): Packing {
  const order = lengths.map((_, s) => s).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const steps = lengths[order[0] ?? -1] ?? 0;
  const first = new Uint32Array(lengths.length + 1);
  for (let s = 0; s < lengths.length; s++) first[s + 1] = first[s]! + lengths[s]!;
  const count = first[lengths.length]!;
  const start = new Uint32Array(steps + 1);
  const rowOf = new Uint32Array(count);
  let active = lengths.length;
  for (let t = 0; t < steps; t++) {
    while (active > 0 && lengths[order[active - 1]!]! <= t) active--;
    start[t + 1] = start[t]! + active;
    for (let b = 0; b < active; b++) rowOf[first[order[b]!]! + t] = start[t]! + b;
  }
  return { count, steps, start, rowOf, first };
}
