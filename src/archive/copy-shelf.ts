import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../record/types.ts';
import { sampleOf } from '../text/fingerprint-sample.ts';
import { parse } from '../text/fingerprints.ts';
import { soundRecord, type Body } from './codec.ts';
import { Damage } from './damage.ts';
import { insertRows, statement } from './insert.ts';

/// An article as one of those that may be copies.
export interface Shelved {
  readonly n: number;
  /// The address it was published at; null where none is known.
  readonly address: string | null;
  /// The version before, by number.
  readonly supersedes: number | null;
  /// It has been looked for among copies.
  readonly isPlaced: boolean;
  /// The cluster it is in: of an article that has not been looked for, one that somebody has put it in.
  readonly cluster: string | null;
}

/// An article that has a number of a sample.
export interface Holder {
  readonly article: number;
  /// How many regular numbers its sample has (`regularCount`).
  readonly sampled: number;
  readonly cluster: string | null;
}

/// A member of a cluster by number and id.
export interface Member {
  readonly article: number;
  readonly id: string;
}

/// A member of a cluster, and what tells whether it is the original.
export interface MemberFacts extends Member {
  readonly words: number;
  readonly version: number;
  readonly address: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /// The channel that its feed named as the original.
  readonly origin: string | null;
}

/// What an article is found by from now on.
export interface CopyMarks {
  readonly fingerprint: Uint8Array;
  readonly words: number;
  readonly sampled: number;
  /// Numbers of its sample that it is to be found by, each below 2^32. What its cluster has already need not be
  /// among them.
  readonly hashes: Uint32Array;
}

