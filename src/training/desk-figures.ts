import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLanguage } from '../language/language.ts';
import { readArticle } from '../reading/read.ts';
import { makeArticle } from '../record/make.ts';
import type { ArticleRecord, Span, Statement } from '../record/types.ts';
import { readJsonLines } from './corpora.ts';

/// How well commitments, denials and conflicts are read, against the small sets labelled for this
/// project (`gold/README.md`): offsets into articles of PolNeAR train.

type Offsets = readonly [start: number, end: number];

interface Labelled {
  readonly id: string;
}

/// A sentence and the commitments in it. `by` is `one` where only one of the two readings has it.
interface DueRow extends Labelled {
  readonly sentence: Offsets;
  readonly items: readonly {
    readonly action: Offsets;
    readonly due: string | null | readonly (string | null)[];
    readonly by?: 'one';
  }[];
}

/// A word that may deny something; `denial` is null where the two readings differ.
interface DenyRow extends Labelled {
  readonly cue: Offsets;
  readonly denial: boolean | null;
  readonly denied: Offsets | null;
}

/// A pair of statements by the offsets of their words; `degree` is null where one reading sees a conflict and
/// the other none, and both degrees where they see two.
interface ConflictRow extends Labelled {
  readonly a: readonly Offsets[];
  readonly b: readonly Offsets[];
  readonly degree: string | readonly string[] | null;
}

/// Records of the articles that labels are of, each read once.
class Articles {
  readonly #texts: ReadonlyMap<string, { readonly text: string; readonly date: string }>;
  readonly #records = new Map<string, ArticleRecord>();
  readonly #language = loadLanguage();

  constructor() {
    const rows = readJsonLines('attribution/polnear-train.jsonl.gz') as {
      id: string;
      text: string;
      date: string;
    }[];
    this.#texts = new Map(rows.map((row) => [row.id, row]));
  }

  /// Throws `RangeError` for an article that the corpus does not have.
  record(id: string): ArticleRecord {
    const known = this.#records.get(id);
    if (known) return known;
    const found = this.#texts.get(id);
    if (!found) throw new RangeError(`no article ${id} in PolNeAR train`);
    const published = { value: found.date, basis: 'explicit' } as const;
    const record = readArticle(makeArticle({ text: found.text, published }), this.#language);
    this.#records.set(id, record);
    return record;
  }
}

/// The rows of a set, or null where it is not there.
function rowsOf<Row>(name: string): Row[] | null {
  const path = fileURLToPath(new URL(`../../gold/${name}-polnear-train.jsonl`, import.meta.url));
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

const percent = (n: number, d: number): string => (d ? ((100 * n) / d).toFixed(1) : '-');

/// The words of a stretch of text, by where they begin.
function wordsIn(text: string, spans: readonly Offsets[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu))
      found.add(start + index);
  return found;
}

function overlapF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size ? (2 * shared) / (a.size + b.size) : 0;
}

/// An action is found where its words and ours overlap by this much (F1).
const SAME_ACTION = 0.4;

/// Commitments in the labelled sentences. What only one reading has is neither right nor wrong.
function dueFigures(articles: Articles, rows: readonly DueRow[]): string[] {
  const count = { gold: 0, ours: 0, both: 0, dated: 0, right: 0, invented: 0 };
  for (const { id, sentence, items } of rows) {
    const { article, commitments } = articles.record(id);
    const ours = commitments.filter(
      ({ action }) => action.start >= sentence[0] && action.start < sentence[1],
    );
    const used = new Set<unknown>();
    for (const item of items) {
      const words = wordsIn(article.text, [item.action]);
      const match = ours.find(({ action }, i) => {
        const own = wordsIn(article.text, [[action.start, action.end]]);
        return !used.has(ours[i]) && overlapF1(own, words) >= SAME_ACTION;
      });
      if (match) used.add(match);
      if (item.by === 'one') {
        count.ours -= match ? 1 : 0;
        continue;
      }
      count.gold++;
      if (!match) continue;
      count.both++;
      const value = match.due?.value ?? null;
      if (typeof item.due === 'string') count.dated++;
      if (typeof item.due === 'string' && item.due === value) count.right++;
      if (item.due === null && value !== null) count.invented++;
    }
    count.ours += ours.length;
  }
  return [
    `commitments in ${rows.length} sentences: precision ${percent(count.both, count.ours)} (${count.both}/${count.ours}), recall ${percent(count.both, count.gold)} (${count.both}/${count.gold})`,
    `due values right ${percent(count.right, count.dated)} (${count.right}/${count.dated}), given where there is none ${count.invented}`,
  ];
}

