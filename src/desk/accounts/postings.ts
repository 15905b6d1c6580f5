/// Numbers of documents by hash, in arrays without an object a row: an open hash table of chains.
///
///     slot of a hash    key, newest row of its chain, length of the chain
///     row               document, next row
export class Postings {
  #keys = new Uint32Array(1024);
  /// Row + 1, or 0 for a free slot.
  #heads = new Int32Array(1024);
  #lengths = new Uint32Array(1024);
  #used = 0;
  #documents = new Uint32Array(1024);
  #next = new Int32Array(1024);
  #rows = 0;

  /// Bytes of all arrays.
  get bytes(): number {
    const arrays = [this.#keys, this.#heads, this.#lengths, this.#documents, this.#next];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /// How many rows `hash` has.
  count(hash: number): number {
    return this.#lengths[this.#slot(hash)]!;
  }

  /// Calls `visit` with the documents of `hash`, the newest first.
  forEach(hash: number, visit: (document: number) => void): void {
    for (let row = this.#heads[this.#slot(hash)]!; row; row = this.#next[row - 1]!)
      visit(this.#documents[row - 1]!);
  }

  has(hash: number, document: number): boolean {
    let row = this.#heads[this.#slot(hash)]!;
    while (row && this.#documents[row - 1] !== document) row = this.#next[row - 1]!;
    return row > 0;
  }

  add(hash: number, document: number): void {
    if (this.#used * 2 > this.#keys.length) this.#rehash();
    if (this.#rows === this.#documents.length) this.#growRows();
    const slot = this.#slot(hash);
    if (!this.#heads[slot]) {
      this.#keys[slot] = hash;
      this.#used++;
    }
    this.#documents[this.#rows] = document;
    this.#next[this.#rows] = this.#heads[slot]!;
    this.#heads[slot] = ++this.#rows;
    this.#lengths[slot]!++;
  }

  /// The slot of `hash`, or the free one where it would stand. Small hashes are looked up most, so
  /// their low bits choose.
  #slot(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = hash & mask;
    while (this.#heads[slot] && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #rehash(): void {
    const [keys, heads, lengths] = [this.#keys, this.#heads, this.#lengths];
    const size = keys.length * 2;
    this.#keys = new Uint32Array(size);
    this.#heads = new Int32Array(size);
    this.#lengths = new Uint32Array(size);
    for (let old = 0; old < keys.length; old++) {
      if (!heads[old]) continue;
      const slot = this.#slot(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#heads[slot] = heads[old]!;
      this.#lengths[slot] = lengths[old]!;
    }
  }

  #growRows(): void {
    const [documents, next] = [this.#documents, this.#next];
    this.#documents = new Uint32Array(documents.length * 2);
    this.#next = new Int32Array(next.length * 2);
    this.#documents.set(documents);
    this.#next.set(next);
  }
}
