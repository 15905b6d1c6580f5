import { NAME_TYPES, type Doc, type Names } from '../language/doc.ts';
import { isCalendarName, isTitle } from '../language/gazetteers/gazetteer.ts';
import { PARAGRAPH_KINDS } from '../text/segmentation.ts';

const OTHER = NAME_TYPES.indexOf('other');
const NATIONALITY = NAME_TYPES.indexOf('nationality');
const HEADLINE = PARAGRAPH_KINDS.indexOf('headline');

/// The names of a document but for nationalities, and with them every run of two to four proper nouns that the name finder
/// passed over, as names of no known type. Headlines are left as they are: there every word may be
/// tagged a proper noun.
export function withNameRuns(doc: Doc, tag: readonly string[]): Names {
  const { first, last, type } = doc.names;
  const rows = Array.from(first, (f, i): [number, number, number] => [
    f,
    last[i]!,
    type[i]!,
  ]).filter(([, , kind]) => kind !== NATIONALITY);
  const named = new Uint8Array(tag.length);
  for (const [from, to] of rows) named.fill(1, from, to);
  for (let i = 0; i < tag.length;) {
    const end = runEnd(doc, tag, named, i);
    if (end - i >= 2 && end - i <= 4 && !isHeadline(doc, i)) rows.push([i, end, OTHER]);
    i = Math.max(end, i + 1);
  }
  rows.sort((a, b) => a[0] - b[0]);
  return {
    first: Uint32Array.from(rows, ([from]) => from),
    last: Uint32Array.from(rows, ([, to]) => to),
    type: Uint8Array.from(rows, ([, , kind]) => kind),
  };
}

/// Where the proper nouns that start at token `i` end; touching a known name they are part of
/// something larger and no run.
function runEnd(doc: Doc, tag: readonly string[], named: Uint8Array, i: number): number {
  let end = i;
  while (end < tag.length && tag[end] === 'NNP' && !named[end] && isNameWord(doc, end)) end++;
  const touches = named[end] === 1 || (i > 0 && named[i - 1] === 1) || tag[end] === 'NNP';
  return touches ? i : end;
}

function isNameWord(doc: Doc, token: number): boolean {
  const { tokenStart, tokenEnd } = doc.segments;
  const form = doc.text.slice(tokenStart[token], tokenEnd[token]);
  return /^\p{Lu}\p{L}/u.test(form) && !isCalendarName(form) && !isTitle(form);
}

function isHeadline(doc: Doc, token: number): boolean {
  const { tokenSentence, sentenceParagraph, paragraphKind } = doc.segments;
  return paragraphKind[sentenceParagraph[tokenSentence[token]!]!] === HEADLINE;
}
