import { createInflate } from 'node:zlib';

/// The longest that one stream may be when it is unpacked, and all of them together. A page of text
/// has some kilobytes, a picture some megabytes.
const MAX_STREAM = 150_000_000;
const MAX_ALL = 600_000_000;
const OPENING = 'stream';

/// Whether streams of the PDF that are deflated once unpack to far more than documents do. They are
/// unpacked to be counted and not kept. Linear in what may come out.
export async function blowsUp(bytes: Uint8Array): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let all = 0;
  let at = file.indexOf(OPENING);
  while (at >= 0) {
    const start = startOf(file, at + OPENING.length);
    const end = file.indexOf('endstream', start);
    const stream = file.subarray(start, end < 0 ? file.length : end);
    all += isDeflated(stream) ? await lengthOf(stream) : 0;
    if (all > MAX_ALL) return true;
    at = end < 0 ? -1 : file.indexOf(OPENING, end + 'endstream'.length);
  }
  return false;
}

function startOf(file: Buffer, at: number): number {
  const after = file[at] === 0x0d ? at + 1 : at;
  return file[after] === 0x0a ? after + 1 : after;
}

const isDeflated = (stream: Buffer): boolean =>
  stream.length > 2 && (stream[0]! & 0x0f) === 8 && stream.readUInt16BE(0) % 31 === 0;

/// How long the stream unpacks; infinite when that is more than one may.
async function lengthOf(stream: Buffer): Promise<number> {
  // Deflate makes nothing shorter than a thousandth.
  if (stream.length < 20_000) return stream.length;
  const engine = createInflate({ chunkSize: 262_144 });
  engine.end(stream);
  let length = 0;
  try {
    for await (const chunk of engine) {
      length += (chunk as Buffer).length;
      if (length > MAX_STREAM) return Infinity;
    }
  } catch {
    // What is damaged or cut off counts as far as it goes.
  }
  return length;
}
