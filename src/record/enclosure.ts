import type { Span } from '../text/span.ts';

/// The double marks by what closes each. A straight mark closes itself.
const CLOSERS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '"': '"' };
const OPENERS: Record<string, string> = { '”': '“„', '»': '«', '"': '"' };

/// The quotation mark that `span` wrongly takes in at one of its edges, or '' when there is none.
/// A mark whose partner stands further inside belongs to a quotation within the words:
///
///     “Never” is what he said        nothing wrong: a quotation inside
///     “Never is what he said         “ has no partner: it encloses the words
///     “Never”                        “ encloses them, unless other marks stand around it
///
/// Single marks are told from apostrophes only when they enclose the words on both sides.
export function enclosingMark(text: string, { start, end }: Span): string {
  const first = text[start]!;
  const last = text[end - 1]!;
  const whole = isPair(first, last) && end - start > 1;
  if (whole && arePartners(text, first, last, start, end))
    return isQuoted(text, start, end) ? '' : first;
  if (first in CLOSERS && !hasAny(text, CLOSERS[first]!, start + 1, end)) return first;
  if (last in OPENERS && !hasAny(text, OPENERS[last]!, start, end - 1)) return last;
  return '';
}

function isPair(first: string, last: string): boolean {
  return first === '‘' ? last === '’' : (CLOSERS[first]?.includes(last) ?? false);
}

/// True when the two marks at the edges are each other's partners. An apostrophe has a letter after
/// it and closes nothing.
function arePartners(
  text: string,
  first: string,
  last: string,
  start: number,
  end: number,
): boolean {
  for (let i = start + 1; i < end - 1; i++)
    if ((text[i] === last || text[i] === first) && !/\p{L}/u.test(text[i + 1]!)) return false;
  return true;
}

/// True when a mark of their own stands right outside; a paragraph may lack the closing one.
function isQuoted(text: string, start: number, end: number): boolean {
  return /["'“‘„«]/.test(text[start - 1] ?? '') || /["'”’“»]/.test(text[end] ?? '');
}

function hasAny(text: string, marks: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (marks.includes(text[i]!)) return true;
  return false;
}
