import { OnRecordError } from '../record/errors.ts';
import { foldedWords } from './words.ts';

/// One thing to look for: a word, or several that stand one after another; `prefix`: the last one
/// may go on.
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/// What is to be there, all of it, and what is not to be there.
export interface WordQuery {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

const MOST_CHARACTERS = 1000;
const MOST_TERMS = 32;
const SHORTEST_PREFIX = 2;
const QUOTES = '"“”„«»';

/// Reads what a person types:
///
///     pier budget      both words          -pier       without the word
///     "old pier"       one after another   harb*       words that begin so
///
/// Quotation marks of any kind enclose a phrase; a word with signs inside (“don't”, “U.S.”) is a phrase
/// of its parts. Null when nothing but spaces was typed. Throws `OnRecordError` with code
/// `query-invalid` and a sentence for what cannot be looked for.
export function parseQuery(typed: string): WordQuery | null {
  if (!typed.trim()) return null;
  if (typed.length > MOST_CHARACTERS)
    throw invalid(`a search takes ${MOST_CHARACTERS} characters; this has ${typed.length}`);
  const all: Term[] = [];
  const none: Term[] = [];
  for (const piece of pieces(typed)) {
    const term = termOf(piece);
    if (term) (piece.without ? none : all).push(term);
  }
  if (all.length + none.length > MOST_TERMS) throw invalid(`a search takes ${MOST_TERMS} words`);
  if (!all.length)
    throw invalid(
      none.length
        ? 'a search needs a word that is to be there beside those that are not'
        : `there is no word in ${JSON.stringify(typed.trim())}`,
    );
  return { all, none };
}

interface Piece {
  readonly text: string;
  readonly without: boolean;
}

/// Splits at spaces outside quotation marks.
function pieces(typed: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < typed.length) {
    if (/\s/.test(typed[at]!)) {
      at++;
      continue;
    }
    const without = typed[at] === '-';
    if (without) at++;
    const quoted = QUOTES.includes(typed[at] ?? ' ');
    const end = quoted ? closing(typed, at) : wordEnd(typed, at);
    found.push({ text: typed.slice(quoted ? at + 1 : at, end), without });
    at = quoted ? end + 1 : end;
    if (quoted && typed[at] === '*')
      throw invalid('* stands at the end of a word, not of a phrase');
  }
  return found;
}

function closing(typed: string, open: number): number {
  for (let at = open + 1; at < typed.length; at++) if (QUOTES.includes(typed[at]!)) return at;
  throw invalid(`the quotation mark at character ${open + 1} is not closed`);
}

function wordEnd(typed: string, start: number): number {
  let at = start;
  while (at < typed.length && !/\s/.test(typed[at]!) && !QUOTES.includes(typed[at]!)) at++;
  return at;
}

/// Null for signs without a word (“&”), which a person may well type between words.
function termOf({ text }: Piece): Term | null {
  const words = foldedWords(text);
  const star = text.indexOf('*');
  if (star >= 0 && words.length > 0 && star < text.length - 1)
    throw invalid(`* stands at the end of a word, not inside ${JSON.stringify(text)}`);
  const last = words.at(-1);
  if (last === undefined) return null;
  const prefix = star >= 0;
  if (prefix && last.length < SHORTEST_PREFIX)
    throw invalid(`${last}* begins too many words; type ${SHORTEST_PREFIX} letters or more`);
  return { words, prefix };
}

function invalid(message: string): OnRecordError {
  return new OnRecordError('query-invalid', message);
}
