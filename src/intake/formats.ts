export type Format = 'text' | 'markdown' | 'html';

/// What holds articles, any number of them, or text in a form of its own.
export type Container =
  'rss' | 'rdf' | 'atom' | 'json-feed' | 'opml' | 'warc' | 'ninjs' | 'json-lines' | 'docx' | 'pdf';

const ENDINGS: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
};

/// First bytes of what is not text, with what to call it and what to do about it.
const SIGNATURES: readonly [bytes: string, name: string, advice: string][] = [
  ['\xff\xd8\xff', 'a JPEG image', 'Give the text of the article instead.'],
  ['\x89PNG', 'a PNG image', 'Give the text of the article instead.'],
  ['GIF8', 'a GIF image', 'Give the text of the article instead.'],
  ['RIFF', 'a media file', 'Give the text of the article instead.'],
  ['%PDF-', 'a PDF', 'Save its text as a .txt file and read that.'],
  ['PK\x03\x04', 'a ZIP archive (or a .docx, .odt or .epub)', 'Unpack it or save it as text.'],
  ['\x1f\x8b', 'a gzip archive', 'Unpack it first.'],
  ['BZh', 'a bzip2 archive', 'Unpack it first.'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive', 'Unpack it first.'],
  ['\xd0\xcf\x11\xe0', 'an old Office document', 'Save it as text and read that.'],
  ['{\\rtf', 'an RTF document', 'Save it as plain text and read that.'],
  ['\x7fELF', 'a program', 'Give the text of the article instead.'],
];

/// What kind of binary file the bytes are, or null when they may be text. NUL bytes mean binary
/// unless they alternate with text as they do in UTF-16.
export function binaryType(bytes: Uint8Array): { name: string; advice: string } | null {
  for (const [signature, name, advice] of SIGNATURES)
    if (startsWith(bytes, signature)) return { name, advice };
  if (bytes.includes(0) && !utf16Order(bytes))
    return { name: 'binary data', advice: 'Give the text of the article instead.' };
  return null;
}

/// The byte order of UTF-16, by its byte order mark or by the NUL bytes that Latin letters leave.
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, '\xff\xfe')) return 'utf-16le';
  if (startsWith(bytes, '\xfe\xff')) return 'utf-16be';
  const pairs = Math.min(bytes.length, 2048) >> 1;
  if (pairs < 8) return null;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  if (second > pairs * 0.7 && first < pairs * 0.05) return 'utf-16le';
  if (first > pairs * 0.7 && second < pairs * 0.05) return 'utf-16be';
  return null;
}

/// The format by the ending of the file name, else by how the text begins.
export function guessFormat(name: string, text: string): Format {
  const ending = /\.(\w{1,8})$/.exec(name.slice(-12))?.[1]?.toLowerCase() ?? '';
  const known = ENDINGS[ending];
  if (known) return known;
  const opening = text.slice(0, 2048).trimStart();
  if (/^<(?:!doctype html|html|head|body|article|main|div|p|meta|\?xml)\b/i.test(opening))
    return 'html';
  return 'text';
}

const CONTAINER_ENDINGS: Record<string, Container> = {
  rss: 'rss',
  rdf: 'rdf',
  atom: 'atom',
  opml: 'opml',
  warc: 'warc',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  docx: 'docx',
  pdf: 'pdf',
};
const ROOTS = new Map<string, Container>([
  ['rss', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['opml', 'opml'],
]);
/// What stands before the first element of XML: instructions, comments and a DOCTYPE.
const PROLOGUE = /^(?:<\?[^>]{0,500}>|<!--[^]{0,2000}?-->|<![^>]{0,500}>|\s)/;

/// The container that a file is, by how it begins, else by the ending of its name; null for a single
/// article, and for what is compressed. `opening` is the beginning of the file, some kilobytes.
export function guessContainer(name: string, opening: Uint8Array): Container | null {
  const named = CONTAINER_ENDINGS[/\.(\w{1,8})$/.exec(name.slice(-12))?.[1]?.toLowerCase() ?? ''];
  if (startsWith(opening, 'PK\x03\x04') || startsWith(opening, '\xd0\xcf\x11\xe0'))
    return named === 'docx' || includes(opening, 'word/') ? 'docx' : null;
  if (startsWith(opening, 'WARC/')) return 'warc';
  if (includes(opening.subarray(0, 1024), '%PDF-')) return 'pdf';
  const text = Buffer.from(opening)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[^\s\w<[{]+/, '');
  return containerIn(text) ?? named ?? null;
}

function containerIn(text: string): Container | null {
  const start = text.trimStart();
  if (start.startsWith('<')) return ROOTS.get(rootOf(start)) ?? null;
  if (!/^[[{]/.test(start)) return null;
  if (/"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/.test(start)) return 'json-feed';
  if (/^\{[^\n]*"text"\s*:[^\n]*\}\s*(?:\n\s*\{|$)/.test(start)) return 'json-lines';
  return /"uri"\s*:/.test(start) ? 'ninjs' : null;
}

/// The name of the outermost element, without its prefix and in small letters.
function rootOf(xml: string): string {
  let rest = xml.slice(0, 8000);
  for (let found = PROLOGUE.exec(rest); found; found = PROLOGUE.exec(rest))
    rest = rest.slice(found[0].length);
  return (/^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(rest)?.[1] ?? '').toLowerCase();
}

function includes(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 0, 'latin1');
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}
