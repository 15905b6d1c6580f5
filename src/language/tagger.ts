import { combine, FeatureRows } from './hashing.ts';
import { FIELD, FIELD_COUNT, hashLower } from './lexemes.ts';
import type { Lexemes } from './lexemes.ts';
import { sentenceCase } from './sentence-case.ts';

/// Rows of the tagger's weight table: 2 ** TAGGER_BITS, of `tagset.length` weights each.
export const TAGGER_BITS = 17;

const STRAIGHT_MARK = hashLower('"');

// How far back a helping verb is looked for, and what the look stops at: the verbs themselves, and
// words that open another phrase.
const HELPER_REACH = 4;
const HELPERS = new Set(
  [
    "be am is are was were been being 's 're 'm have has had having 've do does did",
    "will would 'll can could may might shall should must 'd to and that ; , .",
  ].flatMap((line) => line.split(' ').map(hashLower)),
);

/// Stands for the tag before the first token.
const NO_TAG = 0xff;

/// Weights as loaded, or under training.
export type Weights = Int8Array | Int16Array | Int32Array;

/// The tag of `candidates` with the highest sum of weights over `features`; the first on a tie.
export function bestTag(
  weights: Weights,
  tagCount: number,
  features: FeatureRows,
  candidates: Uint8Array,
  scores: Int32Array,
): number {
  if (candidates.length === 1) return candidates[0]!;
  const { rows, count } = features;
  const { length } = candidates;
  scores.fill(0, 0, length);
  for (let k = 0; k < count; k++) {
    const row = rows[k]! * tagCount;
    for (let j = 0; j < length; j++) scores[j]! += weights[row + candidates[j]!]!;
  }
  let best = 0;
  for (let j = 1; j < length; j++) if (scores[j]! > scores[best]!) best = j;
  return candidates[best]!;
}

/// Collects the features of the tagger, one token after the other: the word, its ends and shape,
/// its neighbours, the two tags before it, and the tags its neighbours may have. The set follows
/// Ratnaparkhi (1996) and Giménez and Màrquez (2004, ambiguity classes).
export class TaggerFeatures extends FeatureRows {
  readonly #lexemes: Lexemes;
  #case = 0;
  #marks = 0;

  constructor(lexemes: Lexemes) {
    super(TAGGER_BITS);
    this.#lexemes = lexemes;
  }

  /// Opens the sentence of tokens `from` to `to` (exclusive).
  open(ids: Uint32Array, from: number, to: number): void {
    this.#case = sentenceCase(this.#lexemes.fields, ids, from, to);
    this.#marks = 0;
  }

  /// Candidate tags of a lexeme.
  candidates(id: number): Uint8Array {
    const { fields, lexicon } = this.#lexemes;
    return lexicon.candidates[fields[id * FIELD_COUNT + FIELD.candidates]!]!;
  }

  /// Gathers the rows of token `i`, after tags `before` and `last`.
  collect(ids: Uint32Array, from: number, to: number, i: number, before: number, last: number) {
    const { fields } = this.#lexemes;
    const row = ids[i]! * FIELD_COUNT;
    const left = i > from ? ids[i - 1]! * FIELD_COUNT : 0;
    const left2 = i - 1 > from ? ids[i - 2]! * FIELD_COUNT : 0;
    const right = i + 1 < to ? ids[i + 1]! * FIELD_COUNT : 0;
    const right2 = i + 2 < to ? ids[i + 2]! * FIELD_COUNT : 0;
    this.count = 0;
    // A straight mark opens and closes by turns.
    if (fields[row + FIELD.lower] === STRAIGHT_MARK) this.add(50, this.#marks++ & 1);
    this.#addWord(fields, row, i === from ? 1 : 0);
    this.#addContext(fields, row, left, left2, right, right2);
    this.#addTags(fields, row, right, before + 1, last + 1);
    this.#addHelper(fields, ids, row, from, i);
  }

  /// The helping verb a little before a word tells its form: "has not yet said".
  #addHelper(fields: Int32Array, ids: Uint32Array, row: number, from: number, i: number): void {
    let helper = 0;
    for (let j = i - 1; j >= from && j >= i - HELPER_REACH && !helper; j--) {
      const word = fields[ids[j]! * FIELD_COUNT + FIELD.lower]!;
      if (HELPERS.has(word)) helper = word;
    }
    this.add(51, helper);
    this.add(52, combine(helper, fields[row + FIELD.suffix2]!));
    this.add(53, combine(helper, fields[row + FIELD.ambiguity]!));
    this.add(54, combine(helper, fields[row + FIELD.lexical]!));
  }

