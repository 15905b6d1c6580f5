import {
  EXP_RANGE,
  LN2,
  LOG2_E,
  POLYNOMIAL,
  SIGMOID_LIMIT,
  SMALLEST_MOMENT,
  TANH_LIMIT,
  TO_WHOLE,
} from './arithmetic.ts';

const { fround, sqrt } = Math;

const [P5, P4, P3, P2, P1, P0] = POLYNOMIAL as [number, number, number, number, number, number];

/// 2ⁿ at n + 128.
const POWERS = Float32Array.from({ length: 256 }, (_, i) => 2 ** (i - 128));

const powerOfTwo = (n: number): number => POWERS[n + 128] ?? NaN;

/// `x` held between two limits; NaN stays.
const clamped = (x: number, low: number, high: number): number =>
  x < low ? low : x > high ? high : x;

const wholeOf = (x: number): number => fround(fround(x * LOG2_E) + TO_WHOLE) - TO_WHOLE;

/// e^r - 1 for x = whole · ln 2 + r.
function restOf(x: number, whole: number): number {
  const r = fround(fround(x - whole * LN2.high) - fround(whole * LN2.low));
  let p = fround(fround(P5 * r) + P4);
  p = fround(fround(p * r) + P3);
  p = fround(fround(p * r) + P2);
  p = fround(fround(p * r) + P1);
  p = fround(fround(p * r) + P0);
  return fround(fround(fround(r * r) * p) + r);
}

export function sigmoid(value: number): number {
  const x = clamped(-value, -SIGMOID_LIMIT, SIGMOID_LIMIT);
  const whole = wholeOf(x);
  const scale = powerOfTwo(whole);
  const power = fround(fround(scale * restOf(x, whole)) + scale);
  return fround(1 / fround(1 + power));
}

export function tanh(value: number): number {
  const x = 2 * clamped(value, -TANH_LIMIT, TANH_LIMIT);
  const whole = wholeOf(x);
  const scale = powerOfTwo(whole);
  const e = fround(fround(scale * restOf(x, whole)) + fround(scale - 1));
  return fround(e / fround(e + 2));
}

export function exp(value: number): number {
  const x = clamped(value, EXP_RANGE.low, EXP_RANGE.high);
  const whole = wholeOf(x);
  const half = whole >> 1;
  const power = fround(restOf(x, whole) + 1);
  return fround(fround(power * powerOfTwo(half)) * powerOfTwo(whole - half));
}

export const rectify = (value: number): number => (value < 0 ? 0 : value);

export function inPlace(memory: Float32Array, function_: (x: number) => number) {
  return (at: number, length: number): void => {
    for (let i = at; i < at + length; i++) memory[i] = function_(memory[i]!);
  };
}

export function addScaled(memory: Float32Array) {
  return (out: number, x: number, length: number, scale: number): void => {
    const s = fround(scale);
    for (let i = 0; i < length; i++)
      memory[out + i] = memory[out + i]! + fround(s * memory[x + i]!);
  };
}

export function addBytes(memory: Float32Array) {
  const bytes = new Int8Array(memory.buffer);
  return (out: number, x: number, length: number, scale: number): void => {
    const s = fround(scale);
    for (let i = 0; i < length; i++)
      memory[out + i] = memory[out + i]! + fround(s * bytes[4 * x + i]!);
  };
}

export function adam(memory: Float32Array) {
  const flushed = (moment: number) => (Math.abs(moment) < SMALLEST_MOMENT ? 0 : moment);
  const blended = (beta: number, moment: number, news: number) =>
    flushed(fround(fround(beta * moment) + fround(fround(1 - beta) * news)));
  return (
    weights: number,
    gradient: number,
    m: number,
    v: number,
    length: number,
    ...scalars: [rate: number, beta1: number, beta2: number, epsilon: number]
  ): void => {
    const [rate, beta1, beta2, epsilon] = scalars.map(fround) as typeof scalars;
    for (let i = 0; i < length; i++) {
      const g = memory[gradient + i]!;
      const first = blended(beta1, memory[m + i]!, g);
      const second = blended(beta2, memory[v + i]!, fround(g * g));
      memory[m + i] = first;
      memory[v + i] = second;
      const step = fround(fround(rate * first) / fround(fround(sqrt(second)) + epsilon));
      memory[weights + i] = memory[weights + i]! - step;
      memory[gradient + i] = 0;
    }
  };
}
