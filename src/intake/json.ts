import type { Problem } from '../record/types.ts';
import { decode } from './decode.ts';
import { problemOf, tooLong } from './refuse.ts';

/// Real documents stay far below; what reads them goes down by recursion.
const MAX_DEPTH = 100;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

export type Parsed = { value: unknown } | { problem: Problem };

/// JSON to a value, when it is no deeper than 100 levels. The problem is `too-large`, `undecodable`,
/// `too-deep` or `not-json`. Linear in the length; never throws.
export function parseJson(input: Uint8Array | string): Parsed {
  const long = tooLong(input.length);
  if (long) return { problem: long };
  const text = typeof input === 'string' ? input : decode(input)?.text;
  if (text === undefined)
    return { problem: problemOf('undecodable', 'The bytes are no text; JSON is UTF-8.') };
  if (depthOf(text) > MAX_DEPTH) {
    const message = `The JSON is nested more than ${MAX_DEPTH} levels deep, as no article is.`;
    return { problem: problemOf('too-deep', message) };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = `The text is not JSON (cut short?): ${(error as Error).message}`;
    return { problem: problemOf('not-json', message) };
  }
}

/// How deep brackets outside strings go; stops counting once that is too deep.
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length && deepest <= MAX_DEPTH; i++) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) i = endOfString(text, i);
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i++;
    else if (unit === QUOTE) return i;
  }
  return text.length;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/// The value when it is a string with something in it.
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
