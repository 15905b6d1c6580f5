import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { countryOf } from '../language/gazetteers/gazetteer.ts';
import { analyse, loadLanguage, type Language } from '../language/language.ts';
import { typeBetween } from '../reading/events/type-between.ts';
import { Passage } from '../reading/grammar/passage.ts';
import { readArticle } from '../reading/read.ts';
import { makeArticle } from '../record/make.ts';
import type { Event, Mention } from '../record/types.ts';
import { dataFolder } from './corpora.ts';

/// Older names of types, and what they are called now. Where two are named either will do.
const NAMED_NOW: Readonly<Record<string, readonly string[]>> = {
  DEMAND: ['REQUEST'],
  DISAPPROVE: ['ACCUSE'],
  INVESTIGATE: ['ACCUSE'],
  FIGHT: ['ASSAULT'],
  YIELD: ['CONCEDE', 'RETREAT'],
};
const namedNow = (type: string): readonly string[] => NAMED_NOW[type] ?? [type];

/// How many folds the records of PLOVER are told in. Sentences of the first two were looked at while the
/// lexicon was written, those of the others never were.
const FOLDS = 5;
const LOOKED_AT = 2;

interface Actor {
  readonly actorText?: string;
  readonly code?: string;
}

interface Coded {
  readonly text: string;
  readonly event: string;
  readonly source: readonly Actor[] | null;
  readonly target: readonly Actor[] | string | null;
}

