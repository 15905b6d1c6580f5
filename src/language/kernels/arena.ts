/// Every place is a multiple of this many floats: of the 16 bytes of a vector.
export const ALIGNMENT = 4;

/// A stretch of a block of floats, given out from its start upwards.
export class Arena {
  readonly #memory: Float32Array;
  readonly #from: number;
  readonly #end: number;
  #taken: number;

  constructor(memory: Float32Array, from: number, end: number) {
    if (!isPlace(from) || !isPlace(end) || from > end || end > memory.length)
      throw new RangeError(`no room for kernels from ${from} to ${end} of ${memory.length} floats`);
    this.#memory = memory;
    this.#from = from;
    this.#end = end;
    this.#taken = from;
  }

  allocate(length: number): number {
    const at = this.reserve(length);
    this.#memory.fill(0, at, this.#taken);
    return at;
  }

  reserve(length: number): number {
    const at = this.#taken;
    if (!Number.isSafeInteger(length) || length < 0 || length > this.#end - at)
      throw new RangeError(`cannot allocate ${length} floats: ${this.#end - at} are left`);
    this.#taken = at + Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    return at;
  }

  mark(): number {
    return this.#taken;
  }

  release(mark: number): void {
    if (!isPlace(mark) || mark < this.#from || mark > this.#taken)
      throw new RangeError(`cannot release to ${mark}: taken are ${this.#from} to ${this.#taken}`);
    this.#taken = mark;
  }
}

const isPlace = (at: number): boolean =>
  Number.isSafeInteger(at) && at >= 0 && at % ALIGNMENT === 0;

/// The same memory as 16-bit numbers: those of float i are 2i and 2i + 1.
export const shortsOver = ({ buffer, byteOffset, length }: Float32Array): Int16Array =>
  new Int16Array(buffer, byteOffset, 2 * length);
