import { seededRandom } from '../src/training/random.ts';

/// Choices drawn from a seed, the same on every machine.
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  /// What an input is made from: each number of a run has a seed of its own, so that one input can be
  /// made again without those before it.
  static ofInput(seed: number, number: number): Chance {
    return new Chance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  }

  /// A whole number from 0 to below `limit`.
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /// A whole number from `first` to `last`.
  within(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /// True so often: 0 never, 1 always.
  happens(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /// Mostly small numbers, at times one up to `most`.
  few(most: number): number {
    return 1 + Math.floor(most * this.#next() ** 4);
  }

  /// Two places in something of this length, in order.
  stretch(length: number, longest = length): [start: number, end: number] {
    const start = this.below(length + 1);
    return [start, Math.min(length, start + this.few(longest))];
  }
}
