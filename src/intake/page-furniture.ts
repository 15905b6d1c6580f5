import type { Page, PageNode } from './html-page.ts';
import { weigh } from './page-container.ts';

/// Less than this share of the running text outside furniture: the names of the boxes mislead.
const TOO_LITTLE = 0.2;
/// Running text of a short article, in code units.
const ENOUGH = 300;
const MOST = 0.5;
/// The share of the running text that makes a box with the headline in it no furniture.
const DECLARED = 0.25;

/// 1 for the nodes that stand in furniture. What holds most of the running text is no furniture,
/// whatever it is called: some sites wrap the whole page in a form.
export function furnitureOf(page: Page, titles: ReadonlySet<string>): Uint8Array {
  const { nodes, blocks } = page;
  const { mass } = weigh(nodes, blocks);
  const declared = declaredIn(page, titles);
  const all = mass[0]! - neverMass(nodes, mass, declared);
  const enough = Math.max(all * TOO_LITTLE, Math.min(ENOUGH, mass[0]! * TOO_LITTLE));
  const alike = massOfNames(nodes, mass);
  for (const most of [1, MOST]) {
    const drops = new Uint8Array(nodes.length);
    for (let i = 1; i < nodes.length; i++) {
      const { grade, parent, name } = nodes[i]!;
      const limit = Math.min(grade, most, declared[i] ? DECLARED : 1);
      const held = most === 1 ? mass[i]! : Math.max(mass[i]!, alike.get(name) ?? 0);
      if (drops[parent] || (limit && (limit === 1 || held < all * limit))) drops[i] = 1;
    }
    const left = blocks.filter(({ node }) => !drops[node]);
    if (weigh(nodes, left).mass[0]! >= enough) return drops;
  }
  return new Uint8Array(nodes.length);
}

/// 1 for what holds the declared body of an article or the headline of the page.
function declaredIn({ nodes, blocks }: Page, titles: ReadonlySet<string>): Uint8Array {
  const declared = Uint8Array.from(nodes, ({ rank }) => (rank === 4 ? 1 : 0));
  for (const { tag, text, node } of blocks)
    if (tag === 'h1' && titles.has(text)) declared[node] = 1;
  for (let i = nodes.length - 1; i > 0; i--) if (declared[i]) declared[nodes[i]!.parent] = 1;
  return declared;
}

/// What stands in boxes that never are an article.
function neverMass(nodes: readonly PageNode[], mass: Float64Array, declared: Uint8Array): number {
  const inside = new Uint8Array(nodes.length);
  let never = 0;
  for (let i = 1; i < nodes.length; i++) {
    const { grade, parent } = nodes[i]!;
    inside[i] = inside[parent] || (grade === 1 && !declared[i]) ? 1 : 0;
    if (inside[i] && !inside[parent]) never += mass[i]!;
  }
  return never;
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
