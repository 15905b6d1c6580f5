import { constants, crc32, createInflateRaw, gunzipSync } from 'node:zlib';
import type { Problem } from '../../record/types.ts';
import { problemOf } from '../refuse.ts';
import { Cursor } from './cursor.ts';

const MAGIC = '\x1f\x8b\x08';
const CHUNK = 65536;
/// A member that comes out longer than this, and more than so many times longer than it went in,
/// is a bomb: pages come out ten times longer.
const BOMB_LENGTH = 64_000_000;
const BOMB_RATIO = 300;
/// So many members may be of any length; if there are more, they have so many bytes each, on average: a record has
/// more, and members that hold next to nothing take a second for every few thousand.
const FREE_MEMBERS = 10_000;
const MEAN_LENGTH = 256;
/// Where a member is damaged, so many places are tried as the beginning of the next one.
const MOST_TRIES = 5000;

const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/// The gzip members of a file, unpacked in stretches: one stream for all members up to one that is
/// damaged, the next from the first one behind it that begins a record.
export class Members {
  readonly #file: Cursor;
  /// Where the members of the stretch begin: in what came out, and in the file.
  #starts: [position: number, offset: number][] = [];
  #position = 0;
  #damage: { problem: Problem; offset: number; taints: boolean } | null = null;
  /// Behind damage, before the next member is found.
  #lost = false;
  #tries = MOST_TRIES;
  #count = 0;

  constructor(file: Cursor) {
    this.#file = file;
  }

  /// The offset in the file of the member that holds the byte at `position` of the stretch. Asked in
  /// order: what lies before is forgotten.
  offsetAt(position: number): number {
    while (this.#starts.length > 1 && this.#starts[1]![0] <= position) this.#starts.shift();
    return this.#starts[0]?.[1] ?? 0;
  }

  /// What was found damaged since this was last asked, and where.
  takeDamage(): { offset: number; problem: Problem } | null {
    const damage = this.#damage;
    this.#damage = null;
    return damage && { offset: damage.offset, problem: damage.problem };
  }

  /// Whether nothing that the member at `offset` holds can be trusted.
  isTainted(offset: number): boolean {
    return this.#damage?.taints === true && this.#damage.offset === offset;
  }

  /// The next stretch, once the last one was read to its end; null when there is none.
  async stretch(): Promise<AsyncGenerator<Uint8Array> | null> {
    this.#starts = [];
    this.#position = 0;
    return (await (this.#lost ? this.#find() : this.#atMember())) ? this.#bytes() : null;
  }

  async *#bytes(): AsyncGenerator<Uint8Array> {
    do {
      const offset = this.#file.position;
      if (++this.#count > FREE_MEMBERS && offset < this.#count * MEAN_LENGTH) {
        this.#tooMany(offset);
        return;
      }
      this.#starts.push([this.#position, offset]);
      try {
        if (await this.#header()) yield* this.#member(offset);
        else this.#broken(offset, 'its header cannot be read');
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === 'Z_BUF_ERROR') this.#brokenOff(offset);
        else this.#broken(offset, message);
      }
    } while (!this.#lost && (await this.#atMember()));
  }

  async #atMember(): Promise<boolean> {
    const bytes = await this.#file.peek(3);
    if (bytes.length === 0) return false;
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
    this.#broken(this.#file.position, 'there is something else between members');
    return false;
  }

  /// Goes to the next member that begins a record.
  async #find(): Promise<boolean> {
    for (; this.#tries > 0; this.#tries--) {
      if (!(await this.#file.seek(MAGIC))) return false;
      this.#lost = !beginsRecord(await this.#file.peek(4096));
      if (!this.#lost) return true;
      await this.#file.skip(1);
    }
    return false;
  }

  #broken(offset: number, reason: string, taints = false): void {
    const message = `The gzip member at byte ${offset} is damaged (${reason}); what it holds from there on is lost.`;
    this.#damaged(offset, problemOf('gzip-damaged', message), taints);
  }

  /// Nothing behind it is read.
  #tooMany(offset: number): void {
    const message = `The file has more than ${FREE_MEMBERS} gzip members of less than ${MEAN_LENGTH} bytes each; what comes from byte ${offset} on is not read. Unpack it first.`;
    this.#damaged(offset, problemOf('gzip-members', message), false);
    this.#tries = 0;
  }

  #brokenOff(offset: number): void {
    const message = `The file breaks off at byte ${this.#file.position}, inside the gzip member that begins at byte ${offset}; what is not whole is left out.`;
    this.#damaged(offset, problemOf('cut-off', message), false);
  }

  #damaged(offset: number, problem: Problem, taints: boolean): void {
    this.#damage ??= { problem, offset, taints };
    this.#lost = true;
  }

  async #header(): Promise<boolean> {
    const fixed = await this.#file.take(10);
    const flags = fixed[3] ?? 0;
    if (fixed.length < 10) return false;
    if (flags & HAS_EXTRA) {
      const [low = 0, high = 0] = await this.#file.take(2);
      await this.#file.skip(low + 256 * high);
    }
    for (const flag of [HAS_NAME, HAS_COMMENT])
      if (flags & flag && !(await this.#string())) return false;
    if (flags & HAS_CRC) await this.#file.skip(2);
    return true;
  }

  async #string(): Promise<boolean> {
    const end = (await this.#file.peek(CHUNK)).indexOf(0);
    await this.#file.skip(end + 1);
    return end >= 0;
  }

  async *#member(offset: number): AsyncGenerator<Uint8Array> {
    let sum = 0;
    let length = 0;
    const begin = this.#file.position;
    for await (const chunk of inflated(this.#file)) {
      sum = crc32(chunk, sum);
      length += chunk.length;
      this.#position += chunk.length;
      yield chunk;
      const taken = this.#file.position - begin;
      if (length > BOMB_LENGTH && length > BOMB_RATIO * taken) {
        this.#broken(offset, `it blows up to more than ${BOMB_RATIO} times its length`);
        return;
      }
    }
    const trailer = await this.#file.take(8);
    if (trailer.length < 8) this.#brokenOff(offset);
    else if (uint32(trailer) !== sum) this.#broken(offset, 'its checksum is wrong', true);
  }
}

/// What comes out of one deflated stream; behind it, the cursor stands at the first byte after.
async function* inflated(file: Cursor): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw({ chunkSize: CHUNK });
  const feeding = feed(engine, file);
  try {
    for await (const chunk of engine) yield chunk as Uint8Array;
  } finally {
    engine.destroy();
    file.putBack(await feeding);
  }
}

/// Writes until the stream has ended, or all is written. Returns what was written for nothing.
async function feed(
  engine: ReturnType<typeof createInflateRaw>,
  file: Cursor,
): Promise<Uint8Array> {
  let written = 0;
  const closed = new Promise((resolve) => engine.once('close', () => resolve(true)));
  for (;;) {
    const chunk = await file.some(CHUNK);
    if (!chunk) {
      engine.end();
      return new Uint8Array(0);
    }
    written += chunk.length;
    const failed = await Promise.race([new Promise((done) => engine.write(chunk, done)), closed]);
    const left = written - engine.bytesWritten;
    if (failed || left > 0) return chunk.subarray(chunk.length - Math.min(left, chunk.length));
  }
}

/// Whether what is deflated in the member at the beginning of the bytes begins like a record.
function beginsRecord(bytes: Uint8Array): boolean {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8_000_000 };
    const start = gunzipSync(bytes, options).subarray(0, 5);
    return start.toString('latin1') === 'WARC/';
  } catch {
    return false;
  }
}

const uint32 = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
