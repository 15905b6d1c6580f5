import type { Block, Page, PageNode } from './html-page.ts';

/// A block at least this long, and not mostly links, speaks for the container it stands in.
export const PARAGRAPH = 40;
const LONG = 100;
/// What a declared body, a named one, an article must hold of what the densest cluster holds.
const SHARES: readonly [rank: number, share: number][] = [
  [4, 0.5],
  [3, 0.6],
  [2, 0.6],
];
/// Of several articles on a page, what each holds at least of the longest.
const SIZABLE = 0.3;
/// What the part that a page describes holds at least of the part that holds most.
const DESCRIBED = 0.15;
/// How many parents of an article may be looked at for its headline.
const NEAR = 4;
/// As many letters and figures tell a text from others.
const OPENING = 40;
const PAGE_TAGS = /^(?:html|body)$/;
/// A parent that holds this much more belongs to the article too: it is cut into several boxes.
const MUCH_MORE = 1.3;

/// Sums for each element and all below it.
export interface Weights {
  /// Running text, in code units.
  readonly mass: Float64Array;
  /// The same of its long paragraphs: teasers are short.
  readonly long: Float64Array;
  /// All text, and what of it stands in links.
  readonly text: Float64Array;
  readonly linked: Float64Array;
}

export function isParagraph({ text, size, linked, tag }: Block): boolean {
  return size >= PARAGRAPH && linked < text.length * 0.4 && !/^h[1-6]$/.test(tag);
}

/// Parents come before their children.
export function weigh(nodes: readonly PageNode[], blocks: readonly Block[]): Weights {
  const mass = new Float64Array(nodes.length);
  const long = new Float64Array(nodes.length);
  const text = new Float64Array(nodes.length);
  const linked = new Float64Array(nodes.length);
  for (const block of blocks) {
    text[block.node]! += block.text.length;
    linked[block.node]! += block.linked;
    if (!isParagraph(block)) continue;
    const { size } = block;
    mass[block.node]! += size;
    if (size >= LONG) long[block.node]! += size;
  }
  for (const sums of [mass, long, text, linked])
    for (let i = nodes.length - 1; i > 0; i--) sums[nodes[i]!.parent]! += sums[i]!;
  return { mass, long, text, linked };
}

/// Where an article stands, and how many whole articles the page holds.
export interface Container {
  readonly node: number;
  readonly articles: number;
}

/// The element that holds the article: of several whole ones the one the page is titled for or the
/// first; the declared body, article or main part when it holds most of what the densest cluster
/// holds; else that cluster.
export function containerOf(
  page: Page,
  blocks: readonly Block[],
  titles: ReadonlySet<string>,
): Container {
  const { nodes, blocks: all } = page;
  const weights = weigh(nodes, blocks);
  const { mass } = weights;
  const whole = wholeArticles(nodes, all, mass, titles);
  if (whole.length > 1) {
    const [first] = whole;
    return {
      node: (whole.find(({ isTitled }) => isTitled) ?? first!).node,
      articles: whole.length,
    };
  }
  const node = heaviestPart(page, blocks, weights);
  const described = isFarFromHeadline(page, node, titles) ? describedPart(page, blocks, node) : -1;
  return { node: described < 0 ? node : described, articles: 1 };
}

function heaviestPart({ nodes, blocks: all }: Page, blocks: readonly Block[], weights: Weights) {
  const { mass } = weights;
  const headlines = headlinesIn(nodes, all);
  const cluster = densest(nodes, scoresOf(nodes, blocks), weights, headlines);
  for (const [rank, share] of SHARES) {
    const best = heaviest(nodes, mass, rank);
    if (best < 0) continue;
    const node = withSiblings(nodes, mass, best, headlines);
    if (mass[node]! > 0 && mass[node]! >= mass[cluster]! * share) return node;
  }
  return cluster;
}

/// How many first headlines stand in each element: no article has two.
function headlinesIn(nodes: readonly PageNode[], blocks: readonly Block[]): Uint32Array {
  const headlines = new Uint32Array(nodes.length);
  for (const { tag, node } of blocks) if (tag === 'h1') headlines[node]!++;
  for (let i = nodes.length - 1; i > 0; i--) headlines[nodes[i]!.parent]! += headlines[i]!;
  return headlines;
}

/// True when the headline of the page stands neither in the element nor close above it.
function isFarFromHeadline(
  { nodes, blocks }: Page,
  node: number,
  titles: ReadonlySet<string>,
): boolean {
  const above = new Set<number>();
  for (const block of blocks)
    if (block.tag === 'h1' && titles.has(block.text))
      for (let at = block.node; at > 0 && !above.has(at); at = nodes[at]!.parent) above.add(at);
  for (let at = node, level = 0; at > 0 && level < NEAR; at = nodes[at]!.parent, level++)
    if (above.has(at) && !PAGE_TAGS.test(nodes[at]!.tag)) return false;
  return true;
}

