import { Parser } from 'htmlparser2';
import { PageMetadata } from './page-metadata.ts';
import { HARDLY, NameReader, type Grade, type NameOfBox } from './page-names.ts';

/// One stretch of running text on a page, between two block tags or two empty lines. `linked` counts
/// the code units inside links; `node` is the element it stands in.
export interface Block {
  readonly text: string;
  /// The length of the text as Latin letters would have it: an ideograph says more than a letter.
  readonly size: number;
  readonly linked: number;
  readonly node: number;
  readonly tag: string;
  /// True when only an element inside it parts it from the block before, of the same node.
  readonly goesOn: boolean;
  /// Its place among the blocks of the page.
  readonly order: number;
}

/// An element that can hold blocks. `parent` is an index too and always smaller than its own.
export interface PageNode {
  readonly parent: number;
  readonly tag: string;
  /// The share of the page's running text below which it, and all that are called the same, are
  /// furniture.
  readonly grade: Grade;
  readonly name: string;
  /// 4 for the declared body of an article, 3 for what is called one, 2 for an article, 1 for the
  /// main part, else 0.
  readonly rank: number;
  /// How many pictures stand in it and not in an element below.
  pictures: number;
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
details summary hr hgroup menu caption legend`.split(/\s+/),
);
const GRADES: Readonly<Record<string, Grade>> = {
  nav: 1,
  menu: 1,
  header: 0.5,
  footer: 0.5,
  aside: 0.5,
  figure: 0.5,
  figcaption: 0.5,
  caption: 0.5,
  legend: 0.5,
  form: 0.5,
};
/// What their names tell is told of something else.
const UNNAMED_TAGS = new Set('html body main article tr td th dd dt'.split(' '));

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
  readonly isNode: boolean;
  readonly hides: boolean;
}

class PageReader {
  readonly #nodes: PageNode[] = [{ parent: -1, tag: '', grade: 0, name: '', rank: 0, pictures: 0 }];
  readonly #blocks: Block[] = [];
  readonly #metadata = new PageMetadata();
  readonly #names = new NameReader();
  readonly #open: Open[] = [];
  #node = 0;
  #hidden = 0;
  /// The open link; the next one ends it, as on a page that forgot to.
  #link: Open | null = null;
  #inPre = 0;
  #text = '';
  #linked = 0;
  /// True right after a line break.
  #broken = false;
  /// The node in which the text before an element inside it was cut off.
  #cut = -1;

  get depth(): number {
    return this.#open.length;
  }

  page(): Page {
    this.#closeBlock();
    return { nodes: this.#nodes, blocks: this.#blocks, metadata: this.#metadata };
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const named = this.#names.read(attributes['class']);
    this.#metadata.openTag(name, attributes, this.#node, named);
    const isHidden = hidesText(attributes);
    const isNode = BLOCK_TAGS.has(name) || isHidden || named.inline;
    const hides = HIDDEN_TAGS.has(name);
    const open = { name, node: this.#node, isNode, hides };
    this.#open.push(open);
    if (hides) this.#hidden++;
    if (name === 'a') this.#link = 'href' in attributes ? open : null;
    if (name === 'pre') this.#inPre++;
    if (name === 'br') this.#break();
    if (name === 'img' || name === 'picture') this.#nodes[this.#node]!.pictures++;
    if (!isNode) return;
    this.#closeBlock();
    this.#openNode(name, attributes, named, isHidden);
  }

  #openNode(
    tag: string,
    attributes: Record<string, string>,
    named: NameOfBox,
    isHidden: boolean,
  ): void {
    const id = this.#names.read(attributes['id']);
    const told = UNNAMED_TAGS.has(tag) ? 0 : Math.max(named.grade, id.grade);
    const grade = Math.max(told, GRADES[tag] ?? 0, isHidden ? HARDLY : 0);
    const isBody = (named.body || id.body) && tag !== 'p' && tag !== 'body';
    const rank = rankOf(tag, attributes, isBody);
    const name = attributes['class'] ?? '';
    this.#node = this.#nodes.push({ parent: this.#node, tag, grade, name, rank, pictures: 0 }) - 1;
  }

  ontext(data: string): void {
    this.#metadata.text(data);
    if (this.#hidden) return;
    const words = data.replaceAll(this.#inPre ? /[ \t\r\f]+/g : /[ \t\n\r\f]+/g, ' ');
    this.#text += words;
    if (words !== ' ') this.#broken = false;
    if (this.#link) this.#linked += words.length;
  }

  onclosetag(name: string): void {
    this.#metadata.closeTag();
    const closed = this.#open.pop();
    if (!closed) return;
    if (closed.hides) this.#hidden--;
    if (closed === this.#link) this.#link = null;
    if (name === 'pre') this.#inPre--;
    if (!closed.isNode) return;
    this.#closeBlock();
    this.#node = closed.node;
    if (!BLOCK_TAGS.has(name)) this.#cut = closed.node;
  }

  /// Two line breaks in a row end a paragraph on pages that use no <p>.
  #break(): void {
    if (this.#broken) this.#closeBlock();
    else this.#text += '\n';
    this.#broken = true;
  }

  #closeBlock(): void {
    if (this.#text.length) {
      const share = this.#linked / this.#text.length;
      const node = this.#node;
      const { tag } = this.#nodes[node]!;
      let goesOn = this.#cut === node && !this.#text.startsWith('\n');
      for (const paragraph of this.#inPre ? this.#text.split(/\n(?:\s*\n)+/) : [this.#text]) {
        const text = tidied(paragraph);
        const linked = Math.round(share * text.length);
        const order = this.#blocks.length;
        const size = text.length * (IDEOGRAPH.test(text) ? 2.5 : 1);
        if (text) this.#blocks.push({ text, size, linked, node, tag, goesOn, order });
        goesOn = false;
      }
      this.#cut = -1;
    }
    this.#text = '';
    this.#linked = 0;
    this.#broken = false;
  }
}

const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function tidied(text: string): string {
  if (!text.includes('  ') && !text.includes('\n')) return text.trim();
  return text
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

function rankOf(tag: string, attributes: Record<string, string>, isBody: boolean): number {
  if (/\barticleBody\b/i.test(attributes['itemprop'] ?? '')) return 4;
  if (isBody) return 3;
  if (tag === 'article') return 2;
  return tag === 'main' || attributes['role'] === 'main' ? 1 : 0;
}

function hidesText(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  return /display\s{0,3}:\s{0,3}none/i.test(attributes['style']?.slice(0, 500) ?? '');
}
