import { Readable } from 'node:stream';
import type { Problem } from '../../record/types.ts';
import { problemOf } from '../refuse.ts';
import { MAX_LENGTH } from '../take-in.ts';
import { Cursor } from './cursor.ts';
import { Members } from './gzip.ts';

/// A record as it stands in the file. Header names are in small letters.
export interface WarcRecord {
  offset: number;
  headers: Map<string, string>;
  /// What it holds; only the beginning of it when `whole` is false, because it is too long.
  block: Uint8Array;
  whole: boolean;
  length: number;
}

/// What is wrong at a place in the file.
export interface Damage {
  offset: number;
  problem: Problem;
}

const HEADERS = 65536;
/// The longest block that is held: an article and the headers before it.
const MAX_BLOCK = MAX_LENGTH + HEADERS;
const MARK = 'WARC/';

/// The records of a WARC file, plain or compressed. One that lies about its length, or is damaged,
/// comes out as damage, and reading goes on at the next that begins with `WARC/`. Holds one record
/// at a time, and of a record longer than an article can be only its beginning.
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<WarcRecord | Damage> {
  const file = new Cursor(source);
  try {
    const start = await file.peek(2);
    const members = start[0] === 0x1f && start[1] === 0x8b ? new Members(file) : null;
    const reader = new RecordReader(file, members);
    for (let next = await reader.next(); next; next = await reader.next()) yield next;
  } finally {
    await file.close();
  }
}

class RecordReader {
  readonly #file: Cursor;
  readonly #members: Members | null;
  #stream: Cursor;

  constructor(file: Cursor, members: Members | null) {
    this.#file = file;
    this.#members = members;
    this.#stream = members ? new Cursor(Readable.from([])) : file;
  }

  async next(): Promise<WarcRecord | Damage | null> {
    await this.#skipBreaks();
    const start = await this.#stream.peek(MARK.length);
    if (start.length === 0) return this.#nextStretch();
    const offset = this.#members?.offsetAt(this.#stream.position) ?? this.#stream.position;
    if (!isMark(start)) return this.#lost(offset, 'no record begins here');
    const headers = await this.#headers();
    const length = lengthOf(headers);
    if (!headers || length === null)
      return this.#lost(offset, 'its headers cannot be read or give no length');
    return this.#record(offset, headers, length);
  }

  /// Behind damage in the compression, or at the end of the file.
  async #nextStretch(): Promise<WarcRecord | Damage | null> {
    const damage = this.#members?.takeDamage();
    if (damage) return damage;
    const stretch = await this.#members?.stretch();
    if (!stretch) return this.#members?.takeDamage() ?? null;
    this.#stream = new Cursor(stretch);
    return this.next();
  }

  async #record(
    offset: number,
    headers: Map<string, string>,
    length: number,
  ): Promise<WarcRecord | Damage> {
    const whole = length <= MAX_BLOCK;
    const block = await this.#stream.take(whole ? length : HEADERS);
    const taken = block.length + (whole ? 0 : await this.#stream.skip(length - block.length));
    const ended = taken < length;
    if (!ended && (await this.#endsHere())) {
      const tainted = this.#members?.isTainted(offset) ?? false;
      return (tainted && this.#members?.takeDamage()) || { offset, headers, block, whole, length };
    }
    if (whole) this.#stream.putBack(block);
    return this.#lost(offset, `it says that it holds ${length} bytes, and does not`, ended);
  }

  /// A record ends with empty lines, before the next one or the end of the file.
  async #endsHere(): Promise<boolean> {
    const bytes = await this.#stream.peek(16);
    const start = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
    return start < 0 || isMark(bytes.subarray(start, start + MARK.length));
  }

  async #skipBreaks(): Promise<void> {
    for (;;) {
      const [first] = await this.#stream.peek(1);
      if (first !== 0x0d && first !== 0x0a) return;
      await this.#stream.skip(1);
    }
  }

  async #headers(): Promise<Map<string, string> | null> {
    const headers = new Map<string, string>();
    await this.#stream.line(100);
    let left = HEADERS;
    for (let name = ''; ;) {
      const line = await this.#stream.line(left);
      if (line === '') return headers;
      left -= line?.length ?? left;
      if (line === null || left <= 0) return null;
      if (/^[ \t]/.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
      else name = addHeader(headers, line);
    }
  }

  /// Goes on to where the next record begins, and says what became of this one.
  async #lost(offset: number, reason: string, ended = false): Promise<Damage> {
    const found = await this.#stream.seek(`\n${MARK}1.`);
    const damage = found ? null : this.#members?.takeDamage();
    if (damage) return damage;
    if (found || !ended) {
      const where = `The record at byte ${offset} is left out: ${reason}.`;
      const after = found ? 'Reading goes on at the next record.' : 'No other record follows.';
      return { offset, problem: problemOf('record-damaged', `${where} ${after}`) };
    }
    const end = this.#file.position;
    const message = `The file breaks off at byte ${end}, inside the record that begins at byte ${offset}, which is left out.`;
    return { offset, problem: problemOf('cut-off', message) };
  }
}

const isMark = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString('latin1') === MARK;

/// Adds a line of the form `Name: value` and returns the name.
export function addHeader(headers: Map<string, string>, line: string): string {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  return name;
}

function lengthOf(headers: Map<string, string> | null): number | null {
  const words = headers?.get('content-length') ?? '';
  return /^\d{1,15}$/.test(words) ? Number(words) : null;
}
