import type { ArticleDate, Problem } from '../record/types.ts';
import { agencyIn, readByline } from './bylines.ts';
import type { Page, PageNode } from './html-page.ts';
import type { PageBody } from './page-body.ts';
import { disagreement, PLACES, settleDates, shownDates } from './page-dates.ts';
import type { Claim, Field } from './page-metadata.ts';

/// What a page says about its article.
export interface PageDescription {
  title?: string;
  byline?: string;
  outlet?: string;
  /// The agency it came from, where the page says so.
  credit?: string;
  url?: string;
  /// As the page declares it, a language tag ("en-GB").
  language?: string;
  published?: ArticleDate;
  modified?: ArticleDate;
  problems: Problem[];
}

const SOURCES: readonly Claim['from'][] = ['page', 'json-ld', 'meta'];
/// How many lines before and after an article may tell its date.
const LINES_BEFORE = 12;
const LINES_AFTER = 4;

/// Settles what the page says. Where its parts disagree, what it shows to readers goes first, and
/// the disagreement is a problem. `address` is where the page came from, if known.
export function describePage(page: Page, body: PageBody, address?: string): PageDescription {
  const problems: Problem[] = [];
  const claims = ranked(page, body);
  const of = (field: Field) => claims.filter((claim) => claim.field === field);
  const outlet = settleOutlet(of('outlet'), problems);
  const title = settleTitle(of('title'), outlet, problems);
  const { byline, credit } = settleByline(of('byline'), outlet, problems);
  const source = credit ?? settleCredit(of('credit'), outlet);
  const url = settleAddress(of('url'), address, problems);
  const language = languageIn(of('language'));
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(outlet !== undefined && { outlet }),
    ...(source !== undefined && { credit: source }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...settleDates(claims, url ?? address, problems),
    problems,
  };
}

/// Claims about this article, best first: what is shown near it, what is shown elsewhere, JSON-LD,
/// tags for machines.
function ranked(page: Page, body: PageBody): Claim[] {
  const place = new Place(page.nodes, body.container);
  const shown = [...page.metadata.claims, ...linesAround(page, body)].filter(
    (claim) => claim.from === 'page' && place.isOwn(claim),
  );
  const others = page.metadata.claims.filter(({ from }) => from !== 'page');
  const order = (claim: Claim) =>
    -10 * SOURCES.indexOf(claim.from) +
    claim.rank +
    (claim.from === 'page' && place.isNear(claim.node) ? 5 : 0);
  return [...shown, ...others].toSorted((a, b) => order(b) - order(a));
}

function linesAround({ blocks }: Page, { first, last }: PageBody): Claim[] {
  const around = [
    ...blocks.slice(Math.max(0, first - LINES_BEFORE), first),
    ...blocks.slice(last + 1, last + 1 + LINES_AFTER),
  ];
  return around.flatMap(({ text, node }) => shownDates(text, node));
}

/// Where an element stands, seen from the article: inside its container or its <article> is near.
/// Depth is bounded, and so are claims.
class Place {
  readonly #nodes: readonly PageNode[];
  readonly #above = new Set<number>();
  readonly #container: number;
  readonly #near: number;

  constructor(nodes: readonly PageNode[], container: number) {
    this.#nodes = nodes;
    this.#container = container;
    let near = container;
    for (let at = container; at >= 0; at = nodes[at]!.parent) {
      this.#above.add(at);
      if (nodes[at]!.tag === 'article') near = at;
    }
    this.#near = near;
  }

