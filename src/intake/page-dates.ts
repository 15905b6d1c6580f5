import type { ArticleDate, Problem } from '../record/types.ts';
import { between, dateInAddress, isoDate, SAME_DAY } from './dates.ts';
import type { Claim } from './page-metadata.ts';

/// When a page was published and changed, as it says.
export interface PageDates {
  published?: ArticleDate;
  modified?: ArticleDate;
}

type Kind = 'published' | 'modified';

interface Candidate {
  readonly value: string;
  readonly from: Claim['from'];
  /// False for a time that stands somewhere on the page and is not said to be the article's.
  readonly isDeclared: boolean;
}

const MONTH_NAME = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
const DATES = new RegExp(
  String.raw`\b(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?|${MONTH_NAME} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH_NAME},?[ -]\d{4}|(?:19|20)\d{6})(?![\d-])`,
  'gi',
);
const CHANGED =
  /(?:updated|modified|edited|changed|revised|corrected)\W{0,3}(?:on |at |\w{3,9},? ){0,2}$/i;
const PUBLISHED = /^\W{0,3}(?:first )?(?:published|posted|created|issued|date)\b/i;
const BEFORE = 30;
const MAX_SHOWN = 150;

/// Dates in words that a page shows, each with what it is said to be: changes where the words before
/// it say so, else `otherwise`.
function datesIn(words: string, otherwise: Kind): { kind: Kind; value: string }[] {
  const whole = isoDate(words);
  if (whole) return [{ kind: otherwise, value: whole }];
  const found: { kind: Kind; value: string }[] = [];
  let last = 0;
  for (const match of words.matchAll(DATES)) {
    const value = isoDate(match[0]);
    const before = words.slice(Math.max(last, match.index - BEFORE), match.index);
    last = match.index + match[0].length;
    if (value) found.push({ kind: CHANGED.test(before) ? 'modified' : otherwise, value });
  }
  return found;
}

/// The date of a line near the article that is nothing but its date ("Published: 14 May 2031, 9.30
/// am"), as claims of the page.
export function shownDates(line: string, node: number): Claim[] {
  if (line.length > MAX_SHOWN) return [];
  const isLabelled = PUBLISHED.test(line) || /^\W{0,3}(?:last )?(?:updated|modified)\b/i.test(line);
  const rest = line.replaceAll(DATES, '').replaceAll(/[^a-z]+/gi, '');
  if (!isLabelled && rest.length > 12) return [];
  const rank = isLabelled ? 1 : 0;
  return datesIn(line, 'published').map(({ kind, value }) => ({
    field: kind,
    value,
    from: 'page',
    rank,
    node,
  }));
}

/// Settles the dates. What the page shows goes first, then JSON-LD, then tags for machines, then a
/// day in the address; a nearer time of the same day is taken from wherever it is. Claims are those
/// about the article, best first.
export function settleDates(
  claims: readonly Claim[],
  address: string | undefined,
  problems: Problem[],
): PageDates {
  const candidates = { published: [] as Candidate[], modified: [] as Candidate[] };
  for (const { field, value, from, rank } of claims)
    if (field === 'published' || field === 'modified')
      for (const found of datesIn(value, field))
        if (isPlausible(found.value))
          candidates[found.kind].push({
            value: found.value,
            from,
            isDeclared: from !== 'page' || rank > 0,
          });
  const changed = settled(candidates.modified, 'change', problems);
  const published = publication(candidates.published, changed, address, problems);
  return {
    ...(published && { published }),
    ...(changed && follows(changed, published) && { modified: changed }),
  };
}

function publication(
  candidates: readonly Candidate[],
  changed: ArticleDate | null,
  address: string | undefined,
  problems: Problem[],
): ArticleDate | null {
  const sound = candidates.filter(
    ({ value }) => !changed || between(changed.value, value) < SAME_DAY,
  );
  if (sound.length < candidates.length)
    problems.push(
      disagreement(
        `The page says it was published after its last change on ${changed!.value}; that date of publication is not taken.`,
      ),
    );
  const day = address === undefined ? null : dateInAddress(address);
  return (
    settled(sound, 'publication', problems) ??
    (day ? { value: day, basis: 'inferred', from: 'url' } : null)
  );
}

/// The first declared date, else the first that stands on the page; with the time of day where
/// another of the same day has one.
function settled(
  candidates: readonly Candidate[],
  what: string,
  problems: Problem[],
): ArticleDate | null {
  const declared = candidates.filter(({ isDeclared }) => isDeclared);
  const [best] = declared.length ? declared : candidates;
  if (!best) return null;
  const isSame = ({ value }: Candidate) => Math.abs(between(best.value, value)) <= SAME_DAY;
  const other = declared.find((candidate) => candidate.from !== best.from && !isSame(candidate));
  if (other)
    problems.push(
      disagreement(
        `The date of ${what} is ${best.value} by ${PLACES[best.from]} and ${other.value} by ${PLACES[other.from]}; the first is taken.`,
      ),
    );
  const timed = [best, ...declared].find((one) => isSame(one) && one.value.includes('T')) ?? best;
  return { value: timed.value, basis: 'explicit', from: timed.from };
}

export const PLACES: Readonly<Record<Claim['from'], string>> = {
  page: 'what the page shows',
  'json-ld': 'its JSON-LD',
  meta: 'its meta tags',
};

export const disagreement = (message: string): Problem => ({ code: 'metadata-disagrees', message });

/// A change that is told as of before the publication, or at the same instant, is none.
function follows(changed: ArticleDate, published: ArticleDate | null): boolean {
  return !published || between(published.value, changed.value) > 0;
}

/// Systems fill in the beginning of their clocks where they know no date.
function isPlausible(date: string): boolean {
  return date >= '1700' && !date.startsWith('1970-01-01');
}
