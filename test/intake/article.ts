import type { Article } from '../../src/record/types.ts';
import { takeIn, takeText, type Intake, type IntakeOptions } from '../../src/intake/take-in.ts';

/// Paragraphs of an invented report, long enough for every check of the intake.
export const BODY = [
  'The council of Port Ellis said on Tuesday that the old pier would be closed for the summer, and that the work was to begin before the end of the month.',
  '“We have waited long enough,” Mayor Ana Brook told reporters at the harbour. “The people of this town were promised a pier, and they will have one.”',
  'Tom Reyes, who leads the fishermen’s union, warned that the plan would cost forty jobs. He said the union had not been asked for its view.',
];

/// The article of an intake that must succeed.
export function article(intake: Intake): Article {
  if ('problem' in intake) throw new Error(`${intake.problem.code}: ${intake.problem.message}`);
  return intake.article;
}

/// The article in `content`, as UTF-8 bytes under a file name.
export function articleIn(content: string, source = 'a.txt', options: IntakeOptions = {}): Article {
  return article(takeIn(new TextEncoder().encode(content), { source, ...options }));
}

/// The code of the problem of an intake that must fail.
export function codeOf(intake: Intake): string {
  return 'problem' in intake ? intake.problem.code : 'article';
}

/// What is stripped from the text, as `kind: words`.
export function strippedFrom(text: string): string[] {
  const { stripped, text: kept } = article(takeText(text));
  return stripped.map(({ kind, span }) => `${kind}: ${kept.slice(span.start, span.end)}`);
}
