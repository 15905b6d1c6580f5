/// Where an object of a PDF begins, or a trailer, behind which an object stands.
const BEGINNING = /(\d{1,10})[\s\0]{1,9}(\d{1,5})[\s\0]{1,9}obj|trailer/g;
/// So many bytes more than the file has may all these objects have together.
const LEEWAY = 1_000_000;

/// Whether objects of the PDF that stand in it under one number reach over each other so often that to read
/// them takes far longer than the file is long: a string or a dictionary that is never closed goes on to the end of
/// the file, and whoever repairs the file reads it again for each. Those of sound files do not overlap.
/// Linear in the length.
export function overlaps(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const seen = new Set<string>();
  let left = bytes.length + LEEWAY;
  for (const { 0: words, 1: number, 2: generation, index } of file.matchAll(BEGINNING)) {
    const name = `${number} ${generation}`;
    const start = index + words.length;
    if (number === undefined || seen.has(name)) left -= endOf(file, start, start + left) - start;
    if (left <= 0) return true;
    seen.add(name);
  }
  return false;
}

/// What has to be looked at to find the end of an object; all else is words, names and numbers.
const SIGN = /[()\\%]|<<|>>|[<[\]]|endobj/g;

/// Where the object that begins at `start` ends, at most `limit`, as a parser that forgives sees it.
function endOf(file: string, start: number, limit: number): number {
  const open: string[] = [];
  SIGN.lastIndex = start;
  for (let found = SIGN.exec(file); found && found.index < limit; found = SIGN.exec(file)) {
    const [sign] = found;
    if (sign === '(') SIGN.lastIndex = endOfString(file, SIGN.lastIndex, limit);
    else if (sign === '<') SIGN.lastIndex = endOfHex(file, SIGN.lastIndex, limit);
    else if (sign === '%') SIGN.lastIndex = endOfLine(file, SIGN.lastIndex, limit);
    else if (sign === '<<' || sign === '[') open.push(sign === '[' ? ']' : '>>');
    else if (sign === open.at(-1)) open.pop();
    if (open.length === 0) return Math.min(SIGN.lastIndex, limit);
  }
  return Math.min(file.length, limit);
}

/// Behind the string that was opened before `start`: parentheses may stand in pairs inside.
function endOfString(file: string, start: number, limit: number): number {
  let depth = 1;
  for (let at = start; at < Math.min(file.length, limit); at++) {
    const sign = file[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return Math.min(file.length, limit);
}

/// Behind the string of hexadecimal digits that was opened before `start`.
function endOfHex(file: string, start: number, limit: number): number {
  const end = file.indexOf('>', start);
  return Math.min(end < 0 ? file.length : end + 1, limit);
}

function endOfLine(file: string, start: number, limit: number): number {
  let at = start;
  while (at < Math.min(file.length, limit) && file[at] !== '\n' && file[at] !== '\r') at++;
  return at;
}
