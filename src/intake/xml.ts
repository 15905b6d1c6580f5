import type { Problem } from '../record/types.ts';
import { decode, type Decoded } from './decode.ts';
import { problemOf } from './refuse.ts';
import { scanTags, type Tag } from './xml-tags.ts';

/// A document that is safe to be given to a parser.
export interface CheckedXml {
  /// The name of the outermost element, without its prefix and in small letters.
  root: string;
  /// The document, repaired when it was cut off.
  text: string;
  problems: Problem[];
}

/// Real feeds stay far below, also with XHTML inside.
const MAX_DEPTH = 90;
/// Names of persons, which parsers take apart in more than linear time.
const PERSONAL = new Set([
  'author',
  'contributor',
  'creator',
  'managingeditor',
  'name',
  'webmaster',
]);
const MAX_PERSON = 250;
/// Elements that are whole articles: a document that is cut off is kept up to the last of them.
const ENTRIES = new Set(['item', 'entry', 'outline']);
/// Tags of HTML that stand open in feeds whose writers forgot to escape them.
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);
const DECLARED = /^\s{0,20}<\?xml\b[^>]{0,100}?\bencoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})["']/;

/// Bytes of XML to text: as UTF-8 when they are that, else in the encoding that the document
/// declares, else as `decode` reads them. Null when no reading gives text.
export function decodeXml(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes);
  if (decoded && !/^decoded as (?!UTF)/.test(decoded.note ?? '')) return decoded;
  const label = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1]?.toLowerCase();
  if (!label || label.startsWith('utf')) return decoded;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, note: `decoded as ${label}` };
  } catch {
    return decoded;
  }
}

/// Looks at every tag of the document before a parser sees it. Refuses declarations of entities and
/// deep nesting; what is cut off is closed after the last whole entry, with a problem that tells
/// where. Linear in the length; never throws.
export function checkXml(text: string): CheckedXml | { problem: Problem } {
  const check = new Check(text);
  for (const tag of scanTags(text)) {
    const problem = check.see(tag);
    if (problem) return { problem };
  }
  return check.result();
}

interface Open {
  name: string;
  written: string;
  end: number;
}

class Check {
  readonly #text: string;
  readonly #open: Open[] = [];
  readonly #problems: Problem[] = [];
  /// Names of persons that are too long, to be left out.
  readonly #long: [start: number, end: number][] = [];
  #root: string | null = null;
  #whole = false;
  /// Where the last whole entry ends, and what closes all that stood open there.
  #safe: { end: number; closing: string } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  see(tag: Tag): Problem | null {
    if (tag.kind === 'doctype') return tag.subset ? problemOf('xml-entities', ENTITIES) : null;
    if (tag.kind === 'close') this.#close(tag);
    else if (tag.kind === 'open') this.#opened(tag);
    return this.#open.length > MAX_DEPTH ? problemOf('too-deep', DEEP) : null;
  }

  result(): CheckedXml | { problem: Problem } {
    if (this.#root === null)
      return { problem: problemOf('not-xml', 'The text holds no XML element.') };
    const rest = { root: this.#root, problems: this.#problems };
    if (this.#whole) return { ...rest, text: this.#without(this.#text.length) };
    if (!this.#safe) return { problem: problemOf('cut-off', NOTHING_WHOLE) };
    this.#problems.push(problemOf('cut-off', cutAt(this.#text.length, this.#safe.end)));
    return { ...rest, text: this.#without(this.#safe.end) + this.#safe.closing };
  }

  #opened({ name, written, empty, end }: Tag): void {
    this.#root ??= name;
    if (empty) this.#ended(name, end);
    else if (!VOID.has(name)) this.#open.push({ name, written, end });
    if (empty && this.#open.length === 0) this.#whole = true;
  }

  #close({ written, start, end }: Tag): void {
    const at = this.#open.findLastIndex((open) => open.written === written);
    if (at < 0) return;
    const opened = this.#open[at]!;
    this.#open.length = at;
    if (PERSONAL.has(opened.name) && start - opened.end > MAX_PERSON)
      this.#leaveOut(opened.end, start);
    this.#ended(opened.name, end);
    if (at === 0) this.#whole = true;
  }

  #ended(name: string, end: number): void {
    if (!ENTRIES.has(name) || this.#open.length === 0) return;
    const closing = this.#open.map(({ written }) => `</${written}>`).reverse();
    this.#safe = { end, closing: closing.join('') };
  }

  #leaveOut(start: number, end: number): void {
    if (this.#long.length === 0) this.#problems.push(problemOf('name-too-long', LONG_NAME));
    const last = this.#long.at(-1);
    if (last && last[0] >= start) this.#long.pop();
    this.#long.push([start, end]);
  }

  #without(length: number): string {
    const parts: string[] = [];
    let at = 0;
    for (const [start, end] of this.#long) {
      if (end > length || start < at) continue;
      parts.push(this.#text.slice(at, start));
      at = end;
    }
    return parts.join('') + this.#text.slice(at, length);
  }
}

const ENTITIES =
  'The XML declares entities of its own (a DOCTYPE with brackets), which can blow it up; no feed needs them. Take them out.';
const DEEP = `The XML is nested more than ${MAX_DEPTH} levels deep, as no feed is.`;
const NOTHING_WHOLE = 'The XML breaks off before anything in it is whole. Fetch it again.';
const LONG_NAME = `A person's name is longer than ${MAX_PERSON} characters and left out.`;

function cutAt(length: number, end: number): string {
  return `The XML breaks off at character ${length}; what follows character ${end} is not whole and left out. Fetch it again.`;
}
