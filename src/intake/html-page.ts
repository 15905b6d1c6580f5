import { Parser } from 'htmlparser2';
import { PageMetadata } from './page-metadata.ts';

/// One stretch of running text on a page, between two block tags. `linked` counts the code units
/// inside links; `node` is the element it stands in.
export interface Block {
  readonly text: string;
  readonly linked: number;
  readonly node: number;
  readonly tag: string;
}

/// An element that can hold blocks. `parent` is an index too and always smaller than its own.
export interface PageNode {
  readonly parent: number;
  readonly tag: string;
  /// Furniture unless most of the page stands in it: forms, asides, what its class calls "related".
  readonly weak: boolean;
  /// 3 for the declared body of an article, 2 for an article, 1 for the main part, else 0.
  readonly rank: number;
}

export interface Page {
  readonly nodes: readonly PageNode[];
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
}

/// Real pages stay far below; deeper elements are read as if they stood side by side.
const MAX_DEPTH = 256;
const HIDDEN_TAGS = new Set(
  `script style noscript template iframe object embed svg math canvas audio video select option
button textarea input datalist dialog xmp noembed noframes title`.split(/\s+/),
);
const RAW_TAGS = new Set('script style title textarea xmp iframe noembed noframes'.split(' '));
const BLOCK_TAGS = new Set(
  `html body main article section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table
thead tbody tfoot tr td th header footer aside nav figure figcaption form fieldset address center
details summary hr hgroup menu`.split(/\s+/),
);
const WEAK_TAGS = new Set([
  'header',
  'footer',
  'aside',
  'nav',
  'figure',
  'figcaption',
  'form',
  'menu',
]);
const WEAK_NAMES =
  /(?:^|[-_\s])(?:comments?|disqus|related|recirc|recommend(?:ed|ations)?|promo|share|sharing|social|newsletters?|subscribe|signup|sign-up|sidebar|side-bar|footer|breadcrumbs?|menu|nav|navigation|navbar|widget|advert(?:isement)?|ads?|sponsor(?:ed)?|banner|cookies?|popup|modal|taboola|outbrain|tags?|caption|author-bio|authorbio|bio|most-read|popular|trending|toolbar|byline|dateline|timestamp|masthead|pagination|credit|readmore|read-more|more-on|teasers?|skip)(?=$|[-_\s])/i;
const SOUND_NAMES = /(?:^|[-_\s])(?:article|body|content|main|story|text|entry|post)(?=$|[-_\s])/i;

/// Reads the page in one pass. Never throws; time is linear in its length, whatever its tags do.
export function readPage(html: string): Page {
  const reader = new PageReader();
  const parser = new ShallowParser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return reader.page();
}

/// htmlparser2 searches and shifts its stack of open elements on every tag, so a stack of 100,000
/// would cost a page of five megabytes minutes. Past the limit an element is closed as soon as it
/// opens; one whose text is raw stays open, lest a script be read as text.
class ShallowParser extends Parser {
  readonly #reader: PageReader;
  #depth = 0;

  constructor(reader: PageReader, options: ConstructorParameters<typeof Parser>[1]) {
    super(reader, options);
    this.#reader = reader;
  }

  override onopentagname(start: number, end: number): void {
    this.#depth = this.#reader.depth;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#depth = 0;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    const limit = RAW_TAGS.has(name) ? 2 * MAX_DEPTH : MAX_DEPTH;
    return this.#depth >= limit || super.isVoidElement(name);
  }
}

interface Open {
  readonly name: string;
  readonly node: number;
  readonly hides: boolean;
  readonly links: boolean;
}

class PageReader {
  readonly #nodes: PageNode[] = [{ parent: -1, tag: '', weak: false, rank: 0 }];
  readonly #blocks: Block[] = [];
  readonly #metadata = new PageMetadata();
  readonly #open: Open[] = [];
  #node = 0;
  #tag = '';
  #hidden = 0;
  #inLinks = 0;
  #text = '';
  #linked = 0;

  get depth(): number {
    return this.#open.length;
  }

  page(): Page {
    this.#closeBlock();
    return { nodes: this.#nodes, blocks: this.#blocks, metadata: this.#metadata };
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#metadata.openTag(name, attributes);
    const hides = HIDDEN_TAGS.has(name) || isHidden(attributes);
    const node = this.#node;
    this.#open.push({ name, node, hides, links: name === 'a' });
    if (hides) this.#hidden++;
    if (name === 'a') this.#inLinks++;
    if (name === 'br') this.#text += '\n';
    if (!BLOCK_TAGS.has(name)) return;
    this.#closeBlock();
    this.#tag = name;
    this.#node = this.#nodes.push(nodeOf(node, name, attributes)) - 1;
  }

  ontext(data: string): void {
    this.#metadata.text(data);
    if (this.#hidden) return;
    const words = data.replaceAll(/[ \t\n\r\f]+/g, ' ');
    this.#text += words;
    if (this.#inLinks) this.#linked += words.length;
  }

  onclosetag(name: string): void {
    this.#metadata.closeTag(name);
    const closed = this.#open.pop();
    if (!closed) return;
    if (closed.hides) this.#hidden--;
    if (closed.links) this.#inLinks--;
    if (!BLOCK_TAGS.has(name)) return;
    this.#closeBlock();
    this.#node = closed.node;
    this.#tag = this.#nodes[closed.node]!.tag;
  }

  /// Two line breaks in a row end a paragraph on pages that use no <p>.
  #closeBlock(): void {
    if (this.#text.length) {
      const linked = this.#linked / this.#text.length;
      for (const paragraph of this.#text.split(/\n *(?:\n *)+/)) {
        const text = paragraph
          .replaceAll(/ {2,}/g, ' ')
          .replaceAll(/ ?\n ?/g, '\n')
          .trim();
        if (!text) continue;
        const share = Math.round(linked * text.length);
        this.#blocks.push({ text, linked: share, node: this.#node, tag: this.#tag });
      }
    }
    this.#text = '';
    this.#linked = 0;
  }
}

function nodeOf(parent: number, tag: string, attributes: Record<string, string>): PageNode {
  const name = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300);
  const weak =
    WEAK_TAGS.has(tag) ||
    (!['html', 'body', 'main', 'article'].includes(tag) &&
      WEAK_NAMES.test(name) &&
      !SOUND_NAMES.test(name));
  return { parent, tag, weak, rank: rankOf(tag, attributes) };
}

function rankOf(tag: string, attributes: Record<string, string>): number {
  if (/\barticleBody\b/i.test(attributes['itemprop'] ?? '')) return 3;
  if (tag === 'article') return 2;
  return tag === 'main' || attributes['role'] === 'main' ? 1 : 0;
}

function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes) return true;
  return /display\s{0,3}:\s{0,3}none/i.test(attributes['style']?.slice(0, 500) ?? '');
}
