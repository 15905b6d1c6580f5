import { NAME_TYPES, type Doc, type Names } from '../../language/doc.ts';
import {
  isCalendarName,
  isCountry,
  isGivenName,
  isOrganisationName,
  isOrganisationWord,
  isOutlet,
  isPlaceName,
  isTitle,
} from '../../language/gazetteers/gazetteer.ts';
import { PARAGRAPH_KINDS } from '../../text/segmentation.ts';

const PERSON_TYPE = NAME_TYPES.indexOf('person');
const ORGANISATION_TYPE = NAME_TYPES.indexOf('organisation');
const OTHER_TYPE = NAME_TYPES.indexOf('other');
const NATIONALITY_TYPE = NAME_TYPES.indexOf('nationality');
const HEADLINE = PARAGRAPH_KINDS.indexOf('headline');

type NameRow = [first: number, last: number, type: number];

/// The names of a document, without nationalities. Runs of two to four proper nouns that the name
/// finder passed over are added as names of no known type; not in headlines, where every word may
/// be tagged as a proper noun. Parts of names are made whole: "the [Harbour and Pilot Board]", "the
/// [Alliance to Save Our Ports] (ASOP)".
export function withNameRuns(doc: Doc, tag: readonly string[]): Names {
  const { first, last, type } = doc.names;
  const rows = Array.from(first, (f, i): NameRow => [f, last[i]!, type[i]!])
    .filter(([, , kind]) => kind !== NATIONALITY_TYPE)
    .filter((row) => !isTitleLine(doc, row))
    .map((row) => withoutLoneMark(doc, row))
    .flatMap((row) => behindOutlet(doc, row));
  const named = new Uint8Array(tag.length);
  for (const [from, to] of rows) named.fill(1, from, to);
  for (let i = 0; i < tag.length;) {
    const end = runEnd(doc, tag, named, i);
    if (end - i >= 2 && end - i <= 4 && !isHeadline(doc, i)) rows.push([i, end, OTHER_TYPE]);
    i = Math.max(end, i + 1);
  }
  const spelledOut = spelledOutNames(doc, tag);
  const short = new Set(spelledOut.map(([, to]) => formAt(doc, to + 1)));
  for (const row of looseNames(doc, tag, rows, short)) rows.push(row);
  const whole = [...coordinatedNames(doc, rows), ...spelledOut, ...nicknamed(doc, tag)];
  const inWhole = new Uint8Array(tag.length);
  for (const [from, to] of whole) inWhole.fill(1, from, to);
  const kept = rows.filter(([from, to]) => !inWhole.subarray(from, to).includes(1));
  const all = [...kept, ...whole].sort((a, b) => a[0] - b[0]);
  return {
    first: Uint32Array.from(all, ([from]) => from),
    last: Uint32Array.from(all, ([, to]) => to),
    type: Uint8Array.from(all, ([, , kind]) => kind),
  };
}

/// Single words that the name finder passed over: "Brook" and "BROOK" where Ana Brook is named, and
/// abbreviations with stops, "the N.H.B.", or spelt out elsewhere.
function looseNames(
  doc: Doc,
  tag: readonly string[],
  rows: readonly NameRow[],
  short: ReadonlySet<string>,
): NameRow[] {
  const { tokenStart, tokenEnd } = doc.segments;
  const named = new Uint8Array(tag.length);
  const surnames = new Set<string>();
  for (const [from, to, kind] of rows) {
    named.fill(1, from, to);
    if (kind === PERSON_TYPE && to - from > 1) surnames.add(formAt(doc, to - 1).toLowerCase());
  }
  const found: NameRow[] = [];
  for (let i = 0; i < tag.length; i++) {
    const first = doc.text.charCodeAt(tokenStart[i]!);
    if (named[i] || first < 65 || (first > 90 && first < 192)) continue;
    const form = doc.text.slice(tokenStart[i], tokenEnd[i]);
    if (short.has(form)) found.push([i, i + 1, ORGANISATION_TYPE]);
    if (short.has(form) || !tag[i]!.startsWith('NN')) continue;
    if (surnames.has(form.toLowerCase())) found.push([i, i + 1, PERSON_TYPE]);
    else if (/^(?:\p{Lu}\.){3,}$/u.test(form) && !isPlaceName(form) && !isCountry(form))
      found.push([i, i + 1, ORGANISATION_TYPE]);
  }
  return found;
}

/// Half a headline in title case is no name: "Brook Seeks More Ships".
function isTitleLine(doc: Doc, [from, to]: NameRow): boolean {
  return to - from > 3 && isHeadline(doc, from) && !isOrganisationWord(formAt(doc, to - 1));
}

const formAt = ({ text, segments }: Doc, i: number): string =>
  text.slice(segments.tokenStart[i], segments.tokenEnd[i]);

