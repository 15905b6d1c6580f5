import type { Problem } from '../record/types.ts';

/// A line of input, or why it could not be taken.
export type Line = string | Problem;

/// The longest line that is taken, in bytes.
export const MAX_LINE = 8_000_000;

/// The input ends for us where a line has more bytes than this: it may have no end (`/dev/zero`).
export const MOST_BYTES_OF_LINE = 512_000_000;

const NEWLINE = 10;

/// Splits a stream of bytes into lines of UTF-8. A line that is too long or not UTF-8 comes out as a
/// problem; of a line that is too long no more than `MAX_LINE` bytes are ever held, and one that does not seem to end
/// is the last.
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new LineBuffer();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
    if (line.length > MOST_BYTES_OF_LINE) {
      yield ENDLESS;
      return;
    }
  }
  if (line.length > 0) yield line.take();
}

class LineBuffer {
  length = 0;
  #parts: Uint8Array[] = [];

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length > MAX_LINE) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(bytes);
  }

  /// The line that was added, which is forgotten.
  take(): Line {
    const { length } = this;
    const parts = this.#parts;
    this.length = 0;
    this.#parts = [];
    if (length > MAX_LINE) return tooLong(length);
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
    return decoded(bytes);
  }
}

function decoded(bytes: Uint8Array): Line {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'line-not-utf-8', message: 'the line is not UTF-8; JSON Lines have to be' };
  }
}

const ENDLESS: Problem = {
  code: 'line-endless',
  message: `the line has more than ${MOST_BYTES_OF_LINE / 1e6} MB and does not end; nothing behind it was read`,
};

function tooLong(length: number): Problem {
  const megabytes = (length / 1e6).toFixed(1);
  return {
    code: 'line-too-long',
    message: `the line has ${megabytes} MB; the longest that is read has ${MAX_LINE / 1e6} MB`,
  };
}
