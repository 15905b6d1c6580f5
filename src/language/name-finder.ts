import { NAME_LABELS } from './encoder/inventory.ts';
import { combine, FeatureRows } from './hashing.ts';
import { CASE, FIELD, FIELD_COUNT } from './lexemes.ts';
import type { Lexemes } from './lexemes.ts';
import { listedKinds } from './name-lists.ts';
import type { NameWeights } from './name-weights.ts';
import type { TaggedText } from './tagged-text.ts';
import { sentenceCase } from './sentence-case.ts';
import { rememberWords } from './word-memory.ts';

/// Rows of the name finder's weight table: 2 ** NAME_BITS, of `LABEL_COUNT` weights each.
export const NAME_BITS = 16;

/// Labels of tokens: 0 outside; 2t + 1 opens a name of `NAME_TYPES[t]`, 2t + 2 carries it on.
export const LABEL_COUNT = NAME_LABELS;

/// Entries of the transition table: `last * LABEL_COUNT + label`, with one more row for the first
/// token of a sentence, whose `last` is `START`.
export const START = LABEL_COUNT;
export const TRANSITION_COUNT = (LABEL_COUNT + 1) * LABEL_COUNT;

/// True when a token labelled `label` may follow one labelled `last`.
export function mayFollow(last: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || last === label || last === label - 1;
}

const NO_TAG = 0xff;
/// How near a capital must be for a word without one to be part of a name.
const REACH = 2;

/// Collects the features of the name finder: words, shapes, tags and listed kinds around a token,
/// and how the rest of the text writes the word. After Zhang and Johnson (2003) and Ratinov and
/// Roth (2009, gazetteers and context of the whole document).
export class NameFeatures extends FeatureRows {
  readonly #lexemes: Lexemes;
  #passage!: TaggedText;
  #kinds: Int32Array = new Int32Array(0);
  #memory = new Map<number, number>();
  #from = 0;
  #to = 0;
  #case = 0;

  constructor(lexemes: Lexemes) {
    super(NAME_BITS);
    this.#lexemes = lexemes;
  }

  open(passage: TaggedText): void {
    this.#passage = passage;
    this.#kinds = listedKinds(this.#lexemes.fields, passage);
    this.#memory = rememberWords(this.#lexemes.fields, passage);
  }

  /// Moves to the sentence of tokens `from` to `to` (exclusive).
  openSentence(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
    this.#case = sentenceCase(this.#lexemes.fields, this.#passage.ids, from, to);
  }

