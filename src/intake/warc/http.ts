import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import type { Problem } from '../../record/types.ts';
import { problemOf } from '../refuse.ts';
import { MAX_LENGTH } from '../take-in.ts';
import { addHeader } from './records.ts';

/// An answer of a web server.
export interface HttpResponse {
  status: number;
  headers: Map<string, string>;
  body: Uint8Array;
}

/// The bytes of a body as they were before they were sent, with what is wrong with them.
export type Decoded = { bytes: Uint8Array; problems: Problem[] } | { problem: Problem };

const MAX_HEADERS = 65536;

/// Splits an answer into its headers and its body; null when it is none.
export function parseResponse(block: Uint8Array): HttpResponse | null {
  const head = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, MAX_HEADERS));
  const text = head.toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(text)?.[1];
  const end = /\r?\n\r?\n/.exec(text);
  if (!status) return null;
  const [, ...lines] = text.slice(0, end?.index ?? text.length).split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) addHeader(headers, line);
  const body = end ? block.subarray(end.index + end[0].length) : new Uint8Array(0);
  return { status: Number(status), headers, body };
}

/// The body without its transfer encoding and content encoding. Never comes out longer than an
/// article may be; what is longer is the problem `too-large`.
export function decodeBody({ headers, body }: HttpResponse): Decoded {
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const { bytes: joined, whole } = chunked ? dechunk(body) : { bytes: body, whole: true };
  const problems = whole ? [] : [problemOf('body-damaged', BROKEN_CHUNKS)];
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(/[\s,]+/);
  let bytes = joined;
  for (const coding of codings.reverse().slice(0, 3)) {
    if (coding === '' || coding === 'identity') continue;
    const inflated = inflate(bytes, coding);
    if ('problem' in inflated) return inflated;
    bytes = inflated.bytes;
  }
  return { bytes, problems };
}

const BROKEN_CHUNKS =
  'The chunks of the page break off or are damaged; only what came before is read.';

/// Joins chunks. A body whose first line is no length of a chunk was joined before it was stored.
function dechunk(body: Uint8Array): { bytes: Uint8Array; whole: boolean } {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    const head = Buffer.from(body.buffer, body.byteOffset + at, Math.min(body.length - at, 1024));
    const line = /^([\da-f]{1,8})[ \t]*(?:;[^\n]*)?\r?\n/i.exec(head.toString('latin1'));
    if (!line && at === 0) return { bytes: body, whole: true };
    if (!line) return { bytes: Buffer.concat(parts), whole: false };
    const size = Number.parseInt(line[1]!, 16);
    if (size === 0) return { bytes: Buffer.concat(parts), whole: true };
    const start = at + line[0].length;
    const part = body.subarray(start, start + size);
    parts.push(part);
    at = afterBreak(body, start + size);
    if (part.length < size) break;
  }
  return { bytes: Buffer.concat(parts), whole: false };
}

function afterBreak(body: Uint8Array, at: number): number {
  if (body[at] === 0x0d && body[at + 1] === 0x0a) return at + 2;
  return body[at] === 0x0a ? at + 1 : at;
}

const LIMITS = { maxOutputLength: MAX_LENGTH, finishFlush: constants.Z_SYNC_FLUSH };
/// A body that does not begin as its encoding does was unpacked before it was stored.
const INFLATERS = new Map<string, (bytes: Uint8Array) => Uint8Array>([
  ['gzip', (bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, LIMITS) : bytes)],
  [
    'deflate',
    (bytes) =>
      (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, LIMITS) : inflateRawSync(bytes, LIMITS),
  ],
  ['br', (bytes) => brotliDecompressSync(bytes, { maxOutputLength: MAX_LENGTH })],
]);

function inflate(bytes: Uint8Array, coding: string): { bytes: Uint8Array } | { problem: Problem } {
  const inflater = INFLATERS.get(coding.replace(/^x-/, ''));
  if (!inflater) return failed('encoding-unknown', `“${coding.slice(0, 20)}” is not unpacked.`);
  if (bytes.length === 0) return { bytes };
  try {
    return { bytes: inflater(bytes) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return failed('too-large', `The page unpacks to more than ${MAX_LENGTH} bytes.`);
    return failed('body-damaged', `The page cannot be unpacked (${message}).`);
  }
}

function failed(code: string, message: string): { problem: Problem } {
  return { problem: problemOf(code, message) };
}
