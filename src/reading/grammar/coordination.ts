import { headOf, isPlural } from './noun-phrases.ts';
import type { Passage, Range } from './passage.ts';

/// The members of a coordination: "Ana Brook and her deputy Hugh Marsh", "the union, two airlines
/// and its pilots". One of them must be a name, or each must begin with a determiner; else null.
export function membersOf(passage: Passage, range: Range): Range[] | null {
  const parts = partsOf(passage, range);
  if (!parts) return null;
  const { name, tag } = passage;
  const isNamed = (part: Range): boolean => {
    const head = headOf(passage, part);
    return name[head]! >= 0 || tag[head] === 'PRP';
  };
  const isOpened = (part: Range): boolean => DETERMINER_TAGS.has(tag[part.first]!);
  const isApart = (part: Range): boolean =>
    isOpened(part) || passage.word[part.first] === 'other' || isPlural(passage, part);
  const some = parts.some(isNamed) ? isApart : isOpened;
  if (!parts.every((part) => isNamed(part) || some(part))) return null;
  const names = parts.map((part) => name[headOf(passage, part)]!).filter((row) => row >= 0);
  return new Set(names).size === names.length ? parts : null;
}

const DETERMINER_TAGS = new Set(['DT', 'PRP$', 'CD']);

/// The parts between commas and the last "and"; null where they make no list.
function partsOf({ word, tag, name }: Passage, { first, last }: Range): Range[] | null {
  const parts: Range[] = [];
  let from = first;
  for (let k = first; k < last; k++) {
    if (name[k]! >= 0) continue;
    if (tag[k] === 'IN' && word[k] !== 'of') return null;
    if ((word[k] !== 'and' && word[k] !== ',') || k === from) continue;
    parts.push({ first: from, last: k });
    from = word[k + 1] === 'and' ? k + 2 : k + 1;
    k = from - 1;
  }
  if (from < last) parts.push({ first: from, last });
  return parts.length > 1 && word[parts.at(-1)!.first - 1] === 'and' ? parts : null;
}
