import { readLinkedData } from './linked-data.ts';
import type { NameOfBox } from './page-names.ts';

export type Field =
  'title' | 'byline' | 'outlet' | 'credit' | 'url' | 'language' | 'published' | 'modified';

/// Something that a page says of its article, and where: to its readers, in JSON-LD or in tags for
/// machines. Of two claims from one place, the one of higher rank goes first.
export interface Claim {
  readonly field: Field;
  readonly value: string;
  readonly from: 'page' | 'json-ld' | 'meta';
  readonly rank: number;
  /// The element that holds it.
  readonly node: number;
}

const META: Readonly<Record<string, [field: Field, rank: number]>> = {
  'og:title': ['title', 4],
  headline: ['title', 3],
  'parsely-title': ['title', 3],
  'sailthru.title': ['title', 2],
  'dc.title': ['title', 2],
  'twitter:title': ['title', 1],
  'og:site_name': ['outlet', 4],
  'dc.publisher': ['outlet', 2],
  publisher: ['outlet', 2],
  'application-name': ['outlet', 1],
  author: ['byline', 4],
  'parsely-author': ['byline', 3],
  'sailthru.author': ['byline', 3],
  'dc.creator': ['byline', 2],
  'dcterms.creator': ['byline', 2],
  byl: ['byline', 2],
  'article:author': ['byline', 1],
  'article:author_name': ['byline', 1],
  source: ['credit', 4],
  'news:source': ['credit', 4],
  'article:source': ['credit', 4],
  'dc.source': ['credit', 3],
  'original-source': ['credit', 2],
  'syndication-source': ['credit', 2],
  'og:url': ['url', 1],
  'og:locale': ['language', 2],
  'content-language': ['language', 1],
  'dc.language': ['language', 1],
  'article:published_time': ['published', 6],
  'article:published': ['published', 6],
  'og:article:published_time': ['published', 6],
  datepublished: ['published', 5],
  'parsely-pub-date': ['published', 5],
  'og:published_time': ['published', 5],
  'sailthru.date': ['published', 4],
  pubdate: ['published', 4],
  pub_date: ['published', 4],
  publishdate: ['published', 4],
  'publish-date': ['published', 4],
  'publication-date': ['published', 4],
  'dc.date.issued': ['published', 4],
  'dcterms.issued': ['published', 4],
  'dcterms.created': ['published', 3],
  'dc.date': ['published', 3],
  'dcterms.date': ['published', 3],
  date: ['published', 2],
  'article:modified_time': ['modified', 6],
  'article:modified': ['modified', 6],
  datemodified: ['modified', 5],
  'dc.date.modified': ['modified', 4],
  'dcterms.modified': ['modified', 4],
  'og:updated_time': ['modified', 3],
  lastmod: ['modified', 2],
  'last-modified': ['modified', 1],
};
const PROPERTIES: Readonly<Record<string, Field>> = {
  headline: 'title',
  author: 'byline',
  creator: 'byline',
  datepublished: 'published',
  datemodified: 'modified',
};
/// Microdata of what stands beside an article or inside it.
const BESIDE =
  /(?:Comment|Person|Organization|ImageObject|VideoObject|AudioObject|ListItem|ItemList|WebSite|Event|Product|Place)$/;
const DESCRIPTIONS = new Set(['description', 'og:description', 'twitter:description']);
/// Words on both sides of these are words apart.
const APART = /^(?:a|span|br|div|p|li|ul|h[1-6]|td|tr|address|time|img)$/;
const MAX_JSON = 500_000;
const MAX_CAPTURE = 500;
const MAX_OPEN = 8;
const MAX_CLAIMS = 300;

interface Capture {
  readonly depth: number;
  readonly kind: Field | 'json';
  readonly from: Claim['from'];
  readonly rank: number;
  readonly node: number;
  text: string;
}

export interface Titles {
  readonly all: ReadonlySet<string>;
  readonly declared: ReadonlySet<string>;
}

/// Gathers what a page says about its article: meta tags, JSON-LD, microdata, <time>, <title>, <h1>
/// and boxes that are named for what they tell. The reader of the page passes its events on.
export class PageMetadata {
  readonly claims: Claim[] = [];
  /// The text of the article in JSON-LD, where a page gives it.
  body = '';
  /// True when the page says that it holds an article.
  declaresArticle = false;
  /// How the page describes its article; often by its first sentence.
  readonly descriptions: string[] = [];
  readonly #captures: Capture[] = [];
  /// Microdata scopes that are open: whose properties follow.
  readonly #scopes: { depth: number; property: string; beside: boolean }[] = [];
  #depth = 0;

  /// The headlines that the page has: all of them, and those it declares, with and without the name
  /// of the outlet behind them.
  titles(): Titles {
    const claims = this.claims.filter(({ field }) => field === 'title');
    const declared = claims.filter(({ from }) => from !== 'page').map(({ value }) => value);
    const bare = declared.map((title) => title.replace(/ [|–—·•-] [^|–—·•]{2,60}$/u, ''));
    return {
      all: new Set(claims.map(({ value }) => value)),
      declared: new Set([...declared, ...bare]),
    };
  }

