import { analyseWithStates } from '../../language/language.ts';
import type { Language } from '../../language/language.ts';
import type { Doc } from '../../language/doc.ts';
import { RoleFeatures } from '../../language/roles/role-features.ts';
import { windowsOf } from '../../language/roles/windows.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotatedArticle } from '../reliability.ts';
import type { RoleWindow } from './role-network.ts';

/// An article as a role tagger learns from it.
export interface RoleArticle {
  readonly article: AnnotatedArticle;
  readonly doc: Doc;
  readonly windows: readonly (RoleWindow & { readonly first: number })[];
}

/// Reads an article and cuts it into windows with the labels that its annotations give.
export function roleArticle(
  language: Language,
  article: AnnotatedArticle,
  tableRows: number,
  entryOf: (form: string) => number,
): RoleArticle {
  const { doc, states } = analyseWithStates(language, article.text);
  const features = new RoleFeatures(doc, tableRows, entryOf);
  const labels = roleLabels(doc, article);
  const width = states.length / (doc.segments.tokenCount || 1);
  const windows = windowsOf(doc).map(([first, last]) => ({
    first,
    words: Array.from({ length: last - first }, (_, i) => features.of(first + i)),
    states: states.subarray(first * width, last * width),
    targets: labels.slice(first, last),
  }));
  return { article, doc, windows };
}

/// A label for each token. Where spans overlap, a cue wins over a source and a source over a content.
export function roleLabels(doc: Doc, { attributions }: AnnotatedArticle): Uint8Array {
  const labels = new Uint8Array(doc.segments.tokenCount);
  for (const [key, label] of [
    ['contents', 5],
    ['sources', 1],
    ['cues', 3],
  ] as const)
    for (const attribution of attributions)
      for (const span of attribution[key]) mark(labels, doc, span, label);
  // What another role cut in two begins anew.
  for (const [i, label] of labels.entries())
    if (label > 0 && label % 2 === 0 && labels[i - 1] !== label && labels[i - 1] !== label - 1)
      labels[i] = label - 1;
  return labels;
}

function mark(labels: Uint8Array, { segments }: Doc, span: Span, label: number): void {
  const { tokenStart, tokenEnd, tokenCount } = segments;
  let first = true;
  for (let i = firstFrom(tokenStart, span.start); i < tokenCount; i++) {
    if (tokenEnd[i]! > span.end) return;
    labels[i] = first ? label : label + 1;
    first = false;
  }
}

/// The first of ascending numbers that is not below `least`.
function firstFrom(numbers: Uint32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
