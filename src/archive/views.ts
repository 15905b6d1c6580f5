import type { ArticleRecord, DateValue, Span, Statement } from '../record/types.ts';
import type {
  Illocution,
  Kind,
  Level,
  Polarity,
  Review,
  StatementType,
} from '../record/vocabulary.ts';

/// How an article stands: read it with care unless it is current.
export interface Standing {
  /// 1 for the first text at an address, 2 for the next.
  readonly version: number;
  /// Ids of the version before and of the one after.
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  readonly retracted: boolean;
  /// Who took it back, why, and when that was marked; null where that does not stand. Of several the last.
  readonly retraction: Retraction | null;
  /// All that was marked so, and unmarked, in order.
  readonly retractions: readonly RetractionEntry[];
  /// The copies that it belongs to; null where it is nobody's copy, or where that has not been looked for.
  readonly cluster: ClusterStanding | null;
  /// It has been looked for among copies. False after an import that was stopped, until the next one.
  readonly placed: boolean;
}

export interface Retraction {
  readonly reason: string;
  readonly by: string;
  /// When it was marked here, as an instant.
  readonly at: string;
}

/// One entry of what was done about an article: it was marked as retracted, or that was taken back.
export interface RetractionEntry extends Retraction {
  readonly act: 'retracted' | 'unretracted';
}

/// A cluster of copies, and the article in it that the others are copies of.
export interface ClusterPlace {
  readonly id: string;
  readonly original: string;
}

/// The same, with how the original was taken back; null where it was not.
export interface ClusterStanding extends ClusterPlace {
  readonly originalRetraction: Retraction | null;
}

/// An article in a list.
export interface ArticleItem extends Standing {
  readonly id: string;
  readonly source: string;
  /// The canonical address, or the name by which its publisher knows it (`urn:`); versions share it.
  readonly url: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /// As the article gives it; null where no date is known.
  readonly published: string | null;
  readonly language: string;
  readonly statements: number;
  readonly added: string;
}

/// What is known of how an article came: where it was fetched, from which file or line.
export type Provenance = Readonly<Record<string, string | number | boolean | null>>;

/// An article as it is kept.
export interface KeptArticle extends ArticleItem {
  readonly record: ArticleRecord;
  readonly provenance: Provenance;
  /// What it was read with (“onrecord 0.1.0, en”), where that was told.
  readonly readWith: string | null;
}

/// A statement with what a list needs to tell of it. The record of its article has the rest.
export interface StatementItem {
  readonly id: string;
  readonly article: ArticleItem;
  readonly parent: string | null;
  readonly level: Level;
  readonly kind: Kind;
  readonly type: StatementType;
  /// Names of those who said it; empty where the article does not say, or we are not sure.
  readonly speaker: readonly string[];
  readonly about: readonly string[];
  readonly cue: Span | null;
  /// Places in the article's text.
  readonly content: readonly Span[];
  /// What those places hold, with “ … ” between.
  readonly text: string;
  readonly illocution: Illocution;
  readonly polarity: Polarity;
  readonly saidAt: DateValue['value'];
  readonly confidence: Statement['confidence'];
  readonly review: Review;
}

/// A statement that a search found. `matches` are places in `text`.
export interface StatementHit extends StatementItem {
  readonly matches: readonly Span[];
}

/// An article that a search found: `span` is a place in its text, `text` what it holds, `matches` are
/// places in `text`.
export interface ArticleHit {
  readonly article: ArticleItem;
  readonly span: Span;
  readonly text: string;
  readonly matches: readonly Span[];
}

/// What a list leaves out, for it is not what was kept: of whom, and what is wrong, in a sentence.
export interface Damaged {
  readonly id: string;
  readonly message: string;
}

/// A page of a list; `next` goes into `after` for the following one and is null at the end.
export interface Page<T> {
  readonly items: readonly T[];
  readonly damaged: readonly Damaged[];
  readonly next: string | null;
}

/// `ranked` says what came first: `all`: the best of all matches; `newest`: the best of the newest
/// matches, for there are too many to compare, and older ones follow on later pages; `none`: there
/// were no words, and the newest come first.
export interface FoundPage<T> extends Page<T> {
  readonly ranked: 'all' | 'newest' | 'none';
}
