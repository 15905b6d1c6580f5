import type { Doc, Names } from '../../language/doc.ts';
import type { Span } from '../../text/span.ts';
import { withNameRuns } from './name-runs.ts';
import { repairTags } from './tag-repair.ts';
import { Work } from '../limits.ts';

/// A stretch of tokens, half-open: `first .. last - 1`.
export interface Range {
  readonly first: number;
  readonly last: number;
}

/// A document as reading uses it: words, tags, quotations and sentences by token number. All of it
/// is derived from the layers of the `Doc`, and is read-only.
export class Passage {
  readonly doc: Doc;
  readonly text: string;
  readonly count: number;
  /// Lower-cased words.
  readonly word: readonly string[];
  /// Penn Treebank tags.
  readonly tag: readonly string[];
  /// Outermost double-style quotation each token stands in (its marks included), or -1.
  readonly quotation: Int32Array;
  /// 1 for the tokens that are quotation marks.
  readonly mark: Uint8Array;
  /// 1 for the first token behind a stretch that is no part of the article and holds no tokens.
  readonly afterStripped: Uint8Array;
  /// The names of the document, and runs of proper nouns beside them.
  readonly names: Names;
  /// Index into `names` of the name each token belongs to, or -1.
  readonly name: Int32Array;
  /// What reading it may still take. Looking at it counts; readers that compare what they found count that too.
  readonly work: Work;

  /// `doc` must have been read with `stripped` blanked.
  constructor(doc: Doc, stripped: readonly Span[] = [], work: Work = new Work(doc.text.length)) {
    const { tokenCount, tokenStart, tokenEnd } = doc.segments;
    this.doc = doc;
    this.work = work;
    this.text = doc.text;
    this.count = tokenCount;
    const word = new Array<string>(tokenCount);
    const tag = new Array<string>(tokenCount);
    for (let i = 0; i < tokenCount; i++) {
      word[i] = doc.text.slice(tokenStart[i], tokenEnd[i]).toLowerCase().replace('’', "'");
      tag[i] = doc.sets.tags[doc.tags[i]!]!;
    }
    this.word = word;
    this.tag = tag;
    this.quotation = new Int32Array(tokenCount).fill(-1);
    this.mark = new Uint8Array(tokenCount);
    this.afterStripped = new Uint8Array(tokenCount);
    for (const { end } of stripped) {
      const next = this.tokenAt(end);
      if (next < tokenCount) this.afterStripped[next] = 1;
    }
    this.name = new Int32Array(tokenCount).fill(-1);
    this.#layQuotations();
    this.names = withNameRuns(doc, tag);
    const { first, last } = this.names;
    for (let i = 0; i < first.length; i++) this.name.fill(i, first[i], last[i]);
    repairTags(word, tag, this.name);
  }

  #layQuotations(): void {
    const q = this.doc.quotations;
    for (let i = 0; i < q.count; i++) {
      const first = this.tokenAt(q.start[i]!);
      const last = this.tokenAt(q.end[i]!);
      if (q.parent[i]! < 0) this.quotation.fill(i, first, last);
      this.mark.fill(1, first, this.tokenAt(q.innerStart[i]!));
      this.mark.fill(1, this.tokenAt(q.innerEnd[i]!), last);
    }
  }

  /// The first token that starts at or after code unit `offset` (`count` when there is none).
  tokenAt(offset: number): number {
    this.work.spend(1);
    const starts = this.doc.segments.tokenStart;
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /// The words of token `i` as they are printed.
  form(i: number): string {
    return this.text.slice(this.doc.segments.tokenStart[i], this.doc.segments.tokenEnd[i]);
  }

  /// Code units of a stretch of tokens. Throws `RangeError` when it is empty.
  span({ first, last }: Range): Span {
    if (last <= first) throw new RangeError(`empty token range ${first}-${last}`);
    const { tokenStart, tokenEnd } = this.doc.segments;
    return { start: tokenStart[first]!, end: tokenEnd[last - 1]! };
  }

  /// A span without what is stripped inside it, in pieces: a quotation may go on below an
  /// advertisement.
  pieces({ start, end }: Span): Span[] {
    const { tokenStart, tokenEnd } = this.doc.segments;
    const found: Span[] = [];
    let from = start;
    for (let k = this.tokenAt(start) + 1; k < this.count && tokenStart[k]! < end; k++) {
      if (!this.afterStripped[k]) continue;
      found.push({ start: from, end: tokenEnd[k - 1]! });
      from = tokenStart[k]!;
    }
    found.push({ start: from, end });
    return found;
  }

  /// True where there is a letter or a digit: a lone quotation mark is no source and no content.
  hasWord(range: Range): boolean {
    return /[\p{L}\p{N}]/u.test(this.words(range));
  }

  words({ first, last }: Range): string {
    this.work.spend(last - first);
    return this.text.slice(
      this.doc.segments.tokenStart[first],
      this.doc.segments.tokenEnd[last - 1],
    );
  }

  sentenceOf(token: number): number {
    return this.doc.segments.tokenSentence[token]!;
  }

  sentence(s: number): Range {
    this.work.spend(1);
    const first = this.doc.segments.sentenceFirst;
    return { first: first[s]!, last: first[s + 1]! };
  }

  paragraphOf(token: number): number {
    return this.doc.segments.sentenceParagraph[this.sentenceOf(token)]!;
  }

  /// Tokens of paragraph `p`.
  paragraph(p: number): Range {
    const { paragraphFirst, sentenceFirst } = this.doc.segments;
    return {
      first: sentenceFirst[paragraphFirst[p]!]!,
      last: sentenceFirst[paragraphFirst[p + 1]!]!,
    };
  }

  /// True when the token can stand inside a noun phrase as (part of) its head.
  isNoun(i: number): boolean {
    this.work.spend(1);
    const t = this.tag[i];
    return t === 'NN' || t === 'NNS' || t === 'NNP' || t === 'NNPS';
  }

  isVerb(i: number): boolean {
    this.work.spend(1);
    const t = this.tag[i];
    return t !== undefined && (t.startsWith('VB') || t === 'MD');
  }
}
