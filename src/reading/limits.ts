import type { Problem } from '../record/types.ts';

/// The longest text that is read, in code units: fifteen times the longest of 3,000 articles of news.
export const LONGEST_TEXT = 500_000;

/// Why an article is not read: it is too long, or reading it would take work without end. It will be so every time.
export class ReadingRefused extends Error {
  readonly problem: Problem;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'ReadingRefused';
    this.problem = { code, message };
  }
}

const CODES = ['too-long', 'too-much-work'] as const;
type RefusalCode = (typeof CODES)[number];

/// True for a problem that an article has with every reading.
export function isRefusal({ code }: Problem): boolean {
  return (CODES as readonly string[]).includes(code);
}

/// Throws `ReadingRefused` for a text that is too long to be read.
export function checkLength({ length }: string): void {
  if (length > LONGEST_TEXT)
    throw new ReadingRefused(
      'too-long',
      `The text has ${length} characters where ${LONGEST_TEXT} are the most that is read as one article. ` +
        'Split it into single articles.',
    );
}

/// Steps for each code unit of a text, and for any text.
const STEPS_EACH = 100;
const STEPS_AT_LEAST = 200_000;

/// The work that reading an article may take, counted in steps: a step is one word, one dependent or one candidate
/// that a reader looks at. They are counted and not timed, so that every machine reads, or refuses, the same articles.
export class Work {
  readonly #allowance: number;
  #left: number;

  /// What a text of so many code units may take.
  constructor(length: number, allowance: number = STEPS_AT_LEAST + STEPS_EACH * length) {
    this.#allowance = allowance;
    this.#left = allowance;
  }

  /// Throws `ReadingRefused` when more is done than may be.
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0)
      throw new ReadingRefused(
        'too-much-work',
        `Reading it takes more than ${this.#allowance} steps, many times what a text of its length takes: ` +
          'it says the same over and over, or lists without end. Nothing of it was read. Leave that out, or split it.',
      );
  }

  /// The share of what it may take that was done, 0..1.
  get share(): number {
    return 1 - this.#left / this.#allowance;
  }

  get spent(): number {
    return this.#allowance - this.#left;
  }
}
