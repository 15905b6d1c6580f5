import { hash } from 'node:crypto';

/// Seals tell whether what is kept is still what was stored. The seal of a row is the SHA-256 of what it says;
/// an article's covers the hashes of its text and of its record. They tell damage and careless edits. Whoever
/// edits a row and writes its seal anew is not found out by them.

type Value = string | number | null;

/// What the seal of an article covers, as its row has it; `outlet` is the name.
export interface SealedArticle {
  readonly n: number;
  readonly id: string;
  readonly day: number;
  readonly source: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly credit: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly published_basis: string | null;
  readonly language: string;
  readonly text_hash: string;
  readonly record_hash: string;
  readonly version: number;
  readonly statements: number;
  readonly provenance: string;
  readonly added: string;
  readonly read_with: string | null;
}

export function articleSeal(row: SealedArticle): string {
  const { n, id, day, source, url, outlet, credit, title, byline, published } = row;
  const { published_basis, language, text_hash, record_hash, version, statements } = row;
  const { provenance, added, read_with } = row;
  return sealOf(
    [n, id, day, source, url, outlet, credit, title, byline, published, published_basis],
    [language, text_hash, record_hash, version, statements, provenance, added, read_with],
  );
}

/// What the seal of a statement covers: all columns of its row.
export interface SealedStatement {
  readonly row: number;
  readonly id: string;
  readonly article: number;
  readonly ordinal: number;
  readonly parent: string | null;
  readonly level: string;
  readonly kind: string;
  readonly type: string;
  readonly speakers: string;
  readonly about: string;
  readonly cue_start: number | null;
  readonly cue_end: number | null;
  readonly content: string;
  readonly spans: string;
  readonly illocution: string;
  readonly polarity: string;
  readonly said_at: string | null;
  readonly confidence: number;
  readonly review: string;
}

export function statementSeal(one: SealedStatement): string {
  const { row, id, article, ordinal, parent, level, kind, type, speakers, about } = one;
  const { cue_start, cue_end, content, spans, illocution, polarity, said_at } = one;
  const { confidence, review } = one;
  return sealOf(
    [row, id, article, ordinal, parent, level, kind, type, speakers, about, cue_start, cue_end],
    [content, spans, illocution, polarity, said_at, confidence, review],
  );
}

/// What the seal of a conflict covers: its row but for the mark of a retraction, and its sides.
export interface SealedConflict {
  readonly id: string;
  readonly degree: string;
  readonly state: string;
  readonly topic: string;
  readonly basis: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export function conflictSeal({ id, degree, state, topic, basis, a, b }: SealedConflict): string {
  const sides = [a, b].map((side) => [...new Set(side)].sort().join(' '));
  return sealOf([id, degree, state, topic, basis], sides);
}

/// SHA-256 of a packed record.
export function recordHash(packed: Uint8Array): string {
  return hash('sha256', packed, 'base64url');
}

/// SQLite keeps no unpaired surrogates.
function sealOf(...values: readonly (readonly Value[])[]): string {
  const kept = values.flat().map((one) => (typeof one === 'string' ? one.toWellFormed() : one));
  return hash('sha256', JSON.stringify(kept), 'base64url');
}
