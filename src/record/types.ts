import type { Span } from '../text/span.ts';
import type {
  Channel,
  CommitmentKind,
  CommitmentStatus,
  ConflictDegree,
  ConflictState,
  DateBasis,
  DateOrigin,
  DatePrecision,
  Disposition,
  EntityType,
  EventStatus,
  EventType,
  Illocution,
  Kind,
  Level,
  Modality,
  Polarity,
  Review,
  Stance,
  StatementType,
  StrippedKind,
} from './vocabulary.ts';

export type { Span };

/// Someone or something, named: `name` is the canonical name in this article ("Sergey Lavrov" for
/// a mention that reads "he"), `span` the words that stand for it, `entity` the id it belongs to.
export interface Mention {
  name: string;
  span?: Span;
  entity?: string;
}

/// A date with how far it is known and where it came from. `value` is ISO 8601 cut to `precision`
/// ("2019-05", "2019-05-14"), or null when the words do not settle it.
export interface DateValue {
  value: string | null;
  precision: DatePrecision | null;
  basis: DateBasis;
}

/// When an article was published or changed. `value` is ISO 8601, a day or an instant ("2031-05-14",
/// "2031-05-14T09:30:00+02:00"); `from` tells what gave it, where that is known.
export interface ArticleDate {
  value: string;
  basis: DateBasis;
  from?: DateOrigin;
}

/// Something in the input that could not be taken as it was. `code` is stable; `message` says what,
/// where and what to do.
export interface Problem {
  code: string;
  message: string;
  span?: Span;
}

/// A stretch of the text that is kept but never read: a credit line, an advertisement.
export interface Stripped {
  span: Span;
  kind: StrippedKind;
}

/// One article. `text` is stored as it came, Unicode untouched; all spans point into it.
export interface Article {
  id: string;
  source: string;
  url?: string;
  outlet?: string;
  credit?: string;
  title?: string;
  byline?: string;
  published?: ArticleDate;
  modified?: ArticleDate;
  language: string;
  textHash: string;
  text: string;
  stripped: Stripped[];
  problems: Problem[];
}

/// Who said what to whom. See the field notes below; an empty `speaker` means that the article does
/// not say, or that we are not sure: `reasons` tells which.
export interface Statement {
  id: string;
  /// The statement this one stands inside.
  parent?: string;
  kind: Kind;
  level: Level;
  type: StatementType;
  /// Who said it, by canonical name; several when they said it together.
  speaker: Mention[];
  /// The words that name the speaker here ("the minister", "he"), kept even when nobody is named.
  source: Span[];
  /// The role given with the name ("Foreign Minister").
  role?: string;
  /// The words that report ("said", "according to"); null when there are none.
  cue: Span | null;
  /// What was said. Direct content stands without its quotation marks.
  content: Span[];
  /// The words inside quotation marks.
  quotes: Span[];
  addressee: Mention[];
  /// Who carried the words to the reader, nearest the speaker first. Who could not be named stands
  /// there in the words of the article ("Another"), without an entity.
  reportedBy: Mention[];
  venue: { channel: Channel; place?: string; event?: string };
  saidAt: DateValue | null;
  illocution: Illocution;
  polarity: Polarity;
  modality: Modality;
  stance: Stance;
  about: string[];
  /// 0..1: how often a statement read in this way is right.
  confidence: number;
  reasons: string[];
  review: Review;
}

export interface Role {
  text: string;
  of?: string;
  from?: string;
  to?: string;
}

export interface Entity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  roles: Role[];
  /// The country it is or belongs to, as ISO 3166 alpha-2, where the article shows exactly one.
  country?: string;
  mentions: Span[];
}

export interface Event {
  id: string;
  type: EventType;
  mode?: string;
  context: string[];
  actors: Mention[];
  targets: Mention[];
  date: DateValue | null;
  place?: string;
  status: EventStatus;
  assertedBy: Mention | 'narrator';
  evidence: Span[];
  cameo?: string;
  goldstein?: number;
}

export interface Commitment {
  id: string;
  kind: CommitmentKind;
  holder: Mention[];
  target: Mention[];
  action: Span;
  due: DateValue | null;
  strength: string;
  conditions: Span[];
  status: CommitmentStatus;
  evidence: Span[];
  statements: string[];
}

export interface Conflict {
  id: string;
  degree: ConflictDegree;
  a: string[];
  b: string[];
  topic: string;
  basis: string;
  marker: Span | null;
  state: ConflictState;
}

export interface Agreement {
  id: string;
  members: string[];
  topic: string;
}

/// What became of one sentence: nothing in an article goes unaccounted for.
export interface AuditRow {
  sentence: Span;
  disposition: Disposition;
  statements: string[];
  reason?: string;
}

/// What became of one pair of quotation marks (`quote`: the words inside them).
export interface QuoteAuditRow {
  quote: Span;
  disposition: Disposition;
  statements: string[];
  reason?: string;
}

/// Everything read from one article.
export interface ArticleRecord {
  article: Article;
  statements: Statement[];
  entities: Entity[];
  events: Event[];
  commitments: Commitment[];
  conflicts: Conflict[];
  agreements: Agreement[];
  audit: AuditRow[];
  quoteAudit: QuoteAuditRow[];
}
