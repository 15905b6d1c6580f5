import type { Generated } from 'kysely';
import type {
  CommitmentKind,
  CommitmentStatus,
  ConflictDegree,
  ConflictState,
  EventStatus,
  EventType,
  Illocution,
  Kind,
  Level,
  Polarity,
  Review,
  StatementType,
} from '../record/vocabulary.ts';

/// The tables as Kysely knows them. `n` numbers articles in the order in which they came. `row` of a
/// statement holds the day of its article in its high part, so that rows in order are in order of
/// time (see `keys.ts`). Lists and objects are JSON in text; yes and no are 1 and 0.
export interface Tables {
  counters: { name: 'articles' | 'statements'; next: number };
  articles: ArticleTable;
  bodies: BodyTable;
  outlets: { n: Generated<number>; name: string };
  statements: StatementTable;
  speakers: { folded: string; name: string; statement: number };
  events: EventTable;
  commitments: CommitmentTable;
  commitment_statements: { commitment: string; statement: string };
  commitment_statuses: CommitmentStatusTable;
  conflicts: ConflictTable;
  conflict_sides: { conflict: string; side: 'a' | 'b'; statement: string };
  agreements: { id: string; article: number | null; topic: string; retracted: number };
  agreement_members: { agreement: string; statement: string };
  retractions: RetractionTable;
  forwards: { old: string; new: string | null; article: number; at: string };
  copy_samples: { hash: number; article: number };
  /// Of articles that have been looked for: how many words, and shingles under the limit of a sample.
  copy_words: { article: number; words: number; sampled: number };
  clusters: ClusterTable;
  feeds: { url: string; title: string | null; state: string; added: string };
  seen: { feed: string; entry: string; article: string | null };
  imports: { source: string; position: string; done: number; at: string };
}

interface ArticleTable {
  n: number;
  id: string;
  /// Days since the year 0; 0 where no day is known.
  day: number;
  source: string;
  url: string | null;
  outlet: number | null;
  credit: string | null;
  title: string | null;
  byline: string | null;
  published: string | null;
  published_basis: string | null;
  language: string;
  text_hash: string;
  /// SHA-256 of the packed record, and the seal of this row (`seals.ts`).
  record_hash: string;
  seal: string;
  version: number;
  /// The version before and the one after, by `n`.
  supersedes: number | null;
  superseded_by: number | null;
  retracted: number;
  /// Statements on record.
  statements: number;
  provenance: string;
  added: string;
  read_with: string | null;
}

interface BodyTable {
  article: number;
  text: string;
  /// The record without its text, as deflated JSON.
  record: Uint8Array;
  fingerprint: Uint8Array | null;
}

interface ClusterTable {
  article: number;
  cluster: string;
  original: number;
  /// The article or its original was taken back.
  retracted: number;
  /// 1 for the one member whose words the others share.
  centre: Generated<number>;
  /// How many words it has; 0 where it has not been looked for.
  words: Generated<number>;
}

interface StatementTable {
  row: number;
  id: string;
  article: number;
  /// Its place among the statements of its article.
  ordinal: number;
  parent: string | null;
  level: Level;
  kind: Kind;
  type: StatementType;
  speakers: string;
  about: string;
  cue_start: number | null;
  cue_end: number | null;
  /// The slices of `spans`, with a space between.
  content: string;
  spans: string;
  illocution: Illocution;
  polarity: Polarity;
  said_at: string | null;
  confidence: number;
  review: Review;
  seal: string;
}

/// What was done about an article, in order; the last entry says how it stands.
interface RetractionTable {
  n: Generated<number>;
  article: number;
  act: 'retracted' | 'unretracted';
  reason: string;
  by: string;
  at: string;
}

interface EventTable {
  id: string;
  article: number;
  type: EventType;
  status: EventStatus;
  date: string | null;
  place: string | null;
  actors: string;
  targets: string;
}

interface CommitmentTable {
  id: string;
  article: number;
  kind: CommitmentKind;
  status: CommitmentStatus;
  due: string | null;
  holder: string;
  retracted: number;
}

/// How a commitment came to stand, by the word of a statement.
interface CommitmentStatusTable {
  commitment: string;
  status: CommitmentStatus;
  statement: string;
  by: string;
  at: string;
  retracted: number;
}

interface ConflictTable {
  id: string;
  /// Null where the two sides stand in several articles.
  article: number | null;
  degree: ConflictDegree;
  state: ConflictState;
  topic: string;
  basis: string;
  retracted: number;
  seal: string;
}
