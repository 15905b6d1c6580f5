import { readPage, type Block, type Page, type PageNode } from './html-page.ts';

/// The text of the main article of a page and what the page says about it.
export interface PageArticle {
  text: string;
  title?: string;
  byline?: string;
  outlet?: string;
  url?: string;
  published?: string;
}

/// A block at least this long, and not mostly links, speaks for the container it stands in.
const PARAGRAPH = 40;
/// The share of the page's running text that makes furniture the article after all.
const MOST = 0.5;
const PROSE_TAGS = /^(?:p|h[2-6]|li|blockquote|pre|dd|dt|td|th)$/;
const STOP = /[.:!?…”"’)]$/;

/// Takes the article out of a simply saved page: where the page says its article is, else where
/// most of the running text stands; without menus, captions, forms and what is beside it. Paragraphs
/// are set apart by empty lines. Linear in the length of the page; never throws.
export function articleOfPage(html: string): PageArticle {
  const page = readPage(html);
  const kept = page.blocks.filter(notIn(dropped(page)));
  const container = containerOf(page, kept);
  const inside = insideOf(page.nodes, container);
  const title = page.metadata.get('title');
  const found = kept.filter((block) => inside[block.node] && isBody(block, title));
  const blocks = trimmed(found);
  return { text: blocks.map(({ text }) => text).join('\n\n'), ...describedBy(page, title) };
}

function describedBy(page: Page, title: string | undefined): Omit<PageArticle, 'text'> {
  const described: Omit<PageArticle, 'text'> = title === undefined ? {} : { title };
  for (const field of ['byline', 'outlet', 'url', 'published'] as const) {
    const value = page.metadata.get(field);
    if (value !== undefined) described[field] = value;
  }
  return described;
}

/// 1 for the nodes that stand in furniture. What holds most of the running text is no furniture,
/// whatever it is called: some sites wrap the whole page in a form.
function dropped({ nodes, blocks }: Page): Uint8Array {
  const mass = massOf(nodes, blocks);
  const drops = new Uint8Array(nodes.length);
  for (let i = 1; i < nodes.length; i++) {
    const { weak, parent } = nodes[i]!;
    if (drops[parent] || (weak && mass[i]! < mass[0]! * MOST)) drops[i] = 1;
  }
  return drops;
}

function notIn(drops: Uint8Array): (block: Block) => boolean {
  return ({ node }) => !drops[node];
}

/// Running text in each node and all below it, in code units. Parents come before their children.
function massOf(nodes: readonly PageNode[], blocks: readonly Block[]): Float64Array {
  const mass = new Float64Array(nodes.length);
  for (const block of blocks) if (isParagraph(block)) mass[block.node]! += block.text.length;
  for (let i = nodes.length - 1; i > 0; i--) mass[nodes[i]!.parent]! += mass[i]!;
  return mass;
}

function isParagraph({ text, linked, tag }: Block): boolean {
  return text.length >= PARAGRAPH && linked < text.length * 0.4 && !/^h[1-6]$/.test(tag);
}

/// The declared body, article or main part when it holds half of what the densest cluster holds.
function containerOf({ nodes }: Page, blocks: readonly Block[]): number {
  const mass = massOf(nodes, blocks);
  const cluster = densest(nodes, blocks, mass);
  for (const rank of [3, 2]) {
    const best = heaviest(nodes, mass, rank);
    if (best >= 0 && mass[best]! >= mass[cluster]! * MOST) return best;
  }
  return cluster;
}

function heaviest(nodes: readonly PageNode[], mass: Float64Array, rank: number): number {
  let best = -1;
  for (let i = 0; i < nodes.length; i++)
    if (nodes[i]!.rank === rank && (best < 0 || mass[i]! > mass[best]!)) best = i;
  return best;
}

/// Each paragraph counts for its parents, less the further up; then up as long as that adds much,
/// for articles whose body is cut into several boxes.
function densest(nodes: readonly PageNode[], blocks: readonly Block[], mass: Float64Array): number {
  const score = new Float64Array(nodes.length);
  for (const block of blocks) {
    if (!isParagraph(block)) continue;
    let at = /^(?:p|li|dd|td|pre)$/.test(block.tag) ? nodes[block.node]!.parent : block.node;
    for (let weight = 1; at > 0 && weight > 0.1; weight /= 2, at = nodes[at]!.parent)
      score[at]! += block.text.length * weight;
  }
  let best = 0;
  for (let i = 1; i < nodes.length; i++) if (score[i]! > score[best]!) best = i;
  for (let up = nodes[best]!.parent; up > 0; up = nodes[up]!.parent)
    if (mass[up]! > mass[best]! * 1.3 && nodes[up]!.tag !== 'body') best = up;
  return best;
}

function insideOf(nodes: readonly PageNode[], container: number): Uint8Array {
  const inside = new Uint8Array(nodes.length);
  inside[container] = 1;
  for (let i = container + 1; i < nodes.length; i++) if (inside[nodes[i]!.parent]) inside[i] = 1;
  return inside;
}

/// The headline is metadata; a block of links leads away from the article; a few words in a box,
/// with no stop at the end, are a button or a label.
function isBody({ text, linked, tag }: Block, title: string | undefined): boolean {
  if (tag === 'h1' || text === title) return false;
  if (!PROSE_TAGS.test(tag) && text.length < PARAGRAPH && !STOP.test(text)) return false;
  return linked < text.length * 0.7 || (tag === 'p' && text.length > 120);
}

/// Without the short lines before the first paragraph and after the last: dates, tags, buttons.
function trimmed(blocks: readonly Block[]): readonly Block[] {
  const speaks = ({ text }: Block) => (text.length >= 60 && text.includes(' ')) || STOP.test(text);
  const first = blocks.findIndex(speaks);
  return first < 0 ? blocks : blocks.slice(first, blocks.findLastIndex(speaks) + 1);
}
