import { Parser } from 'htmlparser2';

/// The words of a short piece of HTML, such as a title, without its tags. Linear; never throws.
export function wordsOf(html: string): string | undefined {
  let text = '';
  const parser = new Parser({ ontext: (data) => (text += data) });
  parser.end(html.slice(0, 2000));
  return text.replaceAll(/\s+/g, ' ').trim() || undefined;
}
