import type { Intake } from './take-in.ts';

/// Where the bytes of an item came from: what a reader needs to find them again.
export interface Provenance {
  /// The file or address that held it: a feed, a WARC, a page.
  container: string;
  /// Where its record begins in the container, in bytes (of the compressed file, for `.warc.gz`).
  offset?: number;
  /// When it was fetched or crawled, ISO 8601.
  retrieved?: string;
  /// A digest of the payload as the container gives it ("sha1:…").
  digest?: string;
  /// The container's own name for it: a feed's guid, a WARC-Record-ID, a ninjs uri.
  id?: string;
  /// The channel that published it first, where a feed says so (`source` of RSS and Atom).
  original?: string;
}

/// One of the articles that a container holds, or why there is none. `name` is where it stands, in
/// words for a person ("feed.xml, item 3").
export type Item = Intake & {
  name: string;
  provenance?: Provenance;
  /// What its publisher says has become of it (ninjs `pubstatus`); `usable` when nothing is said.
  status?: 'usable' | 'withheld' | 'canceled';
  /// The address, or the name (`urn:`), of the article, where the publisher gives it: what a notice without text
  /// takes back is found by it.
  address?: string;
  /// Who sends it out, as it says itself (ninjs).
  sender?: string;
};
