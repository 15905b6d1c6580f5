import { canonicalUrl } from '../record/ids.ts';
import type { ArticleRecord, Statement } from '../record/types.ts';
import { slice, slices } from '../text/span.ts';
import { sound } from './damage.ts';
import { articlesByNumber, type Queries } from './items.ts';
import { changeBetween, editsBetween, type Change, type Edit } from './text-diff.ts';
import type { ArticleItem } from './views.ts';
import { foldedWords } from './words.ts';

/// What became of the statements from one version of an article to another. `gone` and `new` are ids.
export interface VersionDiff {
  /// Pairs with the same words, by whomever they are said.
  readonly same: readonly StatementPair[];
  readonly changed: readonly ChangedStatement[];
  readonly gone: readonly string[];
  readonly new: readonly string[];
}

export interface StatementPair {
  readonly before: string;
  readonly after: string;
  /// The names given as the speaker are others, or there are more or fewer.
  readonly otherSpeaker: boolean;
  /// Others carried the words to the reader, or more or fewer.
  readonly otherChain: boolean;
}

/// A statement whose words were changed. The edits are places in the two texts, which are what the
/// statements' `content` holds, with “ … ” between its pieces.
export interface ChangedStatement extends StatementPair {
  readonly change: Change;
  /// True when it is a quotation: the words are given as somebody's own.
  readonly quoted: boolean;
  readonly textBefore: string;
  readonly textAfter: string;
  readonly edits: readonly Edit[];
}

/// All versions of an article, by the id of any of them or by address, the first first. An address that is not
/// known is looked for with or without a slash at its end. Throws `OnRecordError` with code `evidence-damaged` where
/// one of them is not what was kept.
export async function versionsOf(queries: Queries, idOrUrl: string): Promise<ArticleItem[]> {
  const numbers = (await versionIds(queries, idOrUrl)).map(({ n }) => n);
  const articles = await articlesByNumber(queries, numbers);
  return numbers.map((n) => sound(articles.get(n)!));
}

/// Their numbers and ids, in the same order; nothing of them is looked at.
export async function versionIds(
  queries: Queries,
  idOrUrl: string,
): Promise<{ n: number; id: string }[]> {
  const named = await queries
    .selectFrom('articles')
    .select(['n', 'id', 'url'])
    .where('id', '=', idOrUrl)
    .executeTakeFirst();
  const url = named ? named.url : canonicalUrl(idOrUrl);
  if (url === null) return [{ n: named!.n, id: named!.id }];
  const at = async (address: string) =>
    queries
      .selectFrom('articles')
      .select(['n', 'id'])
      .where('url', '=', address)
      .orderBy('version')
      .execute();
  const found = await at(url);
  return found.length ? found : at(url.endsWith('/') ? url.slice(0, -1) : `${url}/`);
}

/// A statement with its words: `text` to be compared, `shown` with gaps between the pieces. “…” of the
/// article's own is a change of its words, ours is none.
interface Told {
  readonly statement: Statement;
  readonly text: string;
  readonly shown: string;
}

/// Compares two versions, statement by statement: first those with the same words, then those that
/// share more than half of theirs, the most alike first.
export function diffVersions(before: ArticleRecord, after: ArticleRecord): VersionDiff {
  const old = before.statements.map((statement) => told(before, statement));
  const later = after.statements.map((statement) => told(after, statement));
  const same = pairsOfSame(old, later);
  const paired = new Set(same.flat());
  const changed = pairsOfAlike(
    old.filter((one) => !paired.has(one)),
    later.filter((one) => !paired.has(one)),
  );
  for (const one of changed.flat()) paired.add(one);
  const left = (all: readonly Told[]) =>
    all.filter((one) => !paired.has(one)).map(({ statement }) => statement.id);
  return {
    same: same.map(pairOf),
    changed: changed.map(changedPair),
    gone: left(old),
    new: left(later),
  };
}

type Pair = [before: Told, after: Told];

function told({ article }: ArticleRecord, statement: Statement): Told {
  const { content } = statement;
  const text = content.map((span) => slice(article.text, span)).join(' ');
  return { statement, text, shown: slices(article.text, content) };
}

/// Of several with the same words the first goes with the first, at the same level if there is one.
function pairsOfSame(old: readonly Told[], later: readonly Told[]): Pair[] {
  const byText = new Map<string, Told[]>();
  for (const one of later) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  return old.flatMap((one): Pair[] => {
    const alike = byText.get(one.text) ?? [];
    const level = alike.findIndex(({ statement }) => statement.level === one.statement.level);
    const [partner] = alike.splice(Math.max(level, 0), 1);
    return partner ? [[one, partner]] : [];
  });
}

/// Share of words that two statements must have in common to be the same with a change.
const ALIKE = 0.5;
/// Statements that are looked at for one word; a word in more of them tells nothing apart.
const MOST_PER_WORD = 50;

function pairsOfAlike(old: readonly Told[], later: readonly Told[]): Pair[] {
  const found = scored(old, later).sort((a, b) => b.score - a.score);
  const paired = new Set<Told>();
  return found.flatMap(({ pair }): Pair[] => {
    if (pair.some((one) => paired.has(one))) return [];
    for (const one of pair) paired.add(one);
    return [pair];
  });
}

/// Pairs that share a word, with Dice's coefficient over their different words.
function scored(old: readonly Told[], later: readonly Told[]): { pair: Pair; score: number }[] {
  const wordsOf = ({ text }: Told) => new Set(foldedWords(text));
  const laterWords = later.map(wordsOf);
  const having = new Map<string, number[]>();
  laterWords.forEach((words, i) => {
    for (const word of words) having.set(word, [...(having.get(word) ?? []), i]);
  });
  return old.flatMap((before) => {
    const words = wordsOf(before);
    const partners = new Set<number>();
    for (const word of words) {
      const places = having.get(word) ?? [];
      if (places.length <= MOST_PER_WORD) for (const place of places) partners.add(place);
    }
    return [...partners].flatMap((i) => {
      const shared = [...words].filter((word) => laterWords[i]!.has(word)).length;
      const score = (2 * shared) / (words.size + laterWords[i]!.size);
      return score > ALIKE ? [{ pair: [before, later[i]!] as Pair, score }] : [];
    });
  });
}

function pairOf([{ statement: before }, { statement: after }]: Pair): StatementPair {
  const names = ({ speaker }: Statement) => JSON.stringify(speaker.map(({ name }) => name).sort());
  const chain = ({ reportedBy }: Statement) => JSON.stringify(reportedBy.map(({ name }) => name));
  return {
    before: before.id,
    after: after.id,
    otherSpeaker: names(before) !== names(after),
    otherChain: chain(before) !== chain(after),
  };
}

function changedPair(pair: Pair): ChangedStatement {
  const [before, after] = pair;
  const { kind } = before.statement;
  return {
    ...pairOf(pair),
    change: changeBetween(before.text, after.text, editsBetween(before.text, after.text)),
    quoted: kind === 'direct' || kind === 'mixed',
    textBefore: before.shown,
    textAfter: after.shown,
    edits: editsBetween(before.shown, after.shown),
  };
}