  /// True when neither token `i` nor one near it has a capital, so that it cannot be in a name.
  isQuiet(i: number): boolean {
    const { fields } = this.#lexemes;
    const { ids } = this.#passage;
    const last = Math.min(i + REACH, this.#to - 1);
    for (let j = Math.max(i - REACH, this.#from); j <= last; j++)
      if (fields[ids[j]! * FIELD_COUNT + FIELD.letterCase]! >= CASE.capitalised) return false;
    return true;
  }

  /// Gathers the rows of token `i` of the open sentence.
  collect(i: number): void {
    const { ids } = this.#passage;
    const row = ids[i]! * FIELD_COUNT;
    const left = i > this.#from ? ids[i - 1]! * FIELD_COUNT : 0;
    const left2 = i - 1 > this.#from ? ids[i - 2]! * FIELD_COUNT : 0;
    const right = i + 1 < this.#to ? ids[i + 1]! * FIELD_COUNT : 0;
    const right2 = i + 2 < this.#to ? ids[i + 2]! * FIELD_COUNT : 0;
    this.count = 0;
    this.#addWord(row, left, right);
    this.#addNeighbours(row, left, left2, right, right2);
    this.#addTags(i, row, left, right);
    this.#addKinds(i, row);
    this.#addMemory(i, row);
  }

  #addWord(row: number, left: number, right: number): void {
    const { fields } = this.#lexemes;
    const shape = fields[row + FIELD.shape]!;
    const leftShape = fields[left + FIELD.shape]!;
    const rightShape = fields[right + FIELD.shape]!;
    for (let f = FIELD.word; f <= FIELD.prefix3; f++) this.add(f, fields[row + f]!);
    this.add(10, combine(shape, this.#case));
    this.add(11, combine(shape, left === 0 ? 1 : 0));
    this.add(12, combine(shape, leftShape));
    this.add(13, combine(shape, rightShape));
    this.add(14, combine(combine(shape, leftShape), rightShape));
    this.add(15, combine(fields[row + FIELD.suffix3]!, leftShape));
    this.add(16, combine(fields[row + FIELD.suffix3]!, rightShape));
  }

  #addNeighbours(row: number, left: number, left2: number, right: number, right2: number): void {
    const { fields } = this.#lexemes;
    const lower = fields[row + FIELD.lower]!;
    const shape = fields[row + FIELD.shape]!;
    const leftLower = fields[left + FIELD.lower]!;
    const rightLower = fields[right + FIELD.lower]!;
    this.add(20, leftLower);
    this.add(21, rightLower);
    this.add(22, fields[left2 + FIELD.lower]!);
    this.add(23, fields[right2 + FIELD.lower]!);
    this.add(24, combine(leftLower, shape));
    this.add(25, combine(rightLower, shape));
    this.add(26, combine(leftLower, lower));
    this.add(27, combine(rightLower, lower));
    this.add(28, combine(leftLower, rightLower));
    this.add(29, fields[left + FIELD.word]!);
    this.add(30, fields[right + FIELD.word]!);
    this.add(31, combine(fields[left + FIELD.suffix3]!, shape));
    this.add(32, combine(fields[right + FIELD.suffix3]!, shape));
  }

  #addTags(i: number, row: number, left: number, right: number): void {
    const { fields } = this.#lexemes;
    const { tags } = this.#passage;
    const tag = tags[i]!;
    const leftTag = left === 0 ? NO_TAG : tags[i - 1]!;
    const rightTag = right === 0 ? NO_TAG : tags[i + 1]!;
    const lower = fields[row + FIELD.lower]!;
    this.add(40, combine(tag, this.#case));
    this.add(41, combine(tag, leftTag));
    this.add(42, combine(tag, rightTag + 256));
    this.add(43, combine(combine(tag, leftTag), rightTag));
    this.add(44, combine(lower, tag));
    this.add(45, combine(lower, leftTag));
    this.add(46, combine(lower, rightTag));
    this.add(47, combine(fields[left + FIELD.lower]!, tag));
    this.add(48, combine(fields[right + FIELD.lower]!, tag));
  }

  #addKinds(i: number, row: number): void {
    const kinds = this.#kinds;
    const { fields } = this.#lexemes;
    const shape = fields[row + FIELD.shape]!;
    const here = kinds[i]!;
    const left = i > this.#from ? kinds[i - 1]! : -1;
    const right = i + 1 < this.#to ? kinds[i + 1]! : -1;
    this.add(50, here);
    this.add(51, combine(here, shape));
    this.add(52, combine(here, left));
    this.add(53, combine(combine(here, right), shape));
    this.add(54, combine(left, shape));
    this.add(55, combine(combine(left, here), right));
    this.#addBits(56, here, 0);
    this.#addBits(57, here, fields[row + FIELD.letterCase]! + 1);
    if (i > this.#from) this.#addBits(58, left, 0);
    if (i + 1 < this.#to) this.#addBits(59, right, 0);
  }

  /// Adds a feature for each kind that a sum of bits holds.
  #addBits(template: number, kinds: number, beside: number): void {
    for (let rest = kinds; rest; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      this.add(template, bit * 8 + beside);
    }
  }

  #addMemory(i: number, row: number): void {
    const { fields } = this.#lexemes;
    const seen = this.#memory.get(fields[row + FIELD.lower]!) ?? 0;
    const first = i === this.#from ? 1 : 0;
    this.add(60, seen * 2 + first);
    this.add(61, combine(fields[row + FIELD.shape]!, seen * 2 + first));
    this.add(62, combine(this.#kinds[i]!, seen));
  }
}

const IMPOSSIBLE = -(2 ** 40);

/// Weights as loaded, or under training.
export interface ChainWeights {
  readonly weights: Int16Array | Int32Array;
  readonly transitions: ArrayLike<number>;
  readonly encoderShare: NameWeights['encoderShare'];
}

/// Labels the tokens of sentences with the best sequence by a linear chain (Collins 2002), found by
/// Viterbi's algorithm over its own whole-number scores and the encoder's, added up.
export class NameFinder {
  readonly features: NameFeatures;
  readonly #chain: ChainWeights;
  #passage!: TaggedText;
  #scores = new Float64Array(0);
  #back = new Uint8Array(0);
  readonly #own = new Float64Array(LABEL_COUNT);

  constructor(lexemes: Lexemes, chain: ChainWeights) {
    this.features = new NameFeatures(lexemes);
    this.#chain = chain;
  }

  /// Labels of all tokens of a passage.
  label(passage: TaggedText): Uint8Array {
    const { sentenceFirst, sentenceCount } = passage;
    const labels = new Uint8Array(sentenceFirst[sentenceCount] ?? 0);
    this.open(passage);
    for (let s = 0; s < sentenceCount; s++)
      this.labelSentence(sentenceFirst[s]!, sentenceFirst[s + 1]!, labels);
    return labels;
  }

  /// Turns to a passage, whose sentences can be labelled then.
  open(passage: TaggedText): void {
    this.#passage = passage;
    this.features.open(passage);
  }

  /// Writes into `labels` those of one sentence of the passage that is open.
  labelSentence(from: number, to: number, labels: Uint8Array): void {
    if (from === to) return;
    this.#reserve(to - from);
    this.features.openSentence(from, to);
    for (let i = from; i < to; i++) this.#advance(i, i - from);
    let label = this.#bestAt(to - from - 1);
    for (let i = to - 1; i >= from; i--) {
      labels[i] = label;
      label = this.#back[(i - from) * LABEL_COUNT + label]!;
    }
  }

  #reserve(length: number): void {
    if (length * LABEL_COUNT <= this.#scores.length) return;
    this.#scores = new Float64Array(2 * length * LABEL_COUNT);
    this.#back = new Uint8Array(2 * length * LABEL_COUNT);
  }

  /// Scores every label of token `i`, the `place`th of its sentence, by its best way there.
  #advance(i: number, place: number): void {
    const own = this.#own;
    const quiet = this.features.isQuiet(i);
    own.fill(0);
    if (!quiet) this.#scoreToken(i);
    const row = place * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      if (quiet && label > 0) this.#scores[row + label] = IMPOSSIBLE;
      else this.#scores[row + label] = this.#bestWay(row, label) + own[label]!;
  }

  #scoreToken(i: number): void {
    const { features } = this;
    const own = this.#own;
    const { weights, encoderShare } = this.#chain;
    const { scores } = this.#passage;
    for (let label = 0; label < LABEL_COUNT; label++)
      own[label] = encoderShare * scores[i * LABEL_COUNT + label]!;
    features.collect(i);
    for (let k = 0; k < features.count; k++) {
      const row = features.rows[k]! * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) own[label]! += weights[row + label]!;
    }
  }

  /// Score of the best way to `label` at `row`, noting the label before it.
  #bestWay(row: number, label: number): number {
    if (row === 0)
      return mayFollow(0, label)
        ? this.#chain.transitions[START * LABEL_COUNT + label]!
        : IMPOSSIBLE;
    let best = IMPOSSIBLE;
    let from = 0;
    for (let last = 0; last < LABEL_COUNT; last++) {
      if (!mayFollow(last, label)) continue;
      const score =
        this.#scores[row - LABEL_COUNT + last]! +
        this.#chain.transitions[last * LABEL_COUNT + label]!;
      if (score > best) [best, from] = [score, last];
    }
    this.#back[row + label] = from;
    return best;
  }

  #bestAt(place: number): number {
    const row = place * LABEL_COUNT;
    let best = 0;
    for (let label = 1; label < LABEL_COUNT; label++)
      if (this.#scores[row + label]! > this.#scores[row + best]!) best = label;
    return best;
  }
}
