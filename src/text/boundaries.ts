/// A growing list of spans in text order, two numbers each.
export class Boundaries {
  count = 0;
  #start: Uint32Array<ArrayBuffer>;
  #end: Uint32Array<ArrayBuffer>;

  /// `size` is the length of the text: about one token to five code units is expected.
  constructor(size: number) {
    const capacity = (size >> 2) + 16;
    this.#start = new Uint32Array(capacity);
    this.#end = new Uint32Array(capacity);
  }

  push(start: number, end: number): void {
    if (this.count === this.#start.length) this.#grow();
    this.#start[this.count] = start;
    this.#end[this.count++] = end;
  }

  /// Copies of exactly `count` numbers.
  starts(): Uint32Array {
    return this.#start.slice(0, this.count);
  }

  ends(): Uint32Array {
    return this.#end.slice(0, this.count);
  }

  #grow(): void {
    const start = new Uint32Array(this.#start.length * 2);
    const end = new Uint32Array(this.#end.length * 2);
    start.set(this.#start);
    end.set(this.#end);
    this.#start = start;
    this.#end = end;
  }
}