function rows<T>(file: string): T[] {
  const text = gunzipSync(readFileSync(join(dataFolder(), 'events', file))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function eventsIn(language: Language, text: string): { text: string; events: Event[] } {
  const { events } = readArticle(makeArticle({ text }), language);
  return { text, events: events.filter(({ type }) => type !== 'none') };
}

const EMPTY = new Set('the a an of and in for to on at by its his their from - mr'.split(' '));

const contentWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word && !EMPTY.has(word));

function countriesOf(text: string): Set<string> {
  const words = text.replaceAll(/[’']s\b/g, '').split(/[^\p{L}.]+/u);
  const twos = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`);
  return new Set([...words, ...twos].flatMap((name) => countryOf(name) ?? []));
}

/// Two are the same when the head (last word, or last before "of") of either is a word of the other, or when they are of
/// the same country.
function isSame(text: string, gold: string, { name, span }: Mention): boolean {
  const ours = `${name} ${span ? text.slice(span.start, span.end) : ''}`;
  const [a, b] = [contentWords(ours), contentWords(gold)];
  const head = (words: string): string =>
    contentWords(words.split(/ (?:of|in|from) /)[0]!).at(-1) ?? '';
  if (a.includes(head(gold)) || b.includes(head(name))) return true;
  const countries = countriesOf(gold);
  return [...countriesOf(ours)].some((country) => countries.has(country));
}

/// Every one of the gold is one of ours, and every one of ours one of the gold.
function areSame(text: string, gold: readonly string[], ours: readonly Mention[]): boolean {
  return (
    gold.every((g) => ours.some((o) => isSame(text, g, o))) &&
    ours.every((o) => gold.some((g) => isSame(text, g, o)))
  );
}

const names = (actors: Coded['target']): string[] =>
  typeof actors === 'string'
    ? [actors]
    : (actors ?? []).flatMap(({ actorText }) => actorText ?? []);

/// Type, source and target. Where the gold has two sources and no target (two sides that do something
/// together), who is which of the two does not count. `places`: a target may be the place of an event
/// that has no target.
function isTriple(text: string, gold: Coded, event: Event, places = false): boolean {
  if (!namedNow(gold.event).includes(event.type)) return false;
  const [sources, targets] = [names(gold.source), names(gold.target)];
  if (sources.length > 1 && !targets.length)
    return areSame(text, sources, [...event.actors, ...event.targets]);
  if (!areSame(text, sources, event.actors)) return false;
  if (areSame(text, targets, event.targets)) return true;
  const where = places && !event.targets.length && event.place ? [{ name: event.place }] : [];
  return where.length > 0 && areSame(text, targets, where);
}

interface Counts {
  gold: number;
  found: number;
  emitted: number;
  right: number;
  types: number;
  typesRight: number;
}

/// Counts over texts: gold events found, events of ours that are gold.
function countGold(language: Language, gold: readonly Coded[], places = false): Counts {
  const counts = { gold: 0, found: 0, emitted: 0, right: 0, types: 0, typesRight: 0 };
  for (const [text, coded] of Map.groupBy(gold, (row) => row.text)) {
    const { events } = eventsIn(language, text);
    const full = events.filter(({ actors }) => actors.length);
    const ofType = (g: Coded, { type }: Event): boolean => namedNow(g.event).includes(type);
    counts.gold += coded.length;
    counts.emitted += full.length;
    counts.found += coded.filter((g) => full.some((e) => isTriple(text, g, e, places))).length;
    counts.right += full.filter((e) => coded.some((g) => isTriple(text, g, e, places))).length;
    counts.types += coded.filter((g) => events.some((e) => ofType(g, e))).length;
    counts.typesRight += full.filter((e) => coded.some((g) => ofType(g, e))).length;
  }
  return counts;
}

const percent = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(1);

function goldRow(name: string, c: Counts): string {
  return (
    `${name.padEnd(12)} triple recall ${percent(c.found, c.gold)} precision ${percent(c.right, c.emitted)}` +
    `   type recall ${percent(c.types, c.gold)} precision ${percent(c.typesRight, c.emitted)}` +
    `   ${c.gold} coded, ${c.emitted} found`
  );
}

/// The records that the authors of PLOVER coded by hand: whole triples from the raw sentence.
function goldRecords(language: Language): string[] {
  const all = rows<Coded>('plover-gsr.jsonl.gz');
  const inFolds = (from: number, to: number): Coded[] =>
    all.filter((_, i) => i % FOLDS >= from && i % FOLDS < to);
  const lines = Array.from({ length: FOLDS }, (_, k) =>
    goldRow(`fold ${k + 1}${k < LOOKED_AT ? ' *' : ''}`, countGold(language, inFolds(k, k + 1))),
  );
  return [
    'PLOVER gold standard records (* looked at while the lexicon was written)',
    ...lines,
    goldRow('not seen', countGold(language, inFolds(LOOKED_AT, FOLDS))),
    goldRow('all', countGold(language, all)),
    'the same where a place counts as the target of what happened there',
    goldRow('not seen', countGold(language, inFolds(LOOKED_AT, FOLDS), true)),
    goldRow('all', countGold(language, all, true)),
  ];
}

interface Pair {
  readonly text: string;
  readonly root: string;
  readonly spans: readonly { role: string; start: number; end: number }[];
}

/// PLV calls both CONCEDE and RETREAT `YIELD`.
const inPlv = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

/// The type between a source and a target that are given, of 15 types: nothing was tuned on it.
function pairs(language: Language): string[] {
  const counts = new Map<string, { right: number; gold: number; ours: number }>();
  const of = (type: string) => {
    const known = counts.get(type) ?? { right: 0, gold: 0, ours: 0 };
    counts.set(type, known);
    return known;
  };
  let right = 0;
  const all = rows<Pair>('plv-train.jsonl.gz');
  for (const { text, root, spans } of all) {
    const type = inPlv(typeOfPair(language, text, spans));
    of(root).gold++;
    of(type).ours++;
    if (type !== root) continue;
    of(root).right++;
    right++;
  }
  const table = [...counts].filter(([, c]) => c.gold).sort(([, a], [, b]) => b.gold - a.gold);
  const f1 = ({ right: r, gold, ours }: { right: number; gold: number; ours: number }): number =>
    (200 * r) / (gold + ours);
  const macro = table.reduce((sum, [, c]) => sum + f1(c), 0) / table.length;
  return [
    `PLV, source and target given: macro-F1 ${macro.toFixed(1)} over ${table.length} types, accuracy ${percent(right, all.length)}`,
    ...table.map(
      ([type, c]) =>
        `  ${type.padEnd(10)} F1 ${f1(c).toFixed(1)}  precision ${percent(c.right, c.ours)} recall ${percent(c.right, c.gold)}  ${c.gold}`,
    ),
  ];
}

function typeOfPair(language: Language, text: string, spans: Pair['spans']): string {
  const passage = new Passage(analyse(language, text), []);
  const rangeOf = (role: string) => {
    const span = spans.find((s) => s.role === role) ?? spans[0] ?? { start: 0, end: text.length };
    const first = Math.min(passage.tokenAt(span.start), passage.count - 1);
    return { first, last: Math.max(first + 1, passage.tokenAt(span.end)) };
  };
  return typeBetween(passage, rangeOf('source'), rangeOf('target'));
}

interface Tested {
  readonly text: string;
  readonly noevents: boolean;
  readonly events: readonly { eventcode?: string }[];
}

/// Roots of WEIS, which most codes of this suite are ("031 met", "122 denounced"), as PLOVER.
const WEIS: Readonly<Record<string, readonly string[]>> = {
  '01': ['RETREAT', 'CONCEDE'],
  '03': ['CONSULT', 'AGREE'],
  '04': ['SUPPORT'],
  '05': ['AGREE'],
  '06': ['CONCEDE', 'RETREAT', 'SUPPORT'],
  '07': ['AID'],
  '08': ['AGREE', 'SUPPORT'],
  '09': ['REQUEST'],
  '10': ['REQUEST'],
  '11': ['REJECT'],
  '12': ['ACCUSE'],
  '13': ['ACCUSE'],
  '15': ['REQUEST'],
  '16': ['THREATEN'],
  '17': ['THREATEN'],
  '18': ['PROTEST', 'MOBILIZE'],
  '19': ['REJECT', 'SANCTION'],
  '20': ['SANCTION', 'COERCE'],
  '21': ['COERCE'],
  '22': ['ASSAULT', 'COERCE'],
};

/// Codes of WEIS have three digits; others in the suite are of no scheme ("1717", "903").
const WEIS_CODE = /^(?:0[1-9]|1\d|2[0-2])\d$/;

/// The test suite of a peer: a sentence counts when our events have the type of each of its codes, read
/// as CAMEO, and again read as WEIS.
function peerSuite(language: Language): string[] {
  const reference = JSON.parse(
    readFileSync(join(dataFolder(), 'events', 'plover-reference.json'), 'utf8'),
  ) as { cameo2plover: Record<string, { event: string }> };
  const cameo = (code: string): readonly string[] => {
    const found = reference.cameo2plover[code] ?? reference.cameo2plover[code.slice(0, 3)];
    return found ? [found.event] : [];
  };
  const weis = (code: string): readonly string[] =>
    WEIS_CODE.test(code) ? (WEIS[code.slice(0, 2)] ?? []) : [];
  const all = rows<Tested>('petrarch1-unit.jsonl.gz');
  return [
    'PETRARCH’s own tests',
    suiteRow(language, all, 'CAMEO', cameo),
    suiteRow(language, all, 'WEIS', weis),
  ];
}

function suiteRow(
  language: Language,
  all: readonly Tested[],
  name: string,
  typesOf: (code: string) => readonly string[],
): string {
  let right = 0;
  let coded = 0;
  for (const { text, events } of all) {
    const wanted = events.map(({ eventcode = '' }) => typesOf(eventcode)).filter((t) => t.length);
    if (!wanted.length) continue;
    coded++;
    const found = new Set<string>(eventsIn(language, text).events.map(({ type }) => type));
    if (wanted.every((types) => types.some((type) => found.has(type)))) right++;
  }
  return `  codes read as ${name}: ${percent(right, coded)} of ${coded} sentences`;
}

/// Figures of the events, as lines.
export function eventFigures(): string {
  const language = loadLanguage();
  return [...goldRecords(language), ...pairs(language), ...peerSuite(language)].join('\n');
}
