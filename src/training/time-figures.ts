import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, loadLanguage } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { Passage } from '../reading/grammar/passage.ts';
import { timesOf } from '../reading/times/times.ts';
import { dataFolder, readJsonLines } from './corpora.ts';

/// How well expressions of time are found and resolved, against annotated news.

export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
}

/// An annotated article and its document date.
export interface TimedArticle {
  readonly doc: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly GoldTime[];
}

interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/// Expressions counted: of the annotators, of ours, in both, with the right value, and the same of
/// days of the week that stand alone.
export interface TimeCounts {
  gold: number;
  found: number;
  matched: number;
  right: number;
  weekdays: number;
  weekdaysRight: number;
}

const WEEKDAY = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const SEED_DATE = '2019-05-14';

export const readTimed = (corpus: 'aquaint' | 'timebank'): TimedArticle[] =>
  readJsonLines(`time/timex-${corpus}.jsonl.gz`) as TimedArticle[];

/// The expressions found in a text.
export function timesIn(language: Language, text: string, published?: string): FoundTime[] {
  const passage = new Passage(analyse(language, text), []);
  return timesOf(passage, published).map((t) => ({ ...passage.span(t), value: t.value }));
}

/// A value is right when it is the annotators', or the same day where they give one.
const isRight = (gold: string, value: string | null): boolean =>
  value === gold || (gold.length === 10 && value?.slice(0, 10) === gold);

/// Pairs each annotated expression with the first of ours that overlaps it.
export function countTimes(
  articles: readonly TimedArticle[],
  find: (article: TimedArticle) => readonly FoundTime[],
): TimeCounts {
  const counts = { gold: 0, found: 0, matched: 0, right: 0, weekdays: 0, weekdaysRight: 0 };
  for (const article of articles) {
    const found = find(article);
    const used = new Set<FoundTime>();
    counts.gold += article.timex.length;
    counts.found += found.length;
    for (const gold of article.timex) {
      const match = found.find((f) => !used.has(f) && f.start < gold.end && f.end > gold.start);
      const right = match !== undefined && isRight(gold.value, match.value);
      if (match) used.add(match);
      counts.matched += match ? 1 : 0;
      counts.right += right ? 1 : 0;
      if (!WEEKDAY.test(gold.text)) continue;
      counts.weekdays++;
      counts.weekdaysRight += right ? 1 : 0;
    }
  }
  return counts;
}

function row(name: string, c: TimeCounts): string {
  const percent = (n: number) => (100 * n).toFixed(1).padStart(6);
  const f1 = (right: number) => (2 * right) / (c.found + c.gold);
  return (
    `${name.padEnd(28)}${String(c.gold).padStart(6)}${percent(c.matched / c.found)}` +
    `${percent(c.matched / c.gold)}${percent(f1(c.matched))}${percent(f1(c.right))}` +
    `${percent(c.weekdaysRight / c.weekdays)} (${c.weekdaysRight}/${c.weekdays})`
  );
}

interface SeedTime {
  readonly kind: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly value: string;
}

/// The article that started this: dates right with its date, and relative ones resolved without it.
function seedRows(language: Language): string[] {
  const folder = join(dataFolder(), '..', 'mission');
  const text = readFileSync(join(folder, 'seed.txt'), 'utf8');
  const lines = readFileSync(join(folder, 'seed-time-place.jsonl'), 'utf8').trim().split('\n');
  const gold = lines
    .map((line) => JSON.parse(line) as SeedTime)
    .filter(({ kind }) => kind === 'time');
  const dated = timesIn(language, text, SEED_DATE);
  const right = gold.filter(({ span, value }) => {
    const found = dated.find((f) => f.start < span.end && f.end > span.start);
    return found?.value === value;
  });
  return [
    `seed: dates right ${right.length}/${gold.length}`,
    `seed, without its date: relative ones resolved ${resolvedWithout(language, [text])}`,
  ];
}

/// Values of a calendar for expressions whose words do not give a year.
function resolvedWithout(language: Language, texts: readonly string[]): number {
  let resolved = 0;
  for (const text of texts) {
    const passage = new Passage(analyse(language, text), []);
    for (const t of timesOf(passage, undefined))
      if (t.anchor === 'document' && t.value !== null && /^\d/.test(t.value)) resolved++;
  }
  return resolved;
}

/// Spans and values on AQUAINT and TimeBank, apart and together, on the half of TimeBank that rules
/// were not looked at with, and on the seed.
export function timeFigures(language = loadLanguage()): string {
  const [aquaint, timebank] = [readTimed('aquaint'), readTimed('timebank')];
  const find = ({ text, dct }: TimedArticle) => timesIn(language, text, dct);
  const parts = {
    AQUAINT: aquaint,
    TimeBank: timebank,
    together: [...aquaint, ...timebank],
    'TimeBank, second half': timebank.slice(timebank.length >> 1),
  };
  const all = [...aquaint, ...timebank].map(({ text }) => text);
  return [
    `${''.padEnd(28)}${['gold', 'P', 'R', 'F1', 'value', 'weekdays'].map((h) => h.padStart(6)).join('')}`,
    ...Object.entries(parts).map(([name, articles]) => row(name, countTimes(articles, find))),
    `without a document date: relative ones resolved ${resolvedWithout(language, all)}`,
    ...seedRows(language),
  ].join('\n');
}
