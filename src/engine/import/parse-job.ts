import type { TakeAllOptions } from '../../intake/take-all.ts';

/// A file to be parsed: read from its path, or from bytes that are there already.
export interface ParseJob {
  /// What it is called in problems and provenance.
  readonly name: string;
  readonly from: string | Uint8Array;
  readonly options: Omit<TakeAllOptions, 'source'>;
  /// It is one article, whatever it looks like: a page of a site that must not pass for a feed or a crawl.
  readonly isOne?: boolean;
}