const isProper = (form: string): boolean => /^\p{Lu}\p{Ll}/u.test(form) && form !== 'The';

/// "with the Washington Post [Brook] said": a list knows where the first of the two ends.
function behindOutlet(doc: Doc, row: NameRow): NameRow[] {
  const [from, to] = row;
  const { tokenStart, tokenEnd } = doc.segments;
  if (to - from < 3 || isOrganisationWord(formAt(doc, to - 1))) return [row];
  const whole = doc.text.slice(tokenStart[from], tokenEnd[to - 1]);
  const outlet = doc.text.slice(tokenStart[from], tokenEnd[to - 2]);
  if (isOutlet(whole) || !isOutlet(outlet)) return [row];
  return [
    [from, to - 1, ORGANISATION_TYPE],
    [to - 1, to, PERSON_TYPE],
  ];
}

/// "the Harbour and Pilot Board": what stands before the "and" is no name of its own.
function coordinatedNames(doc: Doc, rows: readonly NameRow[]): NameRow[] {
  const isPerson = new Uint8Array(doc.segments.tokenCount);
  for (const [from, to, kind] of rows) if (kind === PERSON_TYPE) isPerson.fill(1, from, to);
  return rows.flatMap(([from, to]): NameRow[] => {
    const words = formAt(doc, to - 1);
    if (to - from < 2 || !isOrganisationWord(words) || formAt(doc, from - 1) !== 'and') return [];
    let start = from - 1;
    while (start > 0 && isProper(formAt(doc, start - 1)) && from - start < 4) start--;
    const isCalled = start > 0 && /^the$/i.test(formAt(doc, start - 1));
    // "Ana Brook and Marsh Company" are two.
    const opens =
      doc.segments.sentenceFirst[doc.segments.tokenSentence[from]!] === start &&
      !isPerson.subarray(start, from).includes(1);
    if (start === from - 1 || !(isCalled || (opens && from - start > 2))) return [];
    const { tokenStart, tokenEnd } = doc.segments;
    const left = doc.text.slice(tokenStart[start], tokenEnd[from - 2]);
    const isOwn =
      isOrganisationName(left) || isPlaceName(left) || isCountry(left) || isOutlet(left);
    return isOwn || isOrganisationWord(formAt(doc, from - 2))
      ? []
      : [[start, to, ORGANISATION_TYPE]];
  });
}

const MARK = /^(?:["“”‘’`]|''|``)$/;

/// "Hugh “Bud” Marsh" and "Hugh T. “Bud” Marsh": a nickname in marks between a given name and a family
/// name.
function nicknamed(doc: Doc, tag: readonly string[]): NameRow[] {
  const found: NameRow[] = [];
  for (let i = 1; i + 3 < tag.length; i++) {
    if (!MARK.test(formAt(doc, i)) || !MARK.test(formAt(doc, i + 2))) continue;
    const given = i > 1 && /^\p{Lu}\.?$/u.test(formAt(doc, i - 1)) ? i - 2 : i - 1;
    if (!isGivenName(formAt(doc, given)) || tag[i + 3] !== 'NNP') continue;
    if ([i + 1, i + 3].every((k) => isProper(formAt(doc, k))))
      found.push([given, i + 4, PERSON_TYPE]);
  }
  return found;
}

/// A name holds no mark without its partner: of "Bud” Marsh" the last part is kept.
function withoutLoneMark(doc: Doc, [from, to, kind]: NameRow): NameRow {
  const marks: number[] = [];
  for (let k = from; k < to; k++) if (MARK.test(formAt(doc, k))) marks.push(k);
  return marks.length % 2 === 1 && marks.at(-1)! < to - 1
    ? [marks.at(-1)! + 1, to, kind]
    : [from, to, kind];
}

/// Small words in a name that have no letter in its abbreviation.
const WORDS_BETWEEN_LETTERS = /^(?:of|the|for|and|to|in|on|de|&)$/;

/// "Alliance to Save Our Ports (ASOP)": an abbreviation in brackets whose letters begin the words
/// before it.
function spelledOutNames(doc: Doc, tag: readonly string[]): NameRow[] {
  const found: NameRow[] = [];
  for (let i = 1; i + 1 < tag.length; i++) {
    const form = formAt(doc, i);
    if (!/^\p{Lu}{2,8}$/u.test(form) || formAt(doc, i - 1) !== '(') continue;
    let at = i - 1;
    let letter = form.length;
    while (at > 0 && letter > 0 && i - at <= 2 * form.length) {
      const word = formAt(doc, at - 1);
      if (word.startsWith(form[letter - 1]!)) letter--;
      else if (!WORDS_BETWEEN_LETTERS.test(word)) break;
      at--;
    }
    if (letter === 0) found.push([at, i - 1, ORGANISATION_TYPE]);
  }
  return found;
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
