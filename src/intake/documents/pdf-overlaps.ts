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

/// The tokens of a PDF; of strings and comments how they begin.
const TOKEN = /<<|>>|[()<[\]%{}]|\/?[^\s\0()<>[\]{}/%]+|\/|>/g;

/// A dictionary or an array that is open; `named`: in a dictionary, its next value has its name.
interface Open {
  readonly end: '>>' | ']';
  named: boolean;
}

/// Where the object that begins at `start` ends, at most `limit`, as a parser that forgives sees it.
function endOf(file: string, start: number, limit: number): number {
  const open: Open[] = [];
  TOKEN.lastIndex = start;
  for (let found = TOKEN.exec(file); found && found.index < limit; found = TOKEN.exec(file)) {
    const [token] = found;
    if (token === '(') TOKEN.lastIndex = endOfString(file, TOKEN.lastIndex, limit);
    else if (token === '<') TOKEN.lastIndex = endOfHex(file, TOKEN.lastIndex, limit);
    else if (token === '%') TOKEN.lastIndex = endOfLine(file, TOKEN.lastIndex, limit);
    if (token !== '%') take(token, open);
    if (token !== '%' && open.length === 0) return Math.min(TOKEN.lastIndex, limit);
  }
  return Math.min(file.length, limit);
}

/// What a token does to what is open. In a dictionary all is passed over that is no name where one should be,
/// and `>>` where a value should be is taken for it.
function take(token: string, open: Open[]): void {
  const top = open.at(-1);
  if (top?.end === '>>' && !top.named) {
    if (token === '>>') close(open);
    else top.named = token.startsWith('/');
  } else if (token === '<<') open.push({ end: '>>', named: false });
  else if (token === '[') open.push({ end: ']', named: false });
  else if (token === ']' && top?.end === ']') close(open);
  else if (top) top.named = false;
}

function close(open: Open[]): void {
  open.pop();
  const around = open.at(-1);
  if (around) around.named = false;
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
