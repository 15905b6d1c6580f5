import type { Doc } from '../../src/language/doc.ts';
import { NAME_TYPES } from '../../src/language/doc.ts';

/// Words of token i of a document.
export function wordAt({ text, segments }: Doc, i: number): string {
  return text.slice(segments.tokenStart[i], segments.tokenEnd[i]);
}

/// The names of a document as `type: words`.
export function namesOf(doc: Doc): string[] {
  const { names, segments, text } = doc;
  return [...names.first].map((first, i) => {
    const words = text.slice(segments.tokenStart[first], segments.tokenEnd[names.last[i]! - 1]);
    return `${NAME_TYPES[names.type[i]!]}: ${words}`;
  });
}

/// The tags of a word wherever it stands in a document.
export function tagsOf(doc: Doc, word: string): string[] {
  return [...doc.tags.keys()]
    .filter((i) => wordAt(doc, i) === word)
    .map((i) => doc.sets.tags[doc.tags[i]!] ?? '');
}
