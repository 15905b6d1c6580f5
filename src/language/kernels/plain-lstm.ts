import { sigmoid, tanh } from './plain-elementwise.ts';

const { fround } = Math;

export function lstmStep(memory: Float32Array) {
  return (
    gates: number,
    cell: number,
    hidden: number,
    ldhidden: number,
    R: number,
    H: number,
  ): void => {
    for (let row = 0; row < R; row++)
      for (let unit = 0; unit < H; unit++) {
        const gate = gates + 4 * row * H + unit;
        const input = sigmoid(memory[gate]!);
        const forget = sigmoid(memory[gate + H]!);
        const candidate = tanh(memory[gate + 2 * H]!);
        const output = sigmoid(memory[gate + 3 * H]!);
        const state = row * H + unit + cell;
        const kept = fround(forget * memory[state]!);
        const after = fround(kept + fround(input * candidate));
        memory[gate] = input;
        memory[gate + H] = forget;
        memory[gate + 2 * H] = candidate;
        memory[gate + 3 * H] = output;
        memory[state] = after;
        memory[hidden + row * ldhidden + unit] = output * tanh(after);
      }
  };
}

const sigmoidBack = (gate: number, gradient: number): number =>
  fround(gradient * fround(gate * fround(1 - gate)));

const tanhBack = (value: number): number => fround(1 - fround(value * value));

export function lstmStepBack(memory: Float32Array) {
  return (
    gates: number,
    cellBefore: number,
    cellAfter: number,
    dhidden: number,
    lddhidden: number,
    dcell: number,
    dgates: number,
    R: number,
    H: number,
  ): void => {
    for (let row = 0; row < R; row++)
      for (let unit = 0; unit < H; unit++) {
        const gate = gates + 4 * row * H + unit;
        const state = row * H + unit;
        const input = memory[gate]!;
        const forget = memory[gate + H]!;
        const candidate = memory[gate + 2 * H]!;
        const output = memory[gate + 3 * H]!;
        const activation = tanh(memory[cellAfter + state]!);
        const dh = memory[dhidden + row * lddhidden + unit]!;
        const throughHidden = fround(fround(dh * output) * tanhBack(activation));
        const dc = fround(memory[dcell + state]! + throughHidden);
        const dgate = dgates + 4 * row * H + unit;
        memory[dgate] = sigmoidBack(input, fround(dc * candidate));
        memory[dgate + H] = sigmoidBack(forget, fround(dc * memory[cellBefore + state]!));
        memory[dgate + 2 * H] = fround(dc * input) * tanhBack(candidate);
        memory[dgate + 3 * H] = sigmoidBack(output, fround(dh * activation));
        memory[dcell + state] = dc * forget;
      }
  };
}