  /// False for what belongs to another article, to a comment, to a picture or to what stands beside,
  /// and for a time inside a paragraph, which is told, not claimed.
  isOwn({ node, rank, field }: Claim): boolean {
    const dated = field === 'published' || field === 'modified';
    for (let at = node; at > 0; at = this.#nodes[at]!.parent) {
      const { tag, grade, pictures } = this.#nodes[at]!;
      if (this.#above.has(at)) return true;
      if (field === 'credit' && (pictures || tag === 'figure')) return false;
      if (grade >= 1 || tag === 'aside' || tag === 'article') return false;
      if (
        dated &&
        rank === 0 &&
        /^(?:p|li|td|blockquote)$/.test(tag) &&
        this.#isIn(at, this.#container)
      )
        return false;
    }
    return true;
  }

  isNear(node: number): boolean {
    return this.#isIn(node, this.#near);
  }

  #isIn(node: number, outer: number): boolean {
    for (let at = node; at >= outer; at = this.#nodes[at]!.parent) if (at === outer) return true;
    return false;
  }
}

function settleOutlet(claims: readonly Claim[], problems: Problem[]): string | undefined {
  const named = claims.filter(({ value }) => value.length <= 100 && !isAddress(value));
  const best = named.find(({ from }) => from !== 'json-ld') ?? named[0];
  const other = named.find(({ from }) => from === 'json-ld');
  if (best && other && !isAlike(best.value, other.value))
    problems.push(
      disagreement(
        `The outlet is “${best.value}” by ${PLACES[best.from]} and “${other.value}” by its JSON-LD; the first is taken.`,
      ),
    );
  return best?.value;
}

/// True when one name is in the other, whatever its case, spaces and endings.
function isAlike(a: string, b: string): boolean {
  const [first, second] = [bareName(a), bareName(b)];
  if (first.includes(second) || second.includes(first)) return true;
  return initials(a) === second || initials(b) === first;
}

/// The letters of a name, without its article and what its address ends in.
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]*the /u, '')
    .replace(/\.(?:com|co\.uk|org|net|news)\b/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const initials = (name: string): string =>
  (name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();

/// The headline that is shown, when it is the one the page declares or the only one it has.
function settleTitle(
  claims: readonly Claim[],
  outlet: string | undefined,
  problems: Problem[],
): string | undefined {
  const titles = claims
    .map((claim) => ({ ...claim, value: withoutOutlet(claim.value, outlet) }))
    .filter(({ value }) => value && value.length <= 300 && !isAddress(value));
  const shown = titles.filter(({ from }) => from === 'page');
  const declared = titles.filter(({ from }) => from !== 'page').toSorted((a, b) => b.rank - a.rank);
  const agreed = shown.find((one) =>
    declared.some((other) => sharedWords(one.value, other.value) >= 0.5),
  );
  const only = shown.length === 1 && shown[0]!.value.split(' ').length >= 3 ? shown[0] : undefined;
  const best = agreed ?? (declared.length ? undefined : shown[0]) ?? only ?? declared[0];
  const other = declared[0];
  if (best && other && best.from === 'page' && sharedWords(best.value, other.value) === 0)
    problems.push(
      disagreement(
        `The headline is “${best.value}” by what the page shows and “${other.value}” by ${PLACES[other.from]}; the first is taken.`,
      ),
    );
  return best?.value;
}

/// "Pier to close | Herald" of the Herald.
function withoutOutlet(title: string, outlet: string | undefined): string {
  const parted = /^(.{3,})\s[|–—·•-]\s([^|–—·•]{2,60})$/u.exec(title);
  return parted && outlet !== undefined && isAlike(parted[2]!, outlet) ? parted[1]!.trim() : title;
}

function sharedWords(a: string, b: string): number {
  const [first, second] = [a, b].map(
    (words) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
  ) as [Set<string>, Set<string>];
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared / Math.max(1, Math.min(first.size, second.size));
}

/// Names in tags of their own are joined, as the page has them where it shows a line of them.
function settleByline(
  claims: readonly Claim[],
  outlet: string | undefined,
  problems: Problem[],
): { byline?: string; credit?: string } {
  const read = claims.map((claim) => {
    const { byline, credit } = readByline(withoutOutletLast(claim.value, outlet));
    return { ...claim, byline: byline && withoutOutletLast(byline, outlet), credit };
  });
  const credit = read.find(
    (one) => one.credit !== undefined && !isOutlet(one.credit, outlet),
  )?.credit;
  const people = read.filter(({ byline }) => byline !== undefined && !isOutlet(byline, outlet));
  const by = new Map(
    SOURCES.map((from) => [from, joinedNames(people.filter((one) => one.from === from))]),
  );
  const [first, second] = SOURCES.filter((from) => by.get(from));
  const byline = first && by.get(first);
  if (byline && second && sharedWords(byline, by.get(second)!) === 0)
    problems.push(
      disagreement(
        `The byline is “${byline}” by ${PLACES[first]} and “${by.get(second)}” by ${PLACES[second]}; the first is taken.`,
      ),
    );
  return { ...(byline && { byline }), ...(credit !== undefined && { credit }) };
}

/// "Jane Doe, Herald" of the Herald.
function withoutOutletLast(line: string, outlet: string | undefined): string {
  const at = line.lastIndexOf(', ');
  const isOwn = at > 0 && outlet !== undefined && bareName(line.slice(at)) === bareName(outlet);
  return isOwn ? line.slice(0, at) : line;
}

function joinedNames(
  claims: readonly { byline: string | undefined; rank: number }[],
): string | undefined {
  const [best] = claims;
  if (!best) return undefined;
  const names = claims.filter(({ rank }) => rank === best.rank).map(({ byline }) => byline!);
  const apart = [...new Set(names)].filter(
    (name) => !names.some((other) => other !== name && other.includes(name)),
  );
  const line = claims.find(({ byline }) => apart.length > 1 && isLineOf(byline!, apart));
  return line?.byline ?? apart.slice(0, 10).join(', ');
}

/// True for a line that is nothing but the names ("Jane Doe and Tom Roe").
function isLineOf(line: string, names: readonly string[]): boolean {
  let rest = line;
  for (const name of names) {
    if (!rest.includes(name)) return false;
    rest = rest.replace(name, '');
  }
  return /^(?:[\s,;&]|and)*$/i.test(rest);
}

function settleCredit(claims: readonly Claim[], outlet: string | undefined): string | undefined {
  for (const { value } of claims) {
    const agency = agencyIn(value);
    if (agency && !isOutlet(agency, outlet)) return agency;
  }
  return undefined;
}

const isOutlet = (name: string, outlet: string | undefined): boolean =>
  outlet !== undefined && bareName(name) === bareName(outlet);

const isAddress = (words: string): boolean => /^(?:https?:)?\/\//i.test(words);

/// The canonical link, then og:url, then JSON-LD. One that leads to the front page is a mistake of
/// the page where another leads further.
function settleAddress(
  claims: readonly Claim[],
  address: string | undefined,
  problems: Problem[],
): string | undefined {
  const machine = claims.toSorted(
    (a, b) => (a.from === 'meta' ? -1 : 0) - (b.from === 'meta' ? -1 : 0) || b.rank - a.rank,
  );
  const urlsOf = (some: readonly Claim[]) =>
    some.map(({ value }) => resolved(value, address)).filter((url) => url !== null);
  const found = urlsOf(machine);
  const declared = urlsOf(machine.filter(({ from }) => from === 'meta'));
  const best = found.find(({ pathname, search }) => pathname !== '/' || search) ?? found[0];
  const other = declared.find(
    (url) => best && placeOf(url) !== placeOf(best) && url.pathname !== '/',
  );
  if (best && other)
    problems.push(
      disagreement(
        `The page gives its address as ${best.href.slice(0, 200)} and as ${other.href.slice(0, 200)}; the first is taken.`,
      ),
    );
  return best?.href;
}

function resolved(value: string, address: string | undefined): URL | null {
  if (!URL.canParse(value, address)) return null;
  const url = new URL(value, address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

const placeOf = ({ hostname, pathname }: URL): string =>
  `${hostname.replace(/^(?:www|m|amp)\./, '')}${pathname.replace(/\/$/, '')}`;

function languageIn(claims: readonly Claim[]): string | undefined {
  for (const { value } of claims) {
    const tag = value.replaceAll('_', '-');
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      continue;
    }
  }
  return undefined;
}
