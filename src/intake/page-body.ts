import type { Problem } from '../record/types.ts';
import type { Block, Page, PageNode } from './html-page.ts';
import { furnitureOf } from './page-furniture.ts';
import { isEnd, isPageLine, withoutFurniture } from './page-lines.ts';
import { containerOf, isParagraph, PARAGRAPH, weigh } from './page-container.ts';

const MOST = 0.5;
/// A list of articles has at least so many linked headlines, of so many characters.
const LISTED = 5;
const HEADLINE = 20;
/// No box of a list of articles holds more of its running text.
const FLOW = 0.3;
const PROSE_TAGS = /^(?:p|h[2-6]|li|blockquote|pre|dd|dt|td|th)$/;
/// What a box beside the running text holds.
const LINKS = 1;
const PICTURE = 2;
const BOX_TAGS = /^(?:div|section|ul|ol|table|dl|center|article|aside)$/;
/// Words beside a picture are its caption up to this length, unless they are a sentence.
const CAPTION = 200;
const HEADING = /^h[1-6]$/;
const STOP = /[.:!?…”"’)。！？」』）؟۔।]$/;

/// Where the article of a page stands. `text` has its paragraphs apart by an empty line; it is empty
/// when there is none.
export interface PageBody {
  readonly text: string;
  /// The element that holds it.
  readonly container: number;
  /// The order of its first and its last block.
  readonly first: number;
  readonly last: number;
  readonly problems: readonly Problem[];
}

/// Finds the article on a page. Linear in the number of its elements and the length of its text.
export function bodyOf(page: Page): PageBody {
  const { all, declared } = page.metadata.titles();
  const drops = furnitureOf(page, declared);
  const kept = joined(page.blocks.filter(({ node }) => !drops[node]));
  const { node: container, articles } = containerOf(page, kept, declared);
  const inside = insideOf(page.nodes, container);
  const within = untilEnd(
    page.nodes,
    kept.filter(({ node }) => inside[node]),
  );
  if (!page.metadata.declaresArticle && isListing(page.nodes, within))
    return { text: '', container, first: 0, last: 0, problems: [LISTING] };
  const beside = besideBoxes(page.nodes, within, container);
  const isKept = (block: Block) =>
    beside[block.node] !== LINKS &&
    !(beside[block.node] === PICTURE && isCaption(block)) &&
    isBody(block, all);
  const blocks = trimmed(page.nodes, withoutLooseHeadings(within, isKept));
  const text = withoutFurniture(blocks.map((block) => block.text).join('\n\n'));
  const [first, last] = [blocks[0]?.order ?? 0, blocks.at(-1)?.order ?? 0];
  return { text, container, first, last, problems: articles > 1 ? [severalOf(articles)] : [] };
}

const LISTING: Problem = {
  code: 'listing',
  message: 'The page lists articles and holds none of its own. Give the page of one of them.',
};

const severalOf = (articles: number): Problem => ({
  code: 'several-articles',
  message: `The page holds ${articles} articles; only the one that it is titled for, else the first, is read.`,
});

/// Many linked headlines, and no box that holds much of the running text: teasers each stand in
/// their own. A page that says it holds an article is never asked.
function isListing(nodes: readonly PageNode[], blocks: readonly Block[]): boolean {
  const isHeadline = ({ text, linked }: Block) =>
    text.length >= HEADLINE && linked >= text.length * 0.8;
  const headlines = blocks.filter(isHeadline).length;
  const paragraphs = blocks.filter(isParagraph);
  if (headlines < LISTED || headlines * 2 < paragraphs.length) return false;
  const flows = new Map<number, number>();
  let all = 0;
  for (const block of paragraphs) {
    const flow = flowOf(nodes, block);
    flows.set(flow, (flows.get(flow) ?? 0) + block.text.length);
    all += block.text.length;
  }
  for (const mass of flows.values()) if (mass > all * FLOW) return false;
  return true;
}

/// The element in which a paragraph stands beside others.
function flowOf(nodes: readonly PageNode[], { tag, node }: Block): number {
  return PROSE_TAGS.test(tag) ? nodes[node]!.parent : node;
}

/// A paragraph goes on after furniture inside it.
function joined(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    if (!last || !block.goesOn || last.node !== block.node) whole.push(block);
    else {
      const gap = /^[,.;:!?)’”]/.test(block.text) ? '' : ' ';
      whole[whole.length - 1] = {
        ...last,
        text: last.text + gap + block.text,
        size: last.size + block.size,
        linked: last.linked + block.linked,
      };
    }
  }
  return whole;
}