/// Denials at labelled words: a statement whose cue is the word, and that denies.
function denyFigures(articles: Articles, rows: readonly DenyRow[]): string[] {
  const count = { gold: 0, ours: 0, both: 0, spans: 0, f1: 0 };
  for (const { id, cue, denial, denied } of rows) {
    if (denial === null) continue;
    const record = articles.record(id);
    const { article, statements } = record;
    const found = statements.find(
      (s) => s.illocution === 'denies' && s.cue && s.cue.start < cue[1] && cue[0] < s.cue.end,
    );
    count.gold += denial ? 1 : 0;
    count.ours += found ? 1 : 0;
    if (!found || !denial) continue;
    count.both++;
    if (!denied) continue;
    count.spans++;
    const own = deniedBy(record, found).map(({ start, end }): Offsets => [start, end]);
    count.f1 += overlapF1(wordsIn(article.text, own), wordsIn(article.text, [denied]));
  }
  return [
    `denials at ${rows.length} words: precision ${percent(count.both, count.ours)} (${count.both}/${count.ours}), recall ${percent(count.both, count.gold)} (${count.both}/${count.gold})`,
    `words of what is denied, F1 ${percent(count.f1, count.spans)} over ${count.spans}`,
  ];
}

/// Of words that only point to what is denied, at most.
const POINTING = 3;

/// What a denial denies: its own words, or where those only point to a claim ("the charges"), the words of the
/// account that the record sets against it.
function deniedBy({ article, statements, conflicts }: ArticleRecord, denial: Statement): Span[] {
  const { content } = denial;
  const words = wordsIn(
    article.text,
    content.map(({ start, end }): Offsets => [start, end]),
  );
  const conflict = conflicts.find(
    ({ degree, a }) => degree === 'contradiction' && a.includes(denial.id),
  );
  const other = statements.find(({ id }) => conflict?.b.includes(id));
  return words.size <= POINTING && other ? other.content : content;
}

/// Conflicts proposed in labelled articles, by the judgement of the pair; a pair nobody judged is told apart.
function conflictFigures(articles: Articles, rows: readonly ConflictRow[]): string[] {
  const counts = new Map<string, { right: number; wrong: number; open: number }>();
  for (const id of new Set(rows.map((row) => row.id))) {
    const record = articles.record(id);
    for (const { degree, a, b } of record.conflicts) {
      const judged = rows.find((row) => row.id === id && isPair(record, row, a, b));
      for (const name of ['all', degree]) {
        const count = counts.get(name) ?? { right: 0, wrong: 0, open: 0 };
        if (!judged || judged.degree === null) count.open++;
        else if (judged.degree === 'none') count.wrong++;
        else count.right++;
        counts.set(name, count);
      }
    }
  }
  const lines = [...counts].map(
    ([name, { right, wrong, open }]) =>
      `conflicts, ${name}: precision ${percent(right, right + wrong)} (${right}/${right + wrong}), not judged or not agreed on ${open}`,
  );
  return lines.length ? lines : ['conflicts: none proposed'];
}

function isPair(
  { article: { text }, statements }: ArticleRecord,
  row: ConflictRow,
  a: readonly string[],
  b: readonly string[],
): boolean {
  const words = (ids: readonly string[]): Set<number> =>
    wordsIn(
      text,
      statements
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ content }) => content.map(({ start, end }): Offsets => [start, end])),
    );
  const meets = (ids: readonly string[], side: readonly Offsets[]) =>
    overlapF1(words(ids), wordsIn(text, side)) >= 0.5;
  return (meets(a, row.a) && meets(b, row.b)) || (meets(a, row.b) && meets(b, row.a));
}

/// Figures of docket, denials and conflicts, as lines.
export function deskFigures(): string {
  const articles = new Articles();
  const [due, deny, conflicts] = [
    rowsOf<DueRow>('due'),
    rowsOf<DenyRow>('deny'),
    rowsOf<ConflictRow>('conflict'),
  ];
  return [
    ...(due ? dueFigures(articles, due) : []),
    ...(deny ? denyFigures(articles, deny) : []),
    ...(conflicts ? conflictFigures(articles, conflicts) : []),
  ].join('\n');
}
