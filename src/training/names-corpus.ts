import { isAdherent, isDemonym, isTitle } from '../language/gazetteers/gazetteer.ts';
import { readData, readEwt, readGum } from './corpora.ts';
import type { ConlluSentence } from './conllu.ts';

/// A sentence with Penn Treebank tags and with the labels of `NameFinder`.
export interface NamedSentence {
  readonly forms: readonly string[];
  readonly xpos: readonly string[];
  readonly labels: readonly number[];
}

/// The sentences of one document, in order.
export type NamedDocument = readonly NamedSentence[];

const UNER_TYPES = new Map([
  ['PER', 1],
  ['ORG', 3],
  ['LOC', 5],
  ['OTH', 7],
]);

/// Labels of a UNER file by the id of the sentence: its `B-PER`, `I-PER` ... as label numbers.
function readUner(part: 'train' | 'dev' | 'test'): Map<string, number[]> {
  const blocks = readData(`ner/uner-ewt-${part}.iob2.gz`).split('\n\n');
  return new Map(
    blocks.map((block) => {
      const id = /^# sent_id = (.+)$/m.exec(block)?.[1] ?? '';
      const rows = block.split('\n').filter((line) => /^\d/.test(line));
      return [id, rows.map((line) => unerLabel(line.split('\t')[2] ?? 'O'))];
    }),
  );
}

function unerLabel(tag: string): number {
  const opening = UNER_TYPES.get(tag.slice(2));
  if (opening === undefined) return 0;
  return tag.startsWith('B') ? opening : opening + 1;
}

/// A part of EWT with UNER's names, nationalities and adherents left out: they are no names here,
/// and lists tell them.
/// Sentences that UNER lacks or cuts otherwise are left out.
export function readNamedEwt(part: 'train' | 'dev' | 'test'): NamedDocument[] {
  const labels = readUner(part);
  const sentences = readEwt(part).filter(
    ({ id, forms }) => labels.get(id)?.length === forms.length,
  );
  return groupDocuments(sentences, ({ id, forms }) => withoutDemonyms(forms, labels.get(id) ?? []));
}

function withoutDemonyms(forms: readonly string[], labels: readonly number[]): number[] {
  return labels.map((label, i) =>
    label === 7 && labels[i + 1] !== 8 && isAdjectival(forms[i]!) ? 0 : label,
  );
}

const isAdjectival = (form: string): boolean => isDemonym(form) || isAdherent(form);

function groupDocuments(
  sentences: readonly ConlluSentence[],
  labelsOf: (sentence: ConlluSentence) => number[],
): NamedDocument[] {
  const documents: NamedSentence[][] = [];
  let document = '';
  for (const sentence of sentences) {
    if (sentence.document !== document) documents.push([]);
    const { forms, xpos } = sentence;
    documents.at(-1)!.push({ forms, xpos, labels: labelsOf(sentence) });
    document = sentence.document;
  }
  return documents;
}

interface Entity {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/// Entities of a GUM sentence, from the brackets in MISC: `Entity=(4-person-...`, `4)`, nested.
function readEntities(sentence: ConlluSentence): Entity[] {
  const open: { id: string; type: string; first: number }[] = [];
  const entities: Entity[] = [];
  for (const [i, misc] of sentence.misc.entries()) {
    const value = misc.split('|').find((part) => part.startsWith('Entity='));
    for (const [bracket] of value?.slice(7).matchAll(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const [id = '', type = ''] = bracket.replaceAll(/[()]/g, '').split('-');
      if (bracket.startsWith('(')) open.push({ id, type, first: i });
      if (!bracket.endsWith(')')) continue;
      const at = open.findLastIndex((entity) => entity.id === id);
      const [entity] = at < 0 ? [] : open.splice(at, 1);
      if (entity) entities.push({ type: entity.type, first: entity.first, last: i });
    }
  }
  return entities;
}

const GUM_TYPES = new Map([
  ['person', 1],
  ['organization', 3],
  ['place', 5],
  ['event', 7],
  ['object', 7],
  ['abstract', 7],
]);

const PROPER = /^NNPS?$/;
const INSIDE_NAME = /^(?:of|the|for|and|de|da|di|von|van|der|al|la|el|-|&|\.|')$/;
const PART_OF_NAME_TAG = /^(?:NNPS?|CD|HYPH|POS|FW|JJ|NN|NNS)$/;

/// The stretch of an entity that is its name, or null when it has none: an article, titles and a
/// possessive cut off, a proper noun at both ends, only words that names have between.
function nameIn(sentence: ConlluSentence, entity: Entity): Entity | null {
  const { forms, xpos } = sentence;
  let { first, last } = entity;
  const isPerson = entity.type === 'person';
  if (xpos[last] === 'POS') last--;
  if (xpos[first] === 'DT') first++;
  if (isPerson)
    while (first < last && (isTitle(forms[first]!) || isDemonym(forms[first]!))) first++;
  if (first > last || !PROPER.test(xpos[first]!) || !PROPER.test(xpos[last]!)) return null;
  if (isAdjectival(forms[first]!) && first === last) return null;
  for (let i = first; i <= last; i++) {
    const capital = /^\p{Lu}/u.test(forms[i]!);
    if (PROPER.test(xpos[i]!) || INSIDE_NAME.test(forms[i]!.toLowerCase())) continue;
    if (isPerson || !PART_OF_NAME_TAG.test(xpos[i]!) || !capital) return null;
  }
  return { type: entity.type, first, last };
}

function gumLabels(sentence: ConlluSentence): number[] {
  const labels = sentence.forms.map(() => 0);
  const taken = new Set<number>();
  const bySize = readEntities(sentence).sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const entity of bySize) {
    const opening = GUM_TYPES.get(entity.type);
    const name = opening === undefined ? null : nameIn(sentence, entity);
    if (!name || opening === undefined) continue;
    const places = Array.from({ length: name.last - name.first + 1 }, (_, k) => name.first + k);
    if (places.some((i) => taken.has(i))) continue;
    for (const i of places) {
      taken.add(i);
      labels[i] = i === name.first ? opening : opening + 1;
    }
  }
  return labels;
}

/// A part of GUM's open genres, with the entities that are named.
export function readNamedGum(part: 'train' | 'dev'): NamedDocument[] {
  return groupDocuments(readGum(part), gumLabels);
}
