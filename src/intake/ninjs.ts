import type { Problem } from '../record/types.ts';
import { takeContent, type Content } from './content.ts';
import { given } from './given.ts';
import { isoInstant } from './instants.ts';
import type { Item } from './items.ts';
import { isObject, parseJson, textIn } from './json.ts';
import { problemOf, refusedItem, withProblems } from './refuse.ts';
import { isSameSite } from './sites.ts';
import type { Intake, IntakeOptions } from './take-in.ts';

type Fields = Record<string, unknown>;

/// The most articles that are read of one list.
const MAX_ARTICLES = 20_000;

/// Whether the value is an article of ninjs, or a list of them.
export function isNinjs(value: unknown): boolean {
  const [first] = articlesIn(value);
  if (!first) return false;
  const { headline, headlines, bodies } = first;
  const text = headline ?? headlines ?? bodies ?? first['body_text'] ?? first['body_xhtml'];
  return textIn(first['uri']) !== undefined && (text !== undefined || 'versioncreated' in first);
}

/// Reads news of IPTC ninjs 1.x, 2.x and 3.x, one article or a list. One that its publisher took
/// back has the status `canceled`, and its article is read all the same: whoever holds it has to
/// know. Never throws; linear in the length.
export function readNinjs(input: Uint8Array | string, options: IntakeOptions = {}): Item[] {
  const container = options.source ?? 'the ninjs file';
  const json = parseJson(input);
  if ('problem' in json) return [refusedItem(container, json.problem, { container })];
  const articles = articlesIn(json.value);
  if (articles.length === 0)
    return [refusedItem(container, problemOf('no-article', NO_ARTICLE), { container })];
  const items = articles.slice(0, MAX_ARTICLES).map((fields, i) => {
    const isListed = articles.length > 1;
    const name = isListed ? `${container}, item ${i + 1}` : container;
    return itemOf(fields, name, placeOf(fields, options, isListed), options);
  });
  if (articles.length > MAX_ARTICLES)
    items.push(refusedItem(container, problemOf('too-many', TOO_MANY), { container }));
  return items;
}

const NO_ARTICLE = 'The JSON holds no article of ninjs: it has no `uri`.';
const TOO_MANY = `The list has more than ${MAX_ARTICLES} articles; the others are left out.`;

/// A list stands alone or in a field, as agencies send it.
function articlesIn(value: unknown): Fields[] {
  const fields = isObject(value) ? value : {};
  const list = [value, fields['items'], fields['_items'], fields['newsItems']].find(Array.isArray);
  if (list) return (list as unknown[]).filter(isObject);
  return textIn(fields['uri']) === undefined ? [] : [fields];
}

function itemOf(fields: Fields, name: string, place: Place, options: IntakeOptions): Item {
  const container = options.source ?? 'the ninjs file';
  const provenance = { container, ...given({ id: textIn(fields['uri']) }) };
  const { status, problems } = statusOf(fields);
  const told = given({ address: place.url ?? place.urn, sender: outletOf(fields) });
  const item = { name, provenance, status, ...told };
  const body = bodyOf(fields);
  if (!body) return { ...item, problem: problemOf('empty', EMPTY) };
  const about = { ...aboutOf(fields, options), ...given({ url: place.url }) };
  const taken = takeContent(body, { ...about, source: place.urn ?? place.within ?? name });
  return { ...item, ...withProblems(credited(taken, fields), problems) };
}

/// What an article is known by: its address, the name that its publisher gives it, or what it came within.
interface Place {
  readonly url?: string;
  readonly urn?: string;
  readonly within?: string;
}

/// Of what was fetched or crawled a single article has the address it came from; what a list says of other sites is
/// not believed.
function placeOf(fields: Fields, { url: from }: IntakeOptions, isListed: boolean): Place {
  const uri = textIn(fields['uri']) ?? '';
  const own = addressIn(fields);
  if (from !== undefined && !isListed) return { url: from };
  if (own !== undefined && (from === undefined || isSameSite(own, from))) return { url: own };
  if (from !== undefined) return { within: `${from} ${uri}` };
  return /^(?:urn|tag):/i.test(uri) ? { urn: uri } : {};
}

const EMPTY = 'The article has no body, so there is no text to read.';

function statusOf(fields: Fields): { status: NonNullable<Item['status']>; problems: Problem[] } {
  const words = textIn(pick(fields, 'pubstatus', 'pubStatus'))?.toLowerCase() ?? 'usable';
  const status = words.replace(/^(?:stat|pubstatus):/, '').replace('cancelled', 'canceled');
  if (status === 'usable' || status === 'withheld' || status === 'canceled')
    return { status, problems: [] };
  const message = `“${words.slice(0, 40)}” is no status of ninjs; the article is taken as withheld.`;
  return { status: 'withheld', problems: [problemOf('status-unknown', message)] };
}

function aboutOf(fields: Fields, options: IntakeOptions): IntakeOptions {
  const published = textIn(
    pick(fields, 'firstcreated', 'firstCreated') ??
      pick(fields, 'versioncreated', 'versionCreated') ??
      pick(fields, 'contentcreated', 'contentCreated'),
  );
  return given({
    outlet: options.outlet ?? outletOf(fields),
    title: options.title ?? textIn(fields['headline']) ?? best(fields['headlines'])?.value,
    byline: options.byline ?? textIn(fields['byline']) ?? textIn(fields['by']),
    published: options.published ?? (published && (isoInstant(published) ?? published)),
  });
}

function pick(fields: Fields, ...names: string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined);
}

function addressIn(fields: Fields): string | undefined {
  return [fields['url'], fields['uri']].map(textIn).find((url) => /^https?:/i.test(url ?? ''));
}

/// Who sends the news out: its source, else whoever holds the right in it.
function outletOf(fields: Fields): string | undefined {
  return (
    textIn(fields['source']) ??
    textIn(pick(fields, 'copyrightholder', 'copyrightHolder')) ??
    informantOf(fields)
  );
}

/// Whoever had the news first, as the article names it.
function informantOf(fields: Fields): string | undefined {
  const sources = pick(fields, 'infosources', 'infoSources', 'infosource');
  return textIn(Array.isArray(sources) ? (sources as unknown[]).find(isObject)?.['name'] : sources);
}

function credited(taken: Intake, fields: Fields): Intake {
  const credit = informantOf(fields);
  if ('problem' in taken || credit === undefined) return taken;
  const { article } = taken;
  return article.credit || credit === article.outlet ? taken : { article: { ...article, credit } };
}

/// The main text: `body_xhtml`, `body_text` (and what other endings vendors give them), or the best
/// of `bodies`.
function bodyOf(fields: Fields): Content | undefined {
  const xhtml = textIn(fields['body_xhtml']) ?? textIn(fields['body_html']);
  if (xhtml !== undefined) return { value: xhtml, html: true };
  const text = textIn(fields['body_text']);
  return text === undefined ? best(fields['bodies']) : { value: text, html: false };
}

/// Of several bodies or headlines the one that has the main role, or none, and comes first.
function best(list: unknown): Content | undefined {
  const parts = (Array.isArray(list) ? (list as unknown[]) : [])
    .slice(0, 100)
    .filter(isObject)
    .filter((part) => textIn(part['value']) !== undefined);
  const main = parts.find(({ role }) => role === undefined || role === 'main') ?? parts[0];
  if (!main) return undefined;
  const type = textIn(pick(main, 'contenttype', 'contentType')) ?? '';
  return { value: textIn(main['value'])!, html: /html/i.test(type) };
}
