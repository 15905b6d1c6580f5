import { KIND } from './gazetteers/gazetteer.ts';
import { NAME_TYPES } from './doc.ts';
import type { Names } from './doc.ts';
import { CASE, FIELD, FIELD_COUNT, hashLower } from './lexemes.ts';
import type { TaggedText } from './tagged-text.ts';

const PERSON = NAME_TYPES.indexOf('person');

const THE = hashLower('the');
const POSSESSIVES = new Set([hashLower("'s"), hashLower("'")]);

/// Turns labels into names with clean ends: no article, no titles before a person, no possessive.
/// A stretch of which nothing is left is no name.
export function namesOf(fields: Int32Array, passage: TaggedText, labels: Uint8Array): Names {
  const first: number[] = [];
  const last: number[] = [];
  const type: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label % 2 === 0) continue;
    let end = i + 1;
    while (labels[end] === label + 1) end++;
    const sort = (label - 1) / 2;
    const [from, to] = trim(fields, passage.ids, i, end, sort);
    i = end - 1;
    if (from >= to) continue;
    first.push(from);
    last.push(to);
    type.push(sort);
  }
  return {
    first: Uint32Array.from(first),
    last: Uint32Array.from(last),
    type: Uint8Array.from(type),
  };
}

function trim(
  fields: Int32Array,
  ids: Uint32Array,
  first: number,
  last: number,
  type: number,
): [number, number] {
  const field = (i: number, name: number) => fields[ids[i]! * FIELD_COUNT + name]!;
  let [from, to] = [first, last];
  while (to > from && POSSESSIVES.has(field(to - 1, FIELD.lower))) to--;
  if (isArticle(fields, ids, from, to)) from++;
  if (type !== PERSON) return [from, to];
  while (to - from > 1 && field(from, FIELD.kinds) & KIND.title) from++;
  return [from, to];
}

/// "the" always; "The" only before two words or more, so that "The Hague" stays whole.
function isArticle(fields: Int32Array, ids: Uint32Array, from: number, to: number): boolean {
  const row = ids[from]! * FIELD_COUNT;
  if (from >= to || fields[row + FIELD.lower] !== THE) return false;
  return fields[row + FIELD.letterCase] === CASE.lower || to - from > 2;
}
