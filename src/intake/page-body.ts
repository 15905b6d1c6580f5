import type { Problem } from '../record/types.ts';
import type { Block, Page, PageNode } from './html-page.ts';
import { isEnd, isPageLine, withoutFurniture } from './page-lines.ts';
import { containerOf, isParagraph, PARAGRAPH, sizeOf, weigh } from './page-container.ts';

/// Less than this share of the running text outside furniture: the names of the boxes mislead.
const TOO_LITTLE = 0.2;
const MOST = 0.5;
/// A list of articles has at least so many linked headlines, of so many characters.
const LISTED = 5;
const HEADLINE = 20;
/// No box of a list of articles holds more of its running text.
const FLOW = 0.3;
const PROSE_TAGS = /^(?:p|h[2-6]|li|blockquote|pre|dd|dt|td|th)$/;
const BOX_TAGS = /^(?:div|section|ul|ol|table|dl|center|article|aside)$/;
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
export function bodyOf(page: Page, titles: ReadonlySet<string>): PageBody {
  const drops = furniture(page);
  const kept = joined(page.blocks.filter(({ node }) => !drops[node]));
  const { node: container, articles } = containerOf(page, kept, titles);
  const inside = insideOf(page.nodes, container);
  const within = untilEnd(
    page.nodes,
    kept.filter(({ node }) => inside[node]),
  );
  if (!page.metadata.declaresArticle && isListing(page.nodes, within))
    return { text: '', container, first: 0, last: 0, problems: [LISTING] };
  const leads = linkBoxes(page.nodes, within, container);
  const isKept = (block: Block) => !leads[block.node] && isBody(block, titles);
  const blocks = trimmed(withoutLooseHeadings(within, isKept));
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
  return Math.max(0, ...flows.values()) <= all * FLOW;
}

/// The element in which a paragraph stands beside others.
function flowOf(nodes: readonly PageNode[], { tag, node }: Block): number {
  return PROSE_TAGS.test(tag) ? nodes[node]!.parent : node;
}

/// 1 for the nodes that stand in furniture. What holds most of the running text is no furniture,
/// whatever it is called: some sites wrap the whole page in a form.
function furniture({ nodes, blocks }: Page): Uint8Array {
  const { mass } = weigh(nodes, blocks);
  const all = mass[0]!;
  const alike = massOfNames(nodes, mass);
  for (const most of [1, MOST]) {
    const drops = new Uint8Array(nodes.length);
    for (let i = 1; i < nodes.length; i++) {
      const { grade, parent, name } = nodes[i]!;
      const limit = Math.min(grade, most);
      const held = most === 1 ? mass[i]! : Math.max(mass[i]!, alike.get(name) ?? 0);
      if (drops[parent] || (limit && (limit === 1 || held < all * limit))) drops[i] = 1;
    }
    const left = blocks.filter(({ node }) => !drops[node]);
    if (weigh(nodes, left).mass[0]! >= all * TOO_LITTLE) return drops;
  }
  return new Uint8Array(nodes.length);
}

/// What all boxes of one name hold together, each counted where it is not inside another: some
/// systems put every paragraph into a "widget".
function massOfNames(nodes: readonly PageNode[], mass: Float64Array): Map<string, number> {
  const alike = new Map<string, number>();
  for (let i = 1; i < nodes.length; i++) {
    const { name, parent, grade } = nodes[i]!;
    if (name && grade && nodes[parent]!.name !== name)
      alike.set(name, (alike.get(name) ?? 0) + mass[i]!);
  }
  return alike;
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

/// 1 for boxes inside the container that are mostly links, with all that is in them.
function linkBoxes(nodes: readonly PageNode[], blocks: readonly Block[], container: number) {
  const { text, linked } = weigh(nodes, blocks);
  const leads = new Uint8Array(nodes.length);
  for (let i = container + 1; i < nodes.length; i++) {
    const { tag, parent } = nodes[i]!;
    const limit = tag === 'table' ? 0.75 : MOST;
    if (leads[parent] || (BOX_TAGS.test(tag) && linked[i]! > text[i]! * limit)) leads[i] = 1;
  }
  return leads;
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
function isBody({ text, linked, tag }: Block, titles: ReadonlySet<string>): boolean {
  if (tag === 'h1' || titles.has(text) || isPageLine(text)) return false;
  if (!PROSE_TAGS.test(tag) && sizeOf(text) < PARAGRAPH && !STOP.test(text)) return false;
  const lines = text.split('\n').length;
  if (linked >= text.length * 0.6 && text.length - linked < 30 * lines && lines > 1) return false;
  return linked < text.length * 0.7 || /^t[dh]$/.test(tag) || (tag === 'p' && text.length > 120);
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

/// Without the short lines before the first paragraph and after the last: dates, tags, buttons.
function trimmed(blocks: readonly Block[]): readonly Block[] {
  const speaks = ({ text }: Block) =>
    (sizeOf(text) >= 60 && /[ \u3000-\u9fff]/.test(text)) || STOP.test(text);
  const first = blocks.findIndex(speaks);
  return first < 0 ? blocks : blocks.slice(first, blocks.findLastIndex(speaks) + 1);
}
