import { takeIn, takeText, type Intake, type IntakeOptions } from './take-in.ts';

/// The text of an article inside a container: a piece of HTML, or text as it is.
export interface Content {
  value: string;
  html: boolean;
}

/// Takes in the text of one article. A piece of HTML is the article and nothing else, which is said
/// so that none of it is taken for the furniture of a page.
export function takeContent({ value, html }: Content, options: IntakeOptions): Intake {
  if (!html) return takeText(value, options);
  const page = `<article itemprop="articleBody">${value}</article>`;
  return takeIn(new TextEncoder().encode(page), { ...options, format: 'html' });
}
