import type { Block, Page, PageNode } from './html-page.ts';
import { containerOf, PARAGRAPH, weigh } from './page-container.ts';

/// Less than this share of the running text outside furniture: the names of the boxes mislead.
const TOO_LITTLE = 0.1;
const MOST = 0.5;
const PROSE_TAGS = /^(?:p|h[2-6]|li|blockquote|pre|dd|dt|td|th)$/;
const BOX_TAGS = /^(?:div|section|ul|ol|table|dl|center|article|aside)$/;
const HEADING = /^h[1-6]$/;
const STOP = /[.:!?…”"’)]$/;

/// The text of the article on a page, paragraphs apart by an empty line; empty when there is none.
export function bodyOf(page: Page, title: string | undefined): string {
  const drops = furniture(page);
  const kept = joined(page.blocks.filter(({ node }) => !drops[node]));
  const container = containerOf(page, kept);
  const inside = insideOf(page.nodes, container);
  const within = kept.filter(({ node }) => inside[node]);
  const leads = linkBoxes(page.nodes, within, container);
  const blocks = withoutLooseHeadings(within, (block) => !leads[block.node] && isBody(block, title));
  return trimmed(blocks).map(({ text }) => text).join('\n\n');
}

/// 1 for the nodes that stand in furniture. What holds most of the running text is no furniture,
/// whatever it is called: some sites wrap the whole page in a form.
function furniture({ nodes, blocks }: Page): Uint8Array {
  const { mass } = weigh(nodes, blocks);
  const all = mass[0]!;
  for (const most of [1, MOST]) {
    const drops = new Uint8Array(nodes.length);
    for (let i = 1; i < nodes.length; i++) {
      const { grade, parent } = nodes[i]!;
      const limit = grade > most ? most : grade;
      if (drops[parent] || (limit && (limit === 1 || mass[i]! < all * limit))) drops[i] = 1;
    }
    const left = blocks.filter(({ node }) => !drops[node]);
    if (most === MOST || weigh(nodes, left).mass[0]! >= all * TOO_LITTLE) return drops;
  }
  return new Uint8Array(nodes.length);
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

/// The headline is metadata; a block of links leads away from the article; a few words in a box,
/// with no stop at the end, are a button or a label.
function isBody({ text, linked, tag }: Block, title: string | undefined): boolean {
  if (tag === 'h1' || text === title) return false;
  if (!PROSE_TAGS.test(tag) && text.length < PARAGRAPH && !STOP.test(text)) return false;
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
    if (leftOut && last && HEADING.test(last.tag) && HEADING.test(block.tag) && block.tag <= last.tag)
      found.pop();
    leftOut = false;
    found.push(block);
  }
  return found;
}

/// Without the short lines before the first paragraph and after the last: dates, tags, buttons.
function trimmed(blocks: readonly Block[]): readonly Block[] {
  const speaks = ({ text }: Block) => (text.length >= 60 && text.includes(' ')) || STOP.test(text);
  const first = blocks.findIndex(speaks);
  return first < 0 ? blocks : blocks.slice(first, blocks.findLastIndex(speaks) + 1);
}
