import { lemmaOf } from '../doc.ts';
import type { Doc } from '../doc.ts';
import type { WordRows } from '../encoder/embedding.ts';
import { combine, hashString, mix } from '../hashing.ts';

/// Relations of dependents that tell what a word governs: what is said, who says it, and by what.
const TELLING = new Set(
  'ccomp xcomp nsubj nsubj:pass obl mark cop aux advmod parataxis acl'.split(' '),
);

const OUTSIDE = 0;
const INSIDE = 1;
const OPENING = 2;
const CLOSING = 3;

/// What a role tagger sees of each token beside the encoder's state, as rows of a table of
/// `tableRows`, and its entry in the vocabulary.
export class RoleFeatures {
  readonly #doc: Doc;
  readonly #tableRows: number;
  readonly #entryOf: (form: string) => number;
  readonly #quotes: Uint8Array;
  readonly #lemmas: Int32Array;
  readonly #dependents: Dependents;
  readonly #named: Uint8Array;

  constructor(doc: Doc, tableRows: number, entryOf: (form: string) => number) {
    this.#doc = doc;
    this.#tableRows = tableRows;
    this.#entryOf = entryOf;
    this.#quotes = quotationStates(doc);
    const { tokenCount } = doc.segments;
    this.#lemmas = Int32Array.from({ length: tokenCount }, (_, i) =>
      hashString(lemmaOf(doc, i).toLowerCase()),
    );
    this.#dependents = new Dependents(doc);
    this.#named = namedTokens(doc);
  }

  /// The rows of token i.
  of(i: number): WordRows {
    const { text, segments, tags, relations, heads } = this.#doc;
    const { tokenStart, tokenEnd, tokenSentence, sentenceFirst, sentenceParagraph } = segments;
    const form = text.slice(tokenStart[i], tokenEnd[i]);
    const sentence = tokenSentence[i]!;
    const paragraph = sentenceParagraph[sentence]!;
    const startsSentence = sentenceFirst[sentence] === i;
    const startsParagraph = startsSentence && segments.paragraphFirst[paragraph] === sentence;
    const start = startsParagraph ? 2 : startsSentence ? 1 : 0;
    const head = heads[i]!;
    const headLemma = head < 0 ? 0 : this.#lemmas[head]!;
    const values = [
      combine(1, this.#lemmas[i]!),
      combine(2, tags[i]!),
      combine(3, relations[i]!),
      combine(4, combine(relations[i]!, headLemma)),
      combine(5, combine(relations[i]!, head < 0 ? 0 : tags[head]!)),
      combine(6, this.#quotes[i]! * 4 + start),
      combine(7, start),
      combine(8, this.#quotes[i]!),
      combine(9, this.#named[i]!),
      combine(10, segments.paragraphKind[paragraph]!),
      combine(11, hashString(form)),
      combine(12, Math.sign(head - i) * Math.min(6, Math.abs(head - i))),
      ...this.#dependents.of(i).map((relation) => combine(13, relation)),
    ];
    const rows = values.map((value) => (mix(value) >>> 0) % this.#tableRows);
    return { word: this.#entryOf(form), features: rows };
  }
}

/// Where each token stands to the outermost quotation around it.
function quotationStates({ segments, quotations }: Doc): Uint8Array {
  const { tokenStart, tokenEnd, tokenCount } = segments;
  const states = new Uint8Array(tokenCount).fill(OUTSIDE);
  let token = 0;
  for (let q = 0; q < quotations.count; q++) {
    if (quotations.parent[q]! >= 0) continue;
    while (token < tokenCount && tokenEnd[token]! <= quotations.start[q]!) token++;
    for (; token < tokenCount && tokenStart[token]! < quotations.end[q]!; token++) {
      const opens = tokenStart[token]! < quotations.innerStart[q]!;
      const closes = tokenEnd[token]! > quotations.innerEnd[q]!;
      states[token] = opens ? OPENING : closes ? CLOSING : INSIDE;
    }
  }
  return states;
}

/// The telling relations of what depends on each token.
class Dependents {
  readonly #relations: Uint8Array;
  /// The first dependent of each token, and the next one of the same head; -1 for none.
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor({ heads, relations, sets, segments }: Doc) {
    const telling = sets.relations.map((relation) => TELLING.has(relation));
    this.#relations = relations;
    this.#first = new Int32Array(segments.tokenCount).fill(-1);
    this.#next = new Int32Array(segments.tokenCount).fill(-1);
    for (let i = heads.length - 1; i >= 0; i--) {
      const head = heads[i]!;
      if (head < 0 || !telling[relations[i]!]) continue;
      this.#next[i] = this.#first[head]!;
      this.#first[head] = i;
    }
  }

  /// Each relation and side once.
  of(token: number): number[] {
    const known: number[] = [];
    for (let i = this.#first[token]!; i >= 0; i = this.#next[i]!) {
      const side = 2 * this.#relations[i]! + (i < token ? 1 : 0);
      if (!known.includes(side)) known.push(side);
    }
    return known;
  }
}

/// For each token, 0 outside names, else twice its name's type and 1 for its first token, and 2.
function namedTokens({ names, segments }: Doc): Uint8Array {
  const named = new Uint8Array(segments.tokenCount);
  for (const [n, first] of names.first.entries())
    for (let i = first; i < names.last[n]!; i++)
      named[i] = 2 + 2 * names.type[n]! + (i === first ? 1 : 0);
  return named;
}
