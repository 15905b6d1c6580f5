import { regularCount, sampleOf } from '../../text/fingerprint-sample.ts';
import type { Fingerprint } from '../../text/fingerprints.ts';
import { Postings } from './postings.ts';

/// What may be a copy: how many shingles its sample has in common with the sample looked for.
export interface Candidate {
  readonly id: string;
  readonly shared: number;
}

/// In more entries than this a shingle is a turn of phrase or boilerplate, and tells nothing.
export const MOST_ENTRIES = 64;
/// Candidates share at least this much of the smaller sample. One word in ten changed leaves a half.
export const LEAST_SHARE = 0.15;
/// Where fewer of the shingles of a text than this tell something, it is boilerplate all over.
export const LEAST_TELLING = 1 / 3;

/// Finds texts that may be copies of one without comparing it with all: an inverted index over
/// samples. Whether they are is for `compareCopies` to tell.
///
/// Shingles that are in more than 64 entries are ignored, so that boilerplate finds nothing. Articles
/// that are known to be copies belong under one id, the id of their cluster: then they count as one
/// entry, and a report that hundreds of papers print does not pass for boilerplate.
export class CopyIndex {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  /// The smallest count of shingles under the limit that an entry was added with.
  readonly #sizes: number[] = [];
  readonly #postings = new Postings();

  /// Memory that the samples take, in bytes.
  get bytes(): number {
    return this.#postings.bytes;
  }

  /// Adds a text under an id; under an id that is there already, what is new in it. Takes time in
  /// proportion to the sample.
  add(id: string, fingerprint: Fingerprint): void {
    const sample = sampleOf(fingerprint);
    const size = regularCount(sample);
    const number = this.#numberOf(id, size);
    if (size < this.#sizes[number]!) this.#sizes[number] = size;
    for (const shingle of sample) {
      if (this.#postings.count(shingle) > MOST_ENTRIES) continue;
      if (!this.#postings.has(shingle, number)) this.#postings.add(shingle, number);
    }
  }

  #numberOf(id: string, size: number): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#ids.length);
    this.#sizes.push(size);
    return this.#ids.push(id) - 1;
  }

  /// Entries that may be copies of a text, what shares most first, then by id. Takes time in
  /// proportion to the sample, whatever the size of the index.
  candidates(fingerprint: Fingerprint): Candidate[] {
    const sample = sampleOf(fingerprint);
    const telling = sample.filter((shingle) => this.#postings.count(shingle) <= MOST_ENTRIES);
    const size = regularCount(telling);
    // Shingles above the limit are in few samples, so how common they are is not known.
    if (!telling.length || size < LEAST_TELLING * regularCount(sample)) return [];
    const shared = new Map<number, number>();
    for (const shingle of telling)
      this.#postings.forEach(shingle, (number) =>
        shared.set(number, (shared.get(number) ?? 0) + 1),
      );
    return [...shared]
      .filter(([number, count]) => count >= LEAST_SHARE * Math.min(size, this.#sizes[number]!))
      .map(([number, count]) => ({ id: this.#ids[number]!, shared: count }))
      .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
  }
}
