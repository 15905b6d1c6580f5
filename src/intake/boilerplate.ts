import type { Stripped } from '../record/types.ts';
import type { StrippedKind } from '../record/vocabulary.ts';
import {
  AGENCIES,
  APPEAL,
  FORMULAS,
  OUTLET_NAME,
  REPORTING,
  type Place,
} from './boilerplate-lexicon.ts';

export interface Boilerplate {
  stripped: Stripped[];
  /// The agency or paper that the text credits.
  credit?: string;
  byline?: string;
}

/// A line that stands on its own, or a paragraph whose lines were broken to a fixed width.
interface Unit {
  start: number;
  end: number;
  words: string;
  kind: StrippedKind | null;
}

const MAX_LINE = 400;
/// How many lines of the article itself may stand between a credit or an appeal and the edge.
const EDGE = 2;
const QUOTED = /["“”„«»]|(?:^|[\s(])‘/;
const WRITERS =
  "((?:\\p{Lu}[\\p{L}.’'-]{0,24})(?: (?:(?:and|de|van|von|der|al|bin) )?\\p{Lu}[\\p{L}.’'-]{0,24}){1,5})";
const BYLINE = new RegExp(
  String.raw`^(?:(?:Story|Words|Text|Report|Written|Reported|Posted|Published|Translated) )?(?:by|BY|By) ${WRITERS}(?:(?:,| \||—| -| for) ?(.{2,60}))?$`,
  'u',
);
/// "Jane Doe, Staff Writer", "Jane Doe | May 14, 2031".
const BARE_BYLINE = new RegExp(
  String.raw`^${WRITERS}(?:,? \(?(?:[A-Z][\w&]{1,20} ){0,3}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist)\)?| ?[|•·] ?.{0,40}\d{4}.{0,12})$`,
  'u',
);
/// A job and no paper.
const JOB = /\b(?:writer|reporter|correspondent|columnist|editor|contributor|desk)s?$/i;
const BULLET_CREDIT =
  /^[•·|] ?((?:[A-Z][\w.&’'-]{1,24})(?: (?:of|the|and|[A-Z][\w.&’'-]{0,24})){0,4})$/;
const SOURCE_CREDIT = /^(?:source|credit|via): ?([A-Z][^.:;!?]{1,60})\.?$/i;
const BARE_CREDIT = /^(?:[[(—–-] ?|— ?|by )?(?:the )?([A-Za-z][\w -]{1,40}?)[\])]?\.?$/i;
const CONTRIBUTED = /^(?:[[(—* ]{0,3})((?:The )?[A-Z][\w ]{1,40}?) contributed\b/;
const DATELINE_CREDIT = /^[A-Z][^()\n]{1,60} \(([A-Z][\w ]{1,30})\) ?[-—–―]/;

/// Finds the stretches that are not part of the article: credits, advertisements for the paper
/// itself, links, picture credits. Only whole lines are taken, never quoted or reported speech, and
/// in doubt a line stays. Nothing is deleted. Linear in the length of the text.
export function findBoilerplate(text: string): Boilerplate {
  const units = splitUnits(text);
  const found: Boilerplate = { stripped: [] };
  markTail(units, found);
  markHead(units, found);
  markRest(units);
  markAppeals(units);
  keepWhatIsShown(units);
  if (units.every(({ kind }) => kind)) return { stripped: [] };
  for (const { start, end, kind } of units)
    if (kind) found.stripped.push({ span: { start, end }, kind });
  const dateline = found.credit ? null : creditOfDateline(units);
  if (dateline) found.credit = dateline;
  return found;
}

function splitUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let paragraph: Unit[] = [];
  const close = () => {
    if (isHardWrapped(paragraph)) units.push(joined(text, paragraph));
    else for (const line of paragraph) units.push(line);
    paragraph = [];
  };
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = unitOf(text, at, stop);
    if (line) paragraph.push(line);
    else close();
    at = stop + 1;
  }
  close();
  return units;
}

function unitOf(text: string, from: number, to: number): Unit | null {
  const raw = text.slice(from, to);
  const words = raw.trim();
  if (!words) return null;
  const start = from + raw.indexOf(words);
  return { start, end: start + words.length, words, kind: null };
}

/// Three or more lines in a row of about the same length: a sentence may break at any of them.
function isHardWrapped(lines: readonly Unit[]): boolean {
  if (lines.length < 3) return false;
  return lines.slice(0, -1).every(({ words }) => words.length >= 45 && words.length <= 100);
}

function joined(text: string, lines: readonly Unit[]): Unit {
  const start = lines[0]!.start;
  const { end } = lines.at(-1)!;
  return {
    start,
    end,
    words: text.slice(start, end).replaceAll(/\s{0,9}\n\s{0,9}/g, ' '),
    kind: null,
  };
}

/// From the end upwards, until `EDGE` lines of the article itself have been passed.
function markTail(units: readonly Unit[], found: Boilerplate): void {
  let kept = 0;
  for (let i = units.length - 1; i > 0 && kept <= EDGE; i--) {
    const unit = units[i]!;
    unit.kind = creditAtTail(unit.words, found) ?? formulaKind(unit.words, 'tail');
    if (!unit.kind && !isAppeal(unit)) kept++;
  }
}

