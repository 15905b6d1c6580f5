import { isoDate } from './dates.ts';

/// Where a piece of information was found, best first; a better place replaces a worse one.
type Field = 'title' | 'outlet' | 'byline' | 'url' | 'published';

const META: Record<string, [field: Field, rank: number]> = {
  'og:title': ['title', 3],
  'twitter:title': ['title', 1],
  'og:site_name': ['outlet', 3],
  'application-name': ['outlet', 1],
  author: ['byline', 2],
  'article:author': ['byline', 1],
  'og:url': ['url', 1],
  'article:published_time': ['published', 5],
  'og:article:published_time': ['published', 5],
  datepublished: ['published', 4],
  'parsely-pub-date': ['published', 4],
  'sailthru.date': ['published', 3],
  pubdate: ['published', 3],
  publishdate: ['published', 3],
  'dc.date.issued': ['published', 3],
  'dc.date': ['published', 2],
  date: ['published', 2],
};
const CAPTURED = new Set(['title', 'h1']);
const MAX_JSON = 500_000;
const MAX_CAPTURE = 500;

/// What a page says about its article: meta tags, JSON-LD, <time>, <title> and <h1>. The reader of
/// the page passes its events on.
export class PageMetadata {
  readonly #found = new Map<Field, { value: string; rank: number }>();
  #capturing = '';
  #captured = '';

  get(field: Field): string | undefined {
    return this.#found.get(field)?.value;
  }

  openTag(name: string, attributes: Record<string, string>): void {
    if (name === 'meta') this.#meta(attributes);
    else if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical')
      this.#note('url', attributes['href'], 2);
    else if (name === 'time') this.#time(attributes);
    else if (CAPTURED.has(name)) this.#capture(name);
    else if (name === 'script' && /^application\/ld\+json/i.test(attributes['type']?.trim() ?? ''))
      this.#capture(name);
  }

  text(data: string): void {
    if (!this.#capturing) return;
    const limit = this.#capturing === 'script' ? MAX_JSON : MAX_CAPTURE;
    if (this.#captured.length <= limit) this.#captured += data;
  }

  closeTag(name: string): void {
    if (name !== this.#capturing) return;
    if (name === 'script') this.#linkedData(this.#captured);
    else if (this.#captured.length <= MAX_CAPTURE)
      this.#note('title', this.#captured, name === 'h1' ? 2 : 0);
    this.#capturing = '';
  }

  #capture(name: string): void {
    this.#capturing = name;
    this.#captured = '';
  }

  #meta(attributes: Record<string, string>): void {
    const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '';
    const known = META[name.trim().toLowerCase()];
    if (known) this.#note(known[0], attributes['content'], known[1]);
  }

  #time(attributes: Record<string, string>): void {
    const declared = /datePublished/i.test(attributes['itemprop'] ?? '') || 'pubdate' in attributes;
    this.#note('published', attributes['datetime'], declared ? 3 : 1);
  }

  /// Publishers' JSON-LD, when it is well formed. Looks at a bounded number of objects.
  #linkedData(json: string): void {
    if (json.length > MAX_JSON) return;
    let data: unknown;
    try {
      data = JSON.parse(json);
    } catch {
      return;
    }
    const queue = [data];
    for (let i = 0; i < queue.length && i < 500; i++) {
      const item = queue[i];
      if (Array.isArray(item)) queue.push(...item.slice(0, 100));
      else if (isObject(item)) {
        this.#linkedItem(item);
        if (item['@graph']) queue.push(item['@graph']);
      }
    }
  }

  #linkedItem(item: Record<string, unknown>): void {
    if (!/Article|Posting|Report/.test(String(item['@type']))) return;
    this.#note('published', item['datePublished'], 6);
    this.#note('title', item['headline'], 1);
    this.#note('byline', namesIn(item['author']), 3);
    this.#note('outlet', namesIn(item['publisher']), 2);
  }

  #note(field: Field, value: unknown, rank: number): void {
    if (typeof value !== 'string' || rank <= (this.#found.get(field)?.rank ?? -1)) return;
    const clean = cleaned(field, value);
    if (clean) this.#found.set(field, { value: clean, rank });
  }
}

function cleaned(field: Field, value: string): string | null {
  const words = value.replaceAll(/\s+/g, ' ').trim();
  if (field === 'published') return isoDate(words);
  const isAddress = /^https?:\/\//i.test(words);
  if (field === 'url') return isAddress && URL.canParse(words) ? words : null;
  return words.length <= 300 && !isAddress ? words : null;
}

function namesIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value.slice(0, 10).map(namesIn);
    return names.filter((name) => name !== undefined).join(', ') || undefined;
  }
  return isObject(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