/// What is kept of copies, within a transaction that writes: nobody else changes it meanwhile. All of it is done
/// by prepared statements, as it is asked for every article that comes.
export class CopyShelf {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  article(id: string): Shelved | undefined {
    const [found] = this.#all<Omit<Shelved, 'isPlaced'> & { placed: number }>(
      `select n, url as address, supersedes, fingerprint is not null as placed, cluster
       from articles join bodies on bodies.article = n left join clusters on clusters.article = n
       where id = ?`,
      id,
    );
    return found && { ...found, isPlaced: found.placed === 1 };
  }

  /// The article itself with its text, and the address it was published at; null where it is not what was kept.
  text(article: number): { readonly article: Article; readonly address: string | null } | null {
    const [found] = this.#all<Body & { address: string | null }>(
      `select id, text_hash, record_hash, text, record, url as address
       from articles left join bodies on article = n where n = ?`,
      article,
    );
    const record = found && soundRecord(found);
    return !record || record instanceof Damage
      ? null
      : { article: record.article, address: found.address };
  }

  /// For each number of a sample the articles that have it in theirs, the first to come first, and no more than
  /// `most`. One query, as this is asked for every article.
  holders(sample: Uint32Array, most: number): Holder[][] {
    const rows = this.#all<Holder & { readonly key: number }>(
      `select key, own.article, sampled, cluster from json_each(?)
         join copy_samples as own on own.hash = value and own.article <= coalesce((
           select article from copy_samples where hash = value order by article limit 1 offset ?
         ), 9e15)
         join copy_words on copy_words.article = own.article
         left join clusters on clusters.article = own.article
       order by key, own.article`,
      `[${sample.join()}]`,
      most - 1,
    );
    const found = Array.from(sample, (): Holder[] => []);
    for (const { key, article, sampled, cluster } of rows)
      found[key]!.push({ article, sampled, cluster });
    return found;
  }

  /// How many members a cluster has; what is beyond `most` is not counted.
  size(cluster: string, most = -1): number {
    const counted =
      'select count(*) as size from (select 1 from clusters where cluster = ? limit ?)';
    return this.#all<{ size: number }>(counted, cluster, most)[0]!.size;
  }

  centre(cluster: string): number {
    const [found] = this.#all<{ article: number }>(
      'select article from clusters where cluster = ? and centre = 1',
      cluster,
    );
    if (!found) throw new RangeError(`there is no cluster ${cluster}`);
    return found.article;
  }

  /// The members with most words, by number.
  fullest(cluster: string, most: number): number[] {
    const members = 'select article from clusters where cluster = ? order by words desc limit ?';
    return this.#all<{ article: number }>(members, cluster, most).map(({ article }) => article);
  }

  /// The members in the order in which they came.
  members(cluster: string): MemberFacts[] {
    return this.#all<MemberFacts>(
      `select clusters.article, id, words, version, url as address, name as outlet,
         credit, byline, published,
         iif(instr(provenance, '"original"') and json_type(provenance, '$.original') = 'text',
           provenance ->> '$.original', null) as origin
       from clusters join articles on articles.n = clusters.article
         left join outlets on outlets.n = articles.outlet
       where cluster = ? order by clusters.article`,
      cluster,
    );
  }

  /// Members of which `isOther` is true, by their fingerprints. Those that have not been looked for are left out.
  membersThat(cluster: string, isOther: (fingerprint: Uint8Array) => boolean): Member[] {
    const all = statement(
      this.#database,
      `select article, id, fingerprint from clusters join bodies using (article)
         join articles on articles.n = article
       where cluster = ? and fingerprint is not null`,
    );
    const found: Member[] = [];
    for (const row of all.iterate(cluster)) {
      const { article, id, fingerprint } = row as unknown as Member & { fingerprint: Uint8Array };
      if (isOther(fingerprint)) found.push({ article, id });
    }
    return found;
  }

  /// Says that an article has been looked for, and what it is found by.
  mark(article: number, { fingerprint, words, sampled, hashes }: CopyMarks): void {
    this.#run('update bodies set fingerprint = ? where article = ?', fingerprint, article);
    this.#run('update clusters set words = ? where article = ?', words, article);
    insertRows(this.#database, 'copy_words', [{ article, words, sampled }], { ignore: true });
    const rows = Array.from(hashes, (hash) => ({ hash, article }));
    insertRows(this.#database, 'copy_samples', rows, { ignore: true });
  }

  /// Says that an article is to be looked for once more.
  unmark(article: number): void {
    this.#run('update bodies set fingerprint = null where article = ?', article);
    this.#run('delete from copy_samples where article = ?', article);
    this.#run('delete from copy_words where article = ?', article);
  }

  /// An article is not found by a number any more, as a later version of it is.
  forget(article: number, hash: number): void {
    this.#run('delete from copy_samples where hash = ? and article = ?', hash, article);
  }

  /// An id for a new cluster, after an article in it.
  newCluster(article: string): string {
    const id = `cpy:${article.slice(article.indexOf(':') + 1)}`;
    for (let i = 1, name = id; ; name = `${id}-${++i}`) if (!this.size(name, 1)) return name;
  }

  /// An article that has been marked is in the cluster from now on, as the original until another one is named.
  join(cluster: string, article: number): void {
    this.#run(
      `insert into clusters (article, cluster, original, retracted, words)
       select n, ?, n, retracted, coalesce(words, 0)
       from articles left join copy_words on article = n where n = ?`,
      cluster,
      article,
    );
  }

  /// All members of the one cluster are members of the other from now on.
  merge(from: string, to: string): void {
    this.#run('update clusters set cluster = ?, centre = 0 where cluster = ?', to, from);
  }

  /// Takes articles out of their clusters. What the others are found by by way of them stands for their centre
  /// then, and one that stays behind alone is in no cluster. Nothing for an article that is in none.
  leave(articles: readonly number[]): void {
    const left = new Map<string, number[]>();
    for (const article of articles) {
      const [place] = this.#all<{ cluster: string }>(
        'delete from clusters where article = ? returning cluster',
        article,
      );
      if (!place) continue;
      this.#findByItself(article);
      left.set(place.cluster, [...(left.get(place.cluster) ?? []), article]);
    }
    for (const [cluster, gone] of left) this.#closeRanks(cluster, gone);
  }

  #closeRanks(cluster: string, gone: readonly number[]): void {
    const [next, another] = this.#all<{ article: number; original: number }>(
      `select article, original from clusters where cluster = ? order by centre desc, words desc, article limit 2`,
      cluster,
    );
    if (!next) return;
    for (const article of gone)
      this.#run(
        'insert or ignore into copy_samples select hash, ? from copy_samples where article = ?',
        next.article,
        article,
      );
    if (!another) return this.leave([next.article]);
    this.setCentre(cluster, next.article);
    if (gone.includes(next.original)) this.setOriginal(cluster, next.article);
  }

  setCentre(cluster: string, article: number): void {
    this.#run('update clusters set centre = 0 where cluster = ? and centre = 1', cluster);
    this.#run('update clusters set centre = 1 where cluster = ? and article = ?', cluster, article);
  }

  /// Says which of the members the others are copies of: they are taken back with it.
  setOriginal(cluster: string, original: number): void {
    this.#run(
      `update clusters set original = ?1, retracted = exists (
         select 1 from articles where n in (clusters.article, ?1) and retracted = 1)
       where cluster = ?2 and original <> ?1`,
      original,
      cluster,
    );
  }

  /// The article is found by all of its sample, and no longer by way of its cluster.
  #findByItself(article: number): void {
    const [found] = this.#all<{ fingerprint: Uint8Array | null }>(
      'select fingerprint from bodies where article = ?',
      article,
    );
    if (!found?.fingerprint) return;
    const rows = Array.from(sampleOf(parse(found.fingerprint)), (hash) => ({ hash, article }));
    insertRows(this.#database, 'copy_samples', rows, { ignore: true });
  }

  #all<T>(sql: string, ...values: (string | number)[]): T[] {
    return statement(this.#database, sql).all(...values) as T[];
  }

  #run(sql: string, ...values: (string | number | Uint8Array)[]): void {
    statement(this.#database, sql).run(...values);
  }
}
