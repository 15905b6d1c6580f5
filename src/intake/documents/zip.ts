import { crc32, inflateRawSync } from 'node:zlib';
import type { Problem } from '../../record/types.ts';
import { problemOf } from '../refuse.ts';

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  sum: number;
  packed: number;
  /// How long it says that it is when unpacked.
  length: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_ENTRIES = 10_000;

/// A ZIP archive in memory. Its list of contents is read; nothing is unpacked before it is asked for.
export class Zip {
  readonly #bytes: DataView;
  readonly #entries: Map<string, Entry>;

  private constructor(bytes: DataView, entries: Map<string, Entry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /// Null when the bytes hold no list of contents: they are damaged, or no ZIP archive.
  static open(bytes: Uint8Array): Zip | null {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      const entries = listOf(view);
      return entries && new Zip(view, entries);
    } catch {
      return null;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /// Unpacks one file. One that is longer than `limit`, whether it says so or not, is the problem
  /// `too-large`; others are `missing`, `encrypted` and `damaged`.
  read(name: string, limit: number): { bytes: Uint8Array } | { problem: Problem } {
    const entry = this.#entries.get(name);
    if (!entry) return failed('missing', `The archive holds no ${name}.`);
    if (entry.encrypted)
      return failed('encrypted', `${name} is encrypted. Save the document without a password.`);
    if (entry.length > limit) return tooLarge(name, limit);
    try {
      return { bytes: this.#unpacked(entry, limit) };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(name, limit);
      return failed('damaged', `${name} cannot be unpacked (${message}).`);
    }
  }

  #unpacked({ offset, packed, method, sum }: Entry, limit: number): Uint8Array {
    const view = this.#bytes;
    if (view.getUint32(offset, true) !== LOCAL) throw new Error('it is not where the list says');
    const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const start = view.byteOffset + offset + 30 + names;
    const raw = new Uint8Array(view.buffer, start, packed);
    if (method !== 0 && method !== 8) throw new Error(`method ${method} is not known`);
    const bytes = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: limit });
    if (crc32(bytes) !== sum) throw new Error('its checksum is wrong');
    return bytes;
  }
}

/// The list of contents at the end of the archive. Throws `RangeError` where it leads out of it.
function listOf(view: DataView): Map<string, Entry> | null {
  const end = endOf(view);
  if (end < 0) return null;
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) return null;
    const names = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = entryAt(view, at, names);
    entries.set(entry.name, entry);
    at += 46 + names + extra;
  }
  return entries;
}

function entryAt(view: DataView, at: number, length: number): Entry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, length);
  return {
    name: new TextDecoder().decode(name),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    length: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/// Where the end of the list stands: before a comment of at most 65,535 bytes.
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65535; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function tooLarge(name: string, limit: number): { problem: Problem } {
  return failed('too-large', `${name} unpacks to more than ${limit} bytes, as no article does.`);
}

function failed(code: string, message: string): { problem: Problem } {
  return { problem: problemOf(code, message) };
}
