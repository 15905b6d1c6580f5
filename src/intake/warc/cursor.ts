/// The bytes of a stream, read from the front. Holds what was asked for at once and one chunk of the
/// stream more.
export class Cursor {
  /// How many bytes were taken.
  position = 0;
  #parts: Uint8Array[] = [];
  #length = 0;
  #ended = false;
  readonly #source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /// Up to `count` bytes without taking them: fewer only where the stream ends.
  async peek(count: number): Promise<Uint8Array> {
    while (this.#length < count && (await this.#pull()));
    const [first] = this.#parts;
    if (!first || first.length >= count) return (first ?? EMPTY).subarray(0, count);
    if (this.#parts.length > 1) this.#parts = [Buffer.concat(this.#parts, this.#length)];
    return this.#parts[0]!.subarray(0, count);
  }

  /// Up to `count` bytes: fewer only where the stream ends.
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count);
    this.#drop(bytes.length);
    return bytes;
  }

  /// What of the stream is at hand, at most `count` bytes; null at its end.
  async some(count: number): Promise<Uint8Array | null> {
    if (this.#length === 0 && !(await this.#pull())) return null;
    const bytes = this.#parts[0]!.subarray(0, count);
    this.#drop(bytes.length);
    return bytes;
  }

  /// Takes `count` bytes and forgets them; returns how many there were.
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const bytes = await this.some(left);
      if (!bytes) break;
      left -= bytes.length;
    }
    return count - left;
  }

  /// Puts bytes that were taken last back in front.
  putBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#parts.unshift(bytes);
    this.#length += bytes.length;
    this.position -= bytes.length;
  }

  /// Takes a line without its break; null when there is none in `limit` bytes or the stream ends
  /// before it.
  async line(limit: number): Promise<string | null> {
    for (let size = Math.min(1024, limit); ; size = Math.min(size * 4, limit)) {
      const bytes = await this.peek(size);
      const end = bytes.indexOf(0x0a);
      if (end >= 0) {
        const line = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8');
        this.#drop(end + 1);
        return line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (bytes.length < size || size === limit) return null;
    }
  }

  /// Takes all before the next `mark`; false when the stream ends without one.
  async seek(mark: string): Promise<boolean> {
    const sought = Buffer.from(mark, 'latin1');
    for (;;) {
      const bytes = await this.peek(65536);
      const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(sought);
      const end = found >= 0 ? found : Math.max(bytes.length - sought.length + 1, 0);
      this.#drop(end);
      if (found >= 0) return true;
      if (bytes.length < 65536) {
        await this.skip(sought.length);
        return false;
      }
    }
  }

  /// What is left of the stream.
  async *rest(): AsyncGenerator<Uint8Array> {
    for (let next = await this.some(65536); next; next = await this.some(65536)) yield next;
  }

  /// Tells the stream that nothing more is wanted.
  async close(): Promise<void> {
    this.#ended = true;
    await this.#source.return?.();
  }

  #drop(count: number): void {
    let left = count;
    while (left > 0) {
      const first = this.#parts[0]!;
      if (first.length > left) this.#parts[0] = first.subarray(left);
      else this.#parts.shift();
      left -= Math.min(first.length, left);
    }
    this.#length -= count;
    this.position += count;
  }

  async #pull(): Promise<boolean> {
    if (this.#ended) return false;
    const { value, done } = await this.#source.next();
    if (done) {
      this.#ended = true;
      return false;
    }
    if (value.length > 0) this.#parts.push(value);
    this.#length += value.length;
    return true;
  }
}

const EMPTY = new Uint8Array(0);