  #addWord(fields: Int32Array, row: number, first: number): void {
    for (let f = FIELD.suffix1; f <= FIELD.prefix3; f++) this.add(f, fields[row + f]!);
    // A word the lexicon lacks was rare in training: its spelling says more than itself.
    if (fields[row + FIELD.candidates]! > 0) {
      this.add(0, fields[row + FIELD.word]!);
      this.add(1, fields[row + FIELD.lower]!);
    }
    const shape = fields[row + FIELD.shape]!;
    this.add(10, shape ^ first);
    this.add(11, combine(shape, this.#case));
    this.add(12, combine(fields[row + FIELD.ambiguity]!, this.#case));
    this.add(13, combine(fields[row + FIELD.kinds]!, fields[row + FIELD.letterCase]!));
  }

  #addContext(
    fields: Int32Array,
    row: number,
    left: number,
    left2: number,
    right: number,
    right2: number,
  ): void {
    const lower = fields[row + FIELD.lexical]!;
    const shape = fields[row + FIELD.shape]!;
    const leftLower = fields[left + FIELD.lexical]!;
    const rightLower = fields[right + FIELD.lexical]!;
    const rightTags = fields[right + FIELD.ambiguity]!;
    this.add(20, leftLower);
    this.add(21, fields[left2 + FIELD.lexical]!);
    this.add(22, rightLower);
    this.add(23, fields[right2 + FIELD.lexical]!);
    this.add(24, combine(leftLower, lower));
    this.add(25, combine(rightLower, lower));
    this.add(26, rightTags);
    this.add(27, combine(rightTags, lower));
    this.add(28, fields[right + FIELD.suffix3]!);
    this.add(29, combine(fields[right2 + FIELD.ambiguity]!, rightTags));
    this.add(
      30,
      combine(combine(shape, fields[left + FIELD.letterCase]!), fields[right + FIELD.letterCase]!),
    );
  }

  #addTags(fields: Int32Array, row: number, right: number, before: number, last: number): void {
    const lower = fields[row + FIELD.lexical]!;
    const rightLower = fields[right + FIELD.lexical]!;
    const rightTags = fields[right + FIELD.ambiguity]!;
    this.add(40, last);
    this.add(41, last * 256 + before);
    this.add(42, combine(lower, last));
    this.add(43, combine(fields[row + FIELD.suffix3]!, last));
    this.add(44, combine(fields[row + FIELD.shape]!, last));
    this.add(45, combine(rightTags, last));
    this.add(46, combine(rightLower, last));
    this.add(47, combine(combine(fields[row + FIELD.ambiguity]!, rightTags), last));
    this.add(48, combine(lower, last * 256 + before));
  }
}

/// Tags tokens from left to right, greedily, by an averaged perceptron (Collins 2002) over hashed
/// features with whole-number weights.
export class Tagger {
  readonly #weights: Weights;
  readonly #tagCount: number;
  readonly #features: TaggerFeatures;
  readonly #scores: Int32Array;

  /// `weights` has `tagCount` entries for each of 2 ** TAGGER_BITS rows.
  constructor(lexemes: Lexemes, tagCount: number, weights: Weights) {
    this.#weights = weights;
    this.#tagCount = tagCount;
    this.#features = new TaggerFeatures(lexemes);
    this.#scores = new Int32Array(tagCount);
  }

  /// Writes into `tags` those of one sentence: tokens `from` to `to` (exclusive) of `ids`, rows of
  /// the lexemes given to the constructor.
  tag(ids: Uint32Array, from: number, to: number, tags: Uint8Array): void {
    const features = this.#features;
    let before = NO_TAG;
    let last = NO_TAG;
    features.open(ids, from, to);
    for (let i = from; i < to; i++) {
      const candidates = features.candidates(ids[i]!);
      if (candidates.length > 1) features.collect(ids, from, to, i, before, last);
      const tag = bestTag(this.#weights, this.#tagCount, features, candidates, this.#scores);
      tags[i] = tag;
      before = last;
      last = tag;
    }
  }
}