function insideOf(nodes: readonly PageNode[], container: number): Uint8Array {
  const inside = new Uint8Array(nodes.length);
  inside[container] = 1;
  for (let i = container + 1; i < nodes.length; i++) if (inside[nodes[i]!.parent]) inside[i] = 1;
  return inside;
}

/// `LINKS` or `PICTURE` for boxes inside the container, with all that is in them, that are mostly
/// links, or a picture with a few words. One that holds most of the text is neither.
function besideBoxes(nodes: readonly PageNode[], blocks: readonly Block[], container: number) {
  const { text, linked } = weigh(nodes, blocks);
  const pictures = picturesIn(nodes);
  const beside = new Uint8Array(nodes.length);
  for (let i = container + 1; i < nodes.length; i++) {
    const { tag, parent } = nodes[i]!;
    const limit = tag === 'table' ? 0.75 : MOST;
    const isBox = BOX_TAGS.test(tag) && text[i]! < text[container]! * MOST;
    if (beside[parent] === LINKS || (isBox && linked[i]! > text[i]! * limit)) beside[i] = LINKS;
    else if (beside[parent] || (isBox && pictures[i] && text[i]! <= CAPTION)) beside[i] = PICTURE;
  }
  return beside;
}

const isCaption = ({ text, tag }: Block): boolean =>
  !HEADING.test(tag) && !/[.!?…][”"’)]?$/.test(text);

function picturesIn(nodes: readonly PageNode[]): Uint32Array {
  const pictures = Uint32Array.from(nodes, (node) => node.pictures);
  for (let i = nodes.length - 1; i > 0; i--) pictures[nodes[i]!.parent]! += pictures[i]!;
  return pictures;
}

/// Up to where the readers have the word. What goes on in the same element is the article still.
function untilEnd(nodes: readonly PageNode[], blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ text }) => isEnd(text));
  if (end < 0) return blocks;
  const before = blocks.slice(0, end);
  const paragraphs = before.filter(isParagraph);
  const flows = new Set(paragraphs.map((block) => flowOf(nodes, block)));
  const goesOn = blocks
    .slice(end)
    .some((block) => isParagraph(block) && flows.has(flowOf(nodes, block)));
  return paragraphs.length && !goesOn ? before : blocks;
}

/// The headline is metadata; a block of links leads away from the article; a few words in a box,
/// with no stop at the end, are a button or a label.
function isBody({ text, size, linked, tag }: Block, titles: ReadonlySet<string>): boolean {
  const isCell = /^t[dh]$/.test(tag);
  if (tag === 'h1' || (titles.has(text) && !isCell) || isPageLine(text)) return false;
  if (!PROSE_TAGS.test(tag) && size < PARAGRAPH && !STOP.test(text)) return false;
  const lines = text.split('\n').length;
  if (linked >= text.length * 0.6 && text.length - linked < 30 * lines && lines > 1) return false;
  return linked < text.length * 0.7 || isCell || (tag === 'p' && text.length > 120);
}

/// Without headings that stood over what was left out.
function withoutLooseHeadings(blocks: readonly Block[], keeps: (block: Block) => boolean): Block[] {
  const found: Block[] = [];
  let leftOut = false;
  for (const block of blocks) {
    if (!keeps(block)) {
      leftOut = true;
      continue;
    }
    const last = found.at(-1);
    if (
      leftOut &&
      last &&
      HEADING.test(last.tag) &&
      HEADING.test(block.tag) &&
      block.tag <= last.tag
    )
      found.pop();
    leftOut = false;
    found.push(block);
  }
  return found;
}

/// Without the short lines before the first paragraph and after the last: dates, tags, buttons. A
/// short paragraph beside the last long one is the end of the article.
function trimmed(nodes: readonly PageNode[], blocks: readonly Block[]): readonly Block[] {
  const speaks = ({ text, size }: Block) =>
    (size >= 60 && /[ \u3000-\u9fff]/.test(text)) || STOP.test(text);
  const first = blocks.findIndex(speaks);
  if (first < 0) return blocks;
  let last = blocks.findLastIndex(speaks);
  const flow = flowOf(nodes, blocks[last]!);
  while (blocks[last + 1]?.tag === 'p' && flowOf(nodes, blocks[last + 1]!) === flow) last++;
  return blocks.slice(first, last + 1);
}
