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
