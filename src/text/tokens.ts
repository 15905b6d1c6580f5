import { emailEnd, urlEnd } from './addresses.ts';
import { Boundaries } from './boundaries.ts';
import { classAt, DIGIT, isSpace, LETTER } from './characters.ts';
import { splitClitics } from './clitics.ts';
import { emoticonEnd, markEnd } from './marks.ts';
import { pushNumber, startsDecimal } from './numbers.ts';
import { wordEnd, wordPrefix } from './words.ts';

/// Splits a text into tokens as Universal Dependencies does for English (EWT 2.16, GUM): `do n't`,
/// `Brook 's`, `can not`, `well - known` but `co-author`, `U.S.`, `$ 3.5 m`. One pass; every
/// decision looks a bounded distance around, so the time is linear in any text.
export function tokenize(text: string): Boundaries {
  const tokens = new Boundaries(text.length);
  let at = -1; // where the next "@" is: words look for an e-mail address only when one is near
  let i = 0;
  while (i < text.length) {
    if (isSpace(text, i)) {
      i++;
      continue;
    }
    if (at < i && at !== Infinity) at = indexOrInfinity(text, '@', i);
    i = pushToken(tokens, text, i, at);
  }
  return tokens;
}

function indexOrInfinity(text: string, mark: string, i: number): number {
  const index = text.indexOf(mark, i);
  return index < 0 ? Infinity : index;
}

/// Adds the token, or the parts of the word, that starts at `i`; returns where it ends.
function pushToken(tokens: Boundaries, text: string, i: number, at: number): number {
  const kind = classAt(text, i);
  if (kind === LETTER || kind === DIGIT) {
    const address = Math.max(urlEnd(text, i), emailEnd(text, i, at));
    if (address > i) return push(tokens, i, address);
  }
  if (kind === LETTER) return pushWord(tokens, text, i, i);
  if (kind === DIGIT || startsDecimal(text, i)) return pushNumber(tokens, text, i);
  const letters = wordPrefix(text, i);
  if (letters > i) return pushWord(tokens, text, i, letters);
  const emoticon = emoticonEnd(text, i);
  return push(tokens, i, emoticon > i ? emoticon : markEnd(text, i));
}

function push(tokens: Boundaries, start: number, end: number): number {
  tokens.push(start, end);
  return end;
}

function pushWord(tokens: Boundaries, text: string, start: number, letters: number): number {
  const end = wordEnd(text, letters);
  splitClitics(tokens, text, start, end);
  return end;
}
