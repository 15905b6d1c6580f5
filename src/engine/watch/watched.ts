import type { Manners } from '../../intake/fetch/manners.ts';
import type { FeedOutcome } from '../../intake/fetch/poll.ts';
import type { Imported, ImportOptions } from '../import/sources.ts';

export interface WatchOptions extends ImportOptions {
  /// How to behave towards the sites: one for a run.
  readonly manners: Manners;
  /// Read the pages that a feed leads to (the default), or what the feed itself gives of them.
  readonly pages?: boolean;
  /// How long after a poll a feed is asked again, in milliseconds (an hour); longer where the feed says so.
  readonly interval?: number;
}

/// What a round of polling came to: of each feed that was asked how it went, and of each entry that is new what
/// became of it.
export type Watched =
  | {
      readonly kind: 'feed';
      readonly feed: string;
      readonly outcome: FeedOutcome['kind'];
      readonly message?: string;
    }
  | { readonly kind: 'article'; readonly imported: Imported };
