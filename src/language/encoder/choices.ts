/// Index of the highest of `choices` floats at `row`; the first on a tie.
export function highest(memory: Float32Array, row: number, choices: number): number {
  let best = 0;
  for (let j = 1; j < choices; j++) if (memory[row + j]! > memory[row + best]!) best = j;
  return best;
}

/// Index of the highest score of a name label that may follow `previous`: a further word of a name
/// (2, 4 ...) follows only a word of a name of the same type (one less, or the same).
export function highestName(
  memory: Float32Array,
  row: number,
  labels: number,
  previous: number,
): number {
  let best = 0;
  for (let label = 1; label < labels; label++) {
    const goesOn = label % 2 === 0;
    if (goesOn && previous !== label && previous !== label - 1) continue;
    if (memory[row + label]! > memory[row + best]!) best = label;
  }
  return best;
}
