import { kindsOfWord } from './gazetteers/gazetteer.ts';
import { hashString } from './hashing.ts';

/// Offsets of the fields of a lexeme's row.
export const FIELD = {
  word: 0,
  lower: 1,
  suffix1: 2,
  suffix2: 3,
  suffix3: 4,
  suffix4: 5,
  prefix1: 6,
  prefix2: 7,
  prefix3: 8,
  shape: 9,
  /// `KIND` bits of the form standing alone.
  kinds: 10,
  /// One of `CASE`.
  letterCase: 11,
  length: 12,
} as const;
export const FIELD_COUNT = 13;

/// How a form is written.
export const CASE = { none: 0, lower: 1, capitalised: 2, capitals: 3 } as const;

const LONGEST_FORM = 64;
const FORM_LIMIT = 2 ** 17;

/// A form as the model sees it: straight apostrophes, one spelling for each kind of quotation
/// mark, digits as 0, addresses as one word, and nothing beyond 64 code units.
export function normaliseForm(form: string): string {
  const short = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
  if (short === "''" || short === '``') return '"';
  if (short.startsWith('http') || short.startsWith('www.')) return 'http';
  return short.replaceAll(/[’ʼ`]/g, "'").replaceAll(/\d/g, '0');
}

/// The form's letters as x or X and digits as d, runs cut to two: "McKay" -> "XxXxx".
export function shapeOf(form: string): string {
  let shape = '';
  let run = 0;
  for (const letter of form.slice(0, LONGEST_FORM)) {
    const sort = sortOf(letter);
    run = shape.endsWith(sort) ? run + 1 : 1;
    if (run <= 2) shape += sort;
    if (shape.length > 7) break;
  }
  return shape;
}

function sortOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  if (letter >= 'A' && letter <= 'Z') return 'X';
  if (letter >= '0' && letter <= '9') return 'd';
  if (letter.toLowerCase() === letter.toUpperCase()) return letter;
  return letter === letter.toLowerCase() ? 'x' : 'X';
}

/// `FIELD.lower` of a form, without making a row for it.
export function hashLower(form: string): number {
  return hashString(normaliseForm(form).toLowerCase(), 2);
}

function caseOf(form: string): number {
  const lower = form.toLowerCase();
  const upper = form.toUpperCase();
  if (lower === upper) return CASE.none;
  if (form === lower) return CASE.lower;
  return form === upper && form.length > 1 ? CASE.capitals : CASE.capitalised;
}

/// What the models look at in a word, worked out once for each surface form: a row of 32-bit
/// fields a form, in one growing array. Text is turned into rows' numbers first; everything after
/// reads integers only. Row 0 is the empty form, which stands for what is outside the sentence.
export class Lexemes {
  fields = new Int32Array(4096 * FIELD_COUNT);
  readonly #ids = new Map<string, number>();

  constructor() {
    this.#add('');
  }

  get size(): number {
    return this.#ids.size;
  }

  /// Number of the row of `form`.
  idOf(form: string): number {
    const key = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
    return this.#ids.get(key) ?? this.#add(key);
  }

  /// Forgets all forms when there are too many, so that a long run keeps a bounded memory. Numbers
  /// given before are void afterwards: call it between texts only.
  trim(): void {
    if (this.#ids.size <= FORM_LIMIT) return;
    this.#ids.clear();
    this.#add('');
  }

  #add(form: string): number {
    const id = this.#ids.size;
    // A slice would keep the whole article it was cut from in memory: store a copy.
    this.#ids.set((' ' + form).slice(1), id);
    if ((id + 1) * FIELD_COUNT > this.fields.length) this.#grow();
    this.#describe(form, id * FIELD_COUNT);
    return id;
  }

  #grow(): void {
    const larger = new Int32Array(this.fields.length * 2);
    larger.set(this.fields);
    this.fields = larger;
  }

  #describe(form: string, row: number): void {
    const { fields } = this;
    const normal = normaliseForm(form);
    const lower = normal.toLowerCase();
    const { length } = lower;
    fields[row + FIELD.word] = hashString(normal, 1);
    fields[row + FIELD.lower] = hashString(lower, 2);
    for (let n = 1; n <= 4; n++)
      fields[row + FIELD.suffix1 + n - 1] = length >= n ? hashString(lower.slice(-n), 2 + n) : n;
    fields[row + FIELD.prefix1] = hashString(normal.slice(0, 1), 7);
    for (let n = 2; n <= 3; n++)
      fields[row + FIELD.prefix1 + n - 1] = hashString(lower.slice(0, n), 6 + n);
    fields[row + FIELD.shape] = hashString(shapeOf(form), 10);
    fields[row + FIELD.kinds] = kindsOfWord(lower);
    fields[row + FIELD.letterCase] = caseOf(normal);
    fields[row + FIELD.length] = Math.min(form.length, 20);
  }
}
