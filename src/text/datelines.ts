import type { TokenView } from './token-view.ts';

// The farthest a dateline is looked for: "LOS ANGELES/NEW YORK, Sept. 30, 2016 (AP) —".
const MOST_TOKENS = 22;

// "ABOARD AIR FORCE ONE —"
const MOST_PLACE_WORDS = 4;

const DASHES = new Set(['—', '–', '--', '-', '―', '---']);
// What may stand in lower case in the name of a place.
const LINKS = new Set(
  'of de la del da das dos el al le les and the on in near upon sur am'.split(' '),
);
const PUNCTUATION = new Set([',', '.', '/', '(', ')', ';', "'", '’', "'s", '’s', '-', '|', ':']);
// Words in capitals that newsrooms put before a dash and that are no places.
const KICKERS = new Set(
  (
    'BREAKING UPDATE UPDATED UPDATES WATCH EXCLUSIVE NEWS VIDEO CORRECTION ANALYSIS OPINION LIVE ' +
    'JUST EDITORIAL NOTE PHOTOS READ MORE WARNING REPORT'
  ).split(' '),
);
// Words that tell a crosshead in capitals from a place.
const NEVER_IN_PLACES = new Set(
  'HAS HAVE HAD IS ARE WAS WERE WILL NOT HIM HER HIS THEIR YOUR WHO WHAT HOW WHY'.split(' '),
);

/// The token after the dateline that opens the paragraph of tokens `first` to `last` - 1, or
/// `first` when none does.
///
///     PORT ELLIS, Calif. (AP) — The harbour ...
///                               ^
export function datelineEnd(view: TokenView, first: number, last: number): number {
  const limit = Math.min(last - 1, first + MOST_TOKENS);
  for (let i = first; i < limit; i++) {
    if (isGluedAgency(view, first, i)) return i + 1;
    if (isDash(view, i)) return isDateline(view, first, i, last) ? i + 1 : first;
    if (!mayBeInDateline(view, i)) return first;
  }
  return first;
}

function isDash(view: TokenView, i: number): boolean {
  if (!DASHES.has(view.word(i))) return false;
  return view.word(i).length > 1 || !view.isGlued(i) || view.isBeforeSpace(i);
}

function mayBeInDateline(view: TokenView, i: number): boolean {
  if (view.isCapitalised(i) || view.isNumber(i)) return true;
  const word = view.word(i);
  return PUNCTUATION.has(word) || LINKS.has(word);
}

// "Port Ellis (CNN)The harbour": a web page lost the dash.
function isGluedAgency(view: TokenView, first: number, i: number): boolean {
  if (view.first(i) !== ')' || view.isBeforeSpace(i)) return false;
  return isAgencyBefore(view, first, i + 1) && view.isCapitalised(i + 1);
}

function isDateline(view: TokenView, first: number, dash: number, last: number): boolean {
  if (dash === first || !opensSentence(view, dash + 1, last)) return false;
  if (isAgencyBefore(view, first, dash)) return true;
  if (!view.isAllCapitals(first) || KICKERS.has(view.word(first))) return false;
  return namesPlaces(view, first, dash);
}

// "SENATE HAS VOTES TO CLOSE FERRY" has too many words without a mark between them, "BOARD HAS
// VOTED" one that is in no place's name.
function namesPlaces(view: TokenView, first: number, end: number): boolean {
  for (let i = first, run = 0; i < end; i++) {
    run = view.isWord(i) ? run + 1 : 0;
    if (run > MOST_PLACE_WORDS || NEVER_IN_PLACES.has(view.word(i))) return false;
  }
  return true;
}

// "(AP)", "(Reuters)", "(Dow Jones)" just before token `end`; "(D)" and "(R-Calif.)" are parties.
function isAgencyBefore(view: TokenView, first: number, end: number): boolean {
  if (view.first(end - 1) !== ')') return false;
  let i = end - 2;
  while (i > first && end - i < 6 && view.isCapitalised(i) && view.length(i) > 1) i--;
  return i < end - 2 && i >= first && view.first(i) === '(';
}

// A sentence follows: it is capitalised, and not a headline in capitals all along.
function opensSentence(view: TokenView, i: number, last: number): boolean {
  while (i < last && !view.isWord(i)) i++;
  if (i >= last || view.isLowerCase(i)) return false;
  return !(view.isAllCapitals(i) && i + 1 < last && view.isAllCapitals(i + 1));
}