function markHead(units: readonly Unit[], found: Boilerplate): void {
  let kept = 0;
  for (const unit of units) {
    if (kept > EDGE) return;
    unit.kind ??= creditAtHead(unit.words, kept, found) ?? formulaKind(unit.words, 'head');
    if (!unit.kind) kept++;
  }
}

function markRest(units: readonly Unit[]): void {
  for (const unit of units) unit.kind ??= formulaKind(unit.words, 'anywhere');
}

/// Appeals next to what asks for money, in chains, whichever comes first.
function markAppeals(units: readonly Unit[]): void {
  const asks = (unit: Unit | undefined) =>
    unit?.kind === 'subscription' || unit?.kind === 'house-ad';
  const tail = units.length - units.length * 0.3 - 4;
  for (let i = units.length - 2; i >= 0; i--)
    if (i > tail && asks(units[i + 1]) && isAppeal(units[i]!)) units[i]!.kind = 'house-ad';
  for (let i = 1; i < units.length; i++)
    if (i > tail && asks(units[i - 1]) && isAppeal(units[i]!)) units[i]!.kind = 'house-ad';
}

function isAppeal({ words, kind }: Unit): boolean {
  return !kind && words.length <= MAX_LINE && !isSpeech(words) && APPEAL.test(words);
}

/// A line that the article presents ("The notice read:") is part of it.
function keepWhatIsShown(units: readonly Unit[]): void {
  for (let i = 1; i < units.length; i++)
    if (units[i]!.kind && !units[i - 1]!.kind && units[i - 1]!.words.endsWith(':'))
      units[i]!.kind = null;
}

/// A line that says itself what it is: whatever it goes on to quote, it is no part of the report.
const ANNOUNCED: readonly [RegExp, StrippedKind][] = [
  [/^(?:advertisement|advertorial|sponsored|promoted|paid post) ?: /i, 'house-ad'],
  [/^(?:read (?:more|next)|see also|related) ?: /i, 'navigation'],
  [/^(?:subscribe|sign up)(?: (?:now|today|(?:to|for) [\w’' -]{1,40}))? ?: /i, 'subscription'],
];

function formulaKind(words: string, where: Place): StrippedKind | null {
  if (words.length > MAX_LINE) return null;
  const announced = ANNOUNCED.find(([pattern]) => pattern.test(words));
  if (announced) return announced[1];
  if (QUOTED.test(words)) return null;
  const reports = REPORTING.test(words);
  for (const { kind, place, pattern, reports: mayReport } of FORMULAS)
    if (isPlaced(place, where) && (!reports || mayReport) && pattern.test(words)) return kind;
  return null;
}

function isPlaced(place: Place, where: Place): boolean {
  return place === 'anywhere' || place === where;
}

function isSpeech(words: string): boolean {
  return QUOTED.test(words) || REPORTING.test(words);
}

function creditAtHead(words: string, kept: number, found: Boilerplate): StrippedKind | null {
  if (words.length > 120 || isSpeech(words)) return null;
  const byline = BYLINE.exec(words) ?? BARE_BYLINE.exec(words);
  if (byline) {
    found.byline ??= byline[1]!;
    const house = byline[2]?.trim() ?? '';
    if (!JOB.test(house) && (AGENCIES.has(house) || OUTLET_NAME.test(house)))
      found.credit ??= house;
    return 'credit';
  }
  const bullet = kept <= 1 ? BULLET_CREDIT.exec(words)?.[1] : undefined;
  return bullet ? noteCredit(bullet, found) : creditLine(words, found);
}

function creditAtTail(words: string, found: Boilerplate): StrippedKind | null {
  if (words.length > 120 || isSpeech(words)) return null;
  const contributor = CONTRIBUTED.exec(words)?.[1];
  if (contributor && AGENCIES.has(contributor)) return noteCredit(contributor, found);
  return creditLine(words, found);
}

/// "(AP)", "— Reuters", "Source: ...". Who merely supplied figures is no credit of the article.
function creditLine(words: string, found: Boilerplate): StrippedKind | null {
  const agency = BARE_CREDIT.exec(words)?.[1];
  if (agency && AGENCIES.has(agency)) return noteCredit(agency, found);
  const source = SOURCE_CREDIT.exec(words)?.[1];
  if (!source) return null;
  return AGENCIES.has(source) || OUTLET_NAME.test(source) ? noteCredit(source, found) : 'credit';
}

function noteCredit(name: string, found: Boilerplate): StrippedKind {
  found.credit ??= name.trim();
  return 'credit';
}

/// "PORT ELLIS (AP) — ..." credits the agency; the dateline itself is part of the article.
function creditOfDateline(units: readonly Unit[]): string | null {
  for (const { words } of units.slice(0, EDGE + 2)) {
    const name = DATELINE_CREDIT.exec(words)?.[1];
    if (name && AGENCIES.has(name)) return name;
  }
  return null;
}
