import type { Range } from './passage.ts';

/// Says how far those of some stretches reach that begin at a token or before it; 0 where there are none.
export function farthest(ranges: readonly Range[], count: number): (token: number) => number {
  const reach = new Int32Array(count + 1);
  for (const { first, last } of ranges) reach[first] = Math.max(reach[first]!, last);
  for (let k = 1; k <= count; k++) reach[k] = Math.max(reach[k]!, reach[k - 1]!);
  return (token) => reach[token]!;
}

/// How far the stretches reach that begin at a token or before it: the farthest of all, and the farthest of those with
/// another owner, so that it can be asked without one owner's own.
export class FarthestOfTwo {
  readonly #last: Int32Array;
  readonly #owner: Int32Array;
  readonly #otherLast: Int32Array;
  readonly #otherOwner: Int32Array;

  constructor(count: number) {
    this.#last = new Int32Array(count + 1);
    this.#owner = new Int32Array(count + 1).fill(-1);
    this.#otherLast = new Int32Array(count + 1);
    this.#otherOwner = new Int32Array(count + 1).fill(-1);
  }

  add(first: number, last: number, owner: number): void {
    if (owner === this.#owner[first] || last > this.#last[first]!) {
      // The one that was the farthest is the second now, unless it is of the same owner.
      if (owner !== this.#owner[first]) {
        this.#otherLast[first] = this.#last[first]!;
        this.#otherOwner[first] = this.#owner[first]!;
      }
      this.#last[first] = Math.max(this.#last[first]!, last);
      this.#owner[first] = owner;
    } else if (last > this.#otherLast[first]!) {
      this.#otherLast[first] = last;
      this.#otherOwner[first] = owner;
    }
  }

  /// Call it once when all are added, and before anything is asked.
  close(): void {
    for (let k = 1; k < this.#last.length; k++) {
      this.add(k, this.#last[k - 1]!, this.#owner[k - 1]!);
      this.add(k, this.#otherLast[k - 1]!, this.#otherOwner[k - 1]!);
    }
  }

  /// How far the stretches reach that begin at `first` or before it and are not of `owner`; 0 for none.
  beside(first: number, owner: number): number {
    return this.#owner[first] === owner ? this.#otherLast[first]! : this.#last[first]!;
  }
}