  /// `node` is the element around the tag, `named` what the name of the tag tells.
  openTag(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    node: number,
    named: NameOfBox,
  ): void {
    this.#depth++;
    if (this.#captures.length && APART.test(tag)) this.text(' ');
    if (tag === 'html') this.#note('language', attributes['lang'], 'meta', 3, node);
    else if (tag === 'meta') this.#meta(attributes, node);
    else if (tag === 'link' && /^\s*canonical\s*$/i.test(attributes['rel'] ?? ''))
      this.#note('url', attributes['href'], 'meta', 2, node);
    else if (tag === 'title') this.#capture('title', 'meta', 0, node);
    else if (tag === 'h1') this.#capture('title', 'page', 1, node);
    else if (tag === 'script') this.#script(attributes, node);
    else this.#shown(tag, attributes, node, named);
    this.#openScope(attributes);
  }

  text(data: string): void {
    for (const capture of this.#captures) {
      const limit = capture.kind === 'json' ? MAX_JSON : MAX_CAPTURE;
      if (capture.text.length <= limit) capture.text += data;
    }
  }

  closeTag(): void {
    for (
      let last = this.#captures.at(-1);
      last?.depth === this.#depth;
      last = this.#captures.at(-1)
    ) {
      this.#captures.pop();
      this.#finish(last);
    }
    if (this.#scopes.at(-1)?.depth === this.#depth) this.#scopes.pop();
    this.#depth--;
  }

  #finish({ kind, text, from, rank, node }: Capture): void {
    if (kind === 'json') this.#linkedData(text, node);
    else if (text.length <= MAX_CAPTURE) this.#note(kind, text, from, rank, node);
  }

  #capture(kind: Capture['kind'], from: Claim['from'], rank: number, node: number): void {
    if (this.#captures.length >= MAX_OPEN) return;
    this.#captures.push({ depth: this.#depth, kind, from, rank, node, text: '' });
  }

  #script(attributes: Readonly<Record<string, string>>, node: number): void {
    if (/^\s*application\/ld\+json/i.test(attributes['type'] ?? ''))
      this.#capture('json', 'json-ld', 0, node);
  }

  #meta(attributes: Readonly<Record<string, string>>, node: number): void {
    const { property, name, itemprop, content } = attributes;
    const equiv = attributes['http-equiv'];
    const key = (property ?? name ?? equiv ?? '').trim().toLowerCase();
    const known = Object.hasOwn(META, key) ? META[key] : undefined;
    if (known) this.#note(known[0], content, 'meta', known[1], node);
    if (DESCRIPTIONS.has(key) && content && this.descriptions.length < MAX_OPEN)
      this.descriptions.push(content.slice(0, MAX_CAPTURE));
    if (key === 'og:type' && /^\s*article\s*$/i.test(content ?? '')) this.declaresArticle = true;
    if (itemprop) this.#property(itemprop, content, node);
  }

  /// What the page shows: elements of microdata, times, links to authors, boxes named for it.
  #shown(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    node: number,
    { tells, picture }: NameOfBox,
  ): void {
    const property = this.#propertyField(attributes['itemprop']);
    const given = attributes['datetime'] ?? attributes['content'];
    if (tag === 'time') {
      const field = property ?? (tells === 'modified' ? tells : 'published');
      const isDeclared = property !== undefined || tells === field || 'pubdate' in attributes;
      const rank = isDeclared ? 3 : 0;
      if (given) this.#note(field, given, 'page', rank, node);
      else this.#capture(field, 'page', rank, node);
    } else if (property) {
      const rank = this.#scopes.at(-1)?.property ? 4 : 3;
      if (given) this.#note(property, given, 'page', rank, node);
      else this.#capture(property, 'page', rank, node);
    } else if (/(?:^|\s)author(?:\s|$)/i.test(attributes['rel'] ?? ''))
      this.#capture('byline', 'page', 2, node);
    else if (tells && !(picture && tells === 'credit')) this.#capture(tells, 'page', 1, node);
  }

  #property(itemprop: string, value: string | undefined, node: number): void {
    const field = this.#propertyField(itemprop);
    if (field) this.#note(field, value, 'meta', 5, node);
  }

  /// What a property of microdata tells of the article; the names of its author and its publisher
  /// stand in scopes of their own.
  #propertyField(itemprop: string | undefined): Field | undefined {
    if (!itemprop) return undefined;
    const names = itemprop.trim().toLowerCase().split(/\s+/, 4);
    const scope = this.#scopes.at(-1);
    if (scope && names.includes('name')) {
      if (/^(?:author|creator)$/.test(scope.property)) return 'byline';
      return scope.property === 'publisher' ? 'outlet' : undefined;
    }
    if (scope?.beside) return undefined;
    return names.map((name) => PROPERTIES[name]).find((field) => field !== undefined);
  }

  #openScope(attributes: Readonly<Record<string, string>>): void {
    if (!('itemscope' in attributes) || this.#scopes.length > 100) return;
    const property = (attributes['itemprop'] ?? '').trim().toLowerCase();
    const beside = property !== '' || BESIDE.test((attributes['itemtype'] ?? '').trim());
    this.#scopes.push({ depth: this.#depth, property, beside });
  }

  #linkedData(json: string, node: number): void {
    const article = json.length > MAX_JSON ? null : readLinkedData(json);
    if (!article) return;
    const { body, source, ...fields } = article;
    this.declaresArticle = true;
    this.body ||= body ?? '';
    if (body) this.descriptions.push(body.slice(0, MAX_CAPTURE));
    this.#note('credit', source, 'json-ld', 1, node);
    for (const [field, value] of Object.entries(fields))
      this.#note(field as Field, value, 'json-ld', 1, node);
  }

  #note(
    field: Field,
    value: string | undefined,
    from: Claim['from'],
    rank: number,
    node: number,
  ): void {
    const words = value?.replaceAll(/\s+/g, ' ').trim();
    if (words && words.length <= MAX_CAPTURE && this.claims.length < MAX_CLAIMS)
      this.claims.push({ field, value: words, from, rank, node });
  }
}
