import { isSpace, isWord } from './characters.ts';

const SCHEMES = ['http://', 'https://', 'ftp://', 'www.'];
const LONGEST_SCHEME = 8;

// The first letters of SCHEMES in lower case: h, f, w.
function mayOpenUrl(code: number): boolean {
  const lower = code | 32;
  return lower === 104 || lower === 102 || lower === 119;
}

/// End of the web address that starts at `i`, or `i`. The address runs to white space or a mark
/// that cannot be in one; punctuation at its end belongs to the sentence.
export function urlEnd(text: string, i: number): number {
  if (!mayOpenUrl(text.charCodeAt(i))) return i;
  const head = text.slice(i, i + LONGEST_SCHEME).toLowerCase();
  const scheme = SCHEMES.find((candidate) => head.startsWith(candidate));
  if (!scheme || !isWord(text, i + scheme.length)) return i;
  let end = i + scheme.length;
  let open = 0;
  while (end < text.length && !isSpace(text, end) && !'<>"“”«»|'.includes(text[end]!)) {
    if (text[end] === '(') open++;
    if (text[end] === ')' && --open < 0) break;
    end++;
  }
  while (".,;:!?'’]*_".includes(text[end - 1]!)) end--;
  return end;
}

/// Longest local part of an e-mail address looked for, in code units (RFC 5321 allows 64).
const LONGEST_LOCAL_PART = 64;

/// End of the e-mail address that starts at `i` and whose "@" is at `at`, or `i`.
export function emailEnd(text: string, i: number, at: number): number {
  if (at <= i || at - i > LONGEST_LOCAL_PART) return i;
  for (let k = i; k < at; k++) if (!inLocalPart(text, k)) return i;
  let end = at + 1;
  let dots = 0;
  while (isWord(text, end) || (isWord(text, end + 1) && '.-'.includes(text[end]!))) {
    if (text[end] === '.') dots++;
    end++;
  }
  return dots ? end : i;
}

function inLocalPart(text: string, k: number): boolean {
  return isWord(text, k) || '.+-_%'.includes(text[k]!);
}
