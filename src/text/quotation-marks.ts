import { isDigit, isLetter, isSpace, isWord } from './characters.ts';
import { isElision } from './words.ts';

/// Families of quotation marks: `QUOTATION_STYLES` by index.
export const DOUBLE = 0;
export const SINGLE = 1;
export const GUILLEMET = 2;

/// What a mark can be where it stands, as bits.
export const OPENS = 1;
export const CLOSES = 2;
/// It closes only if no better partner follows: the apostrophe of "the workers’ rights".
export const WEAK = 4;
/// Its form says that it opens or closes, whatever stands around it.
export const DIRECTED = 8;
/// Stands after a figure: inches or feet unless a quotation is open.
export const MEASURE = 16;

/// The possible quotation marks of one paragraph, in order.
export interface Marks {
  count: number;
  readonly start: number[];
  /// Code units: 2 for two apostrophes or backticks.
  readonly width: number[];
  readonly family: number[];
  readonly roles: number[];
}

// Family + 1 by code unit, 0 for what is no quotation mark; all marks are below U+2040.
const FAMILIES = new Uint8Array(0x2040);
for (const mark of '"“”„‟') FAMILIES[mark.charCodeAt(0)] = DOUBLE + 1;
for (const mark of "'‘’‚‛`") FAMILIES[mark.charCodeAt(0)] = SINGLE + 1;
for (const mark of '«»‹›') FAMILIES[mark.charCodeAt(0)] = GUILLEMET + 1;

const OPENING = '“„‟‘‚‛«‹';
const CLOSING = '”’»›';

/// Lists the marks between `start` and `end`.
export function findMarks(text: string, start: number, end: number): Marks {
  const marks: Marks = { count: 0, start: [], width: [], family: [], roles: [] };
  let i = start;
  while (i < end) {
    const family = FAMILIES[text.charCodeAt(i)];
    i += family ? pushMark(marks, text, i, family - 1, start, end) : 1;
  }
  return marks;
}

function pushMark(
  marks: Marks,
  text: string,
  i: number,
  family: number,
  start: number,
  end: number,
): number {
  const pair = family === SINGLE && i + 1 < end && isPair(text, i);
  const width = pair ? 2 : 1;
  const kind = pair ? DOUBLE : family;
  const site: Site = { text, i, width, atStart: i === start, atEnd: i + width >= end };
  const roles = kind === SINGLE ? singleRoles(site) : outerRoles(site, kind);
  if (!roles) return width;
  marks.start.push(i);
  marks.width.push(width);
  marks.family.push(kind);
  marks.roles.push(roles);
  marks.count++;
  return width;
}

// '' and `` stand for a double mark, and so do ‘‘ and ’’.
function isPair(text: string, i: number): boolean {
  return text[i] === text[i + 1] && text[i] !== '‚';
}

interface Site {
  readonly text: string;
  readonly i: number;
  readonly width: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

// Whether white space or something that opens stands before the mark.
function leftFree({ text, i, atStart }: Site): boolean {
  return atStart || isSpace(text, i - 1) || '([{—–-/“‘"\'«„‚…:`>'.includes(text[i - 1]!);
}

function rightFree({ text, i, width, atEnd }: Site): boolean {
  return atEnd || !isWord(text, i + width);
}

function outerRoles(site: Site, family: number): number {
  const { text, i, width, atEnd, atStart } = site;
  const form = text[i]!;
  const spaceAfter = atEnd || isSpace(text, i + width);
  const spaceBefore = atStart || isSpace(text, i - 1);
  let roles = 0;
  if (OPENING.includes(form) || form === '`') roles = OPENS | DIRECTED;
  if (CLOSING.includes(form)) roles = CLOSES | DIRECTED;
  if (leftFree(site) && !spaceAfter) roles |= OPENS;
  if (!spaceBefore && (rightFree(site) || spaceAfter)) roles |= CLOSES;
  if (spaceBefore === spaceAfter && !(roles & DIRECTED) && family === DOUBLE)
    roles |= eitherWay(site);
  if (atEnd && !atStart) roles |= CLOSES; // “We left. “
  if (form === '"' || width === 2) roles |= isDigit(text, i - 1) ? MEASURE : 0;
  return isFeetAndInches(site) ? 0 : roles;
}

// Spaces on both sides, or on neither: what it is depends on whether one is open.
function eitherWay({ text, i, width }: Site): number {
  const inWord = isWord(text, i - 1) && isWord(text, i + width); // about"the ferry"
  return inWord || isSpace(text, i - 1) ? OPENS | CLOSES : CLOSES;
}

// The second mark of 5'10".
function isFeetAndInches({ text, i }: Site): boolean {
  let k = i;
  while (i - k < 3 && isDigit(text, k - 1)) k--;
  return k < i && "'’′".includes(text[k - 1] ?? ' ') && isDigit(text, k - 2);
}

function singleRoles(site: Site): number {
  const { text, i, atEnd } = site;
  const form = text[i]!;
  const wordBefore = !site.atStart && isWord(text, i - 1);
  const wordAfter = !atEnd && isWord(text, i + 1);
  if ((wordBefore && wordAfter) || isAfterElidedAnd(site)) return 0;
  const directed = form === '‘' || form === '‚' || form === '‛';
  if (!atEnd && !isSpace(text, i + 1) && leftFree(site)) return openingRoles(site, directed);
  if (directed && !wordBefore && !atEnd) return OPENS | DIRECTED;
  if (form === '`' || site.atStart || isSpace(text, i - 1)) return 0;
  return CLOSES | (isWeakClose(site) ? WEAK : 0);
}

function openingRoles(site: Site, directed: boolean): number {
  const { text, i } = site;
  const wordAfter = isWord(text, i + 1);
  if (wordAfter && isElision(text, i) && !(isDigit(text, i + 1) && text[i + 3] !== 's')) return 0;
  const closing = site.atStart || isSpace(text, i - 1) ? 0 : CLOSES; // ...”’ and —’
  if (directed) return OPENS | DIRECTED;
  return text[i] === '`' || wordAfter ? OPENS : OPENS | closing;
}

// The second apostrophe of rock ’n’ roll.
function isAfterElidedAnd({ text, i }: Site): boolean {
  return text[i - 1]?.toLowerCase() === 'n' && "'’‘".includes(text[i - 2] ?? ' ');
}

// workers’ rights, goin’ home: an apostrophe, unless it is the only partner there is.
function isWeakClose({ text, i }: Site): boolean {
  if (!isSpace(text, i + 1) || !isLetter(text, i + 2) || !isLetter(text, i - 1)) return false;
  const before = text[i - 1]!.toLowerCase();
  return 'szx'.includes(before) || (before === 'n' && text[i - 2]?.toLowerCase() === 'i');
}

/// For each mark whether a firm closing single mark follows it inside the same outer quotation,
/// before another single quotation opens.
export function firmCloseAhead(marks: Marks): Uint8Array {
  const ahead = new Uint8Array(marks.count);
  const around: number[] = []; // what held behind each outer quotation that is being crossed
  let firm = 0;
  for (let m = marks.count - 1; m >= 0; m--) {
    ahead[m] = firm;
    const roles = marks.roles[m]!;
    if (marks.family[m] !== SINGLE) {
      if (!(roles & OPENS)) around.push(firm);
      firm = roles & OPENS ? (around.pop() ?? 0) : 0;
    } else if (roles & OPENS) firm = 0;
    else if (!(roles & WEAK)) firm = 1;
  }
  return ahead;
}
