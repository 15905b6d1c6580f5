/// What a page's JSON-LD says about its article.
export interface LinkedArticle {
  title?: string;
  byline?: string;
  outlet?: string;
  published?: string;
  modified?: string;
  /// Who supplied it, where that is another than the publisher.
  source?: string;
  url?: string;
  language?: string;
  /// The text, as the publisher gives it to search engines.
  body?: string;
}

type Item = Record<string, unknown>;

const MAX_OBJECTS = 500;
const MAX_LIST = 100;
const MAX_NAMES = 10;
const ARTICLE = /(?:Article|Posting|Report|Review|OpEd|BackgroundNews)$/;
/// Where an object holds the one that the page is about.
const INNER = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/// The first article that the JSON tells of; null when it tells of none or is no JSON. Looks at a
/// bounded number of objects; never throws.
export function readLinkedData(json: string): LinkedArticle | null {
  const items = itemsOf(parsed(json));
  const named = new Map<unknown, Item>();
  for (const item of items)
    if (item['@id'] !== undefined && item['name']) named.set(item['@id'], item);
  const article = items.find((item) => typesOf(item).some((type) => ARTICLE.test(type)));
  return article ? articleIn(article, named) : null;
}

/// Publishers wrap JSON in comments and leave line breaks inside its strings.
function parsed(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>|;)\s*$/, '');
  for (const text of [bare, bare.replaceAll(/[\0-\x1f]+/g, ' ')])
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  return null;
}

function itemsOf(data: unknown): Item[] {
  const queue = [data];
  const items: Item[] = [];
  for (let i = 0; i < queue.length && i < MAX_OBJECTS; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_LIST));
    else if (isItem(item)) {
      items.push(item);
      for (const key of INNER)
        if (isItem(item[key]) || Array.isArray(item[key])) queue.push(item[key]);
    }
  }
  return items;
}

function articleIn(item: Item, named: ReadonlyMap<unknown, Item>): LinkedArticle {
  const article: LinkedArticle = {};
  const note = (field: keyof LinkedArticle, value: string | undefined) => {
    if (value?.trim()) article[field] ??= value;
  };
  note('title', textOf(item['headline']) ?? textOf(item['name']));
  note('byline', namesIn(item['author'] ?? item['creator'], named));
  note('outlet', namesIn(item['publisher'], named));
  note('published', textOf(item['datePublished']));
  note('modified', textOf(item['dateModified']));
  for (const key of ['creditText', 'sourceOrganization', 'provider', 'copyrightHolder'])
    note('source', namesIn(item[key], named));
  note('url', addressIn(item['url']) ?? addressIn(item['mainEntityOfPage']));
  note('language', textOf(item['inLanguage']));
  note('body', textOf(item['articleBody']));
  return article;
}

/// A name, an object with one, a reference to such an object, or a list of these.
function namesIn(value: unknown, named: ReadonlyMap<unknown, Item>): string | undefined {
  const values: unknown[] = Array.isArray(value) ? value.slice(0, MAX_NAMES) : [value];
  const names = values.flatMap((one) => {
    if (!isItem(one)) return textOf(one) ?? [];
    const name = one['name'] ?? named.get(one['@id'])?.['name'];
    return Array.isArray(name) ? name.slice(0, MAX_NAMES) : [name];
  });
  const told = names.filter((name) => typeof name === 'string' && name.trim() !== '');
  return [...new Set(told)].join(', ') || undefined;
}

function addressIn(value: unknown): string | undefined {
  return textOf(value) ?? (isItem(value) ? textOf(value['@id']) : undefined);
}

function typesOf(item: Item): string[] {
  const type = item['@type'];
  const types: unknown[] = Array.isArray(type) ? type.slice(0, MAX_NAMES) : [type];
  return types.filter((one) => typeof one === 'string');
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