/// The element around the paragraph that the page describes its article by, when that is in another
/// part of the page, not alone and no small one; else -1. One that is alone stands under a headline.
function describedPart({ nodes, metadata }: Page, blocks: readonly Block[], node: number): number {
  const openings = metadata.descriptions
    .map((words) => lettersOf(words))
    .filter(({ length }) => length === OPENING);
  const found = blocks.filter(
    (block) =>
      isParagraph(block) &&
      openings.some((opening) => lettersOf(block.text, 3 * OPENING).includes(opening)),
  );
  if (!found.length || found.some((block) => contains(nodes, node, block.node))) return -1;
  const score = scoresOf(nodes, blocks);
  let best = -1;
  for (let at = found[0]!.node; at > 0 && !PAGE_TAGS.test(nodes[at]!.tag); at = nodes[at]!.parent)
    if (best < 0 || score[at]! > score[best]!) best = at;
  const described = new Set(found);
  const isAlone = !blocks.some(
    (block) => isParagraph(block) && !described.has(block) && contains(nodes, best, block.node),
  );
  const isSizable = best > 0 && score[best]! >= score[node]! * DESCRIBED;
  return isSizable && !isAlone && !contains(nodes, best, node) ? best : -1;
}

/// The first letters and figures of a text, without all between them.
function lettersOf(text: string, length = OPENING): string {
  const letters = text.slice(0, 2 * length).toLowerCase();
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, '').slice(0, length);
}

/// Numbers of elements grow from parent to child.
function contains(nodes: readonly PageNode[], outer: number, inner: number): boolean {
  while (inner > outer) inner = nodes[inner]!.parent;
  return inner === outer;
}

/// Outermost <article> elements of about one size that have a first headline of their own each.
/// Those without one are parts of an article, as in a live report.
function wholeArticles(
  nodes: readonly PageNode[],
  blocks: readonly Block[],
  mass: Float64Array,
  titles: ReadonlySet<string>,
): { node: number; isTitled: boolean }[] {
  const outermost = new Int32Array(nodes.length);
  for (let i = 1; i < nodes.length; i++)
    outermost[i] = outermost[nodes[i]!.parent] || (nodes[i]!.tag === 'article' ? i : 0);
  const headed = new Map<number, boolean>();
  let most = 0;
  for (const { tag, node, text } of blocks) {
    const article = outermost[node]!;
    if (!article || tag !== 'h1') continue;
    headed.set(article, headed.get(article) === true || titles.has(text));
    most = Math.max(most, mass[article]!);
  }
  return [...headed]
    .filter(([node]) => mass[node]! > 0 && mass[node]! >= most * SIZABLE)
    .map(([node, isTitled]) => ({ node, isTitled }));
}

function heaviest(nodes: readonly PageNode[], mass: Float64Array, rank: number): number {
  let best = -1;
  for (let i = 0; i < nodes.length; i++)
    if (nodes[i]!.rank === rank && (best < 0 || mass[i]! > mass[best]!)) best = i;
  return best;
}

/// A body that is cut into several boxes of one rank is their common parent, within one article.
function withSiblings(
  nodes: readonly PageNode[],
  mass: Float64Array,
  best: number,
  headlines: Uint32Array,
): number {
  const { rank } = nodes[best]!;
  if (rank <= 2) return best;
  const ranked = new Float64Array(nodes.length);
  const inRanked = new Uint8Array(nodes.length);
  for (let i = 1; i < nodes.length; i++) {
    const { parent } = nodes[i]!;
    inRanked[i] = inRanked[parent] || nodes[i]!.rank === rank ? 1 : 0;
    if (inRanked[i] && !inRanked[parent]) ranked[i] = mass[i]!;
  }
  for (let i = nodes.length - 1; i > 0; i--)
    if (!inRanked[nodes[i]!.parent]) ranked[nodes[i]!.parent]! += ranked[i]!;
  for (let up = best, levels = 0; up > 0 && levels < 3; levels++) {
    up = nodes[up]!.parent;
    if (up <= 0 || nodes[up]!.tag === 'body' || nodes[up]!.rank === 1) break;
    if (headlines[up]! > 1) break;
    if (ranked[up]! > ranked[best]! * MUCH_MORE) best = up;
    if (nodes[up]!.rank === 2) break;
  }
  return best;
}

/// Each paragraph counts for its parents, less the further up.
function scoresOf(nodes: readonly PageNode[], blocks: readonly Block[]): Float64Array {
  const score = new Float64Array(nodes.length);
  for (const block of blocks) {
    if (!isParagraph(block)) continue;
    let at = /^(?:p|li|dd|td|pre)$/.test(block.tag) ? nodes[block.node]!.parent : block.node;
    for (let weight = 1; at > 0 && weight > 0.1; weight /= 2, at = nodes[at]!.parent)
      score[at]! += block.size * weight;
  }
  return score;
}

/// The best by score; then up as long as that adds much that is no more linked.
function densest(
  nodes: readonly PageNode[],
  score: Float64Array,
  weights: Weights,
  headlines: Uint32Array,
): number {
  let best = 0;
  for (let i = 1; i < nodes.length; i++) if (score[i]! > score[best]!) best = i;
  for (let up = nodes[best]!.parent; up > 0 && nodes[up]!.tag !== 'body'; up = nodes[up]!.parent)
    if (headlines[up]! <= Math.max(1, headlines[best]!) && addsMuch(weights, best, up)) best = up;
  return best;
}

/// What the parent adds is long paragraphs, not many teasers or links.
function addsMuch({ text, linked, long }: Weights, best: number, up: number): boolean {
  const added = text[up]! - text[best]!;
  return long[up]! > long[best]! * MUCH_MORE && linked[up]! - linked[best]! < added * 0.3;
}
