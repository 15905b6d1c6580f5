import { utf16Order } from './formats.ts';

export interface Decoded {
  text: string;
  /// How the bytes were read, when that was not plain UTF-8; for the article's problems.
  note?: string;
}

const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i;
/// Where a page names its charset; some put scripts first.
const OPENING = 16_384;
const STRAY_CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/// Bytes to text: by the byte order mark, else as UTF-8 when they are that, else by the charset that
/// came with them or that an HTML page names, else as windows-1252 (which is what Latin-1 means on
/// the web). Bytes that are UTF-8 are read so, whatever else they are declared to be. The mark is
/// dropped, everything else kept. Returns null when no reading gives text. Never throws.
export function decode(bytes: Uint8Array, charset?: string): Decoded | null {
  const order = utf16Order(bytes);
  if (order) return { text: decodeAs(order, bytes)!, note: `decoded as ${order.toUpperCase()}` };
  const strict = decodeAs('utf-8', bytes, true);
  if (strict !== null) return readable(strict) ? { text: strict } : null;
  const named = [charset, namedIn(bytes)].flatMap((label) => canonicalLabel(label) ?? []);
  return damagedUtf8(bytes) ?? legacy(bytes, named);
}

/// The charset that a page names in its first bytes, before they are known to be text.
function namedIn(bytes: Uint8Array): string | undefined {
  return META_CHARSET.exec(decodeAs('latin1', bytes.subarray(0, OPENING))!)?.[1];
}

/// The name that the Encoding Standard gives a label ("latin1" is windows-1252); null for unknown
/// ones.
function canonicalLabel(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label.trim().slice(0, 40)).encoding;
  } catch {
    return null;
  }
}

/// UTF-8 with a few broken bytes (cut off in the middle, pasted together): to read all of it as
/// windows-1252 would garble every other character.
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs('utf-8', bytes)!;
  let damaged = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) damaged++;
    else if (unit > 0x7f) sound++;
  }
  if (sound < damaged * 4) return null;
  return { text, note: `decoded as UTF-8; ${damaged} damaged character(s) replaced` };
}

/// What is declared to be Unicode and is not was declared by mistake.
function legacy(bytes: Uint8Array, named: readonly string[]): Decoded | null {
  const labels = named.filter((label) => !label.startsWith('utf-'));
  for (const label of new Set([...labels, 'windows-1252'])) {
    const text = decodeAs(label, bytes);
    if (text !== null && readable(text)) return { text, note: `decoded as ${label}` };
  }
  return null;
}

/// Null when the label is unknown or, with `fatal`, when the bytes are not in that encoding.
function decodeAs(label: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/// Prose has next to no control characters; random bytes have many.
function readable(text: string): boolean {
  const sample = text.length > 65536 ? text.slice(0, 65536) : text;
  const controls = sample.match(STRAY_CONTROLS)?.length ?? 0;
  return controls <= 4 + sample.length * 0.01;
}
