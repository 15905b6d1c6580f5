/// A weight table under training: the current weights and, for their mean over all steps (Collins
/// 2002; the running total after Daumé 2006), each change times the step it came at. All whole
/// numbers, so the result is the same on every machine.
export class AveragedWeights {
  readonly current: Int32Array;
  readonly #weighted: Float64Array;
  #step = 1;

  constructor(size: number) {
    this.current = new Int32Array(size);
    this.#weighted = new Float64Array(size);
  }

  /// Counts one decision.
  step(): void {
    this.#step++;
  }

  add(index: number, change: number): void {
    this.current[index]! += change;
    this.#weighted[index]! += change * this.#step;
  }

  /// The mean of every weight over the steps so far.
  mean(): Float64Array {
    return Float64Array.from(this.current, (w, i) => w - this.#weighted[i]! / this.#step);
  }
}

/// Whole-number weights and the scale they were multiplied by.
export interface QuantisedWeights<T> {
  readonly weights: T;
  readonly scale: number;
}

const COMMON = 0.999;

/// Brings weights to whole numbers: the scale maps the 99.9th percentile of the absolute values to
/// 127, and weights that come out below `smallest` become 0.
function scaled(mean: Float64Array, smallest: number): QuantisedWeights<Float64Array> {
  const sizes = mean
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const scale = 127 / (sizes[Math.floor(sizes.length * COMMON)] ?? 1);
  const weights = mean.map((w) => {
    const whole = Math.round(w * scale);
    return Math.abs(whole) < smallest ? 0 : whole;
  });
  return { weights, scale };
}

const clip = (most: number) => (w: number) => Math.max(-most, Math.min(most, w));

/// Weights of two bytes, for a chain: its transitions are balanced against a few large weights.
export function quantiseToShorts(
  mean: Float64Array,
  smallest: number,
): QuantisedWeights<Int16Array> {
  const { weights, scale } = scaled(mean, smallest);
  return { weights: Int16Array.from(weights, clip(32767)), scale };
}
