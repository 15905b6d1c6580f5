import { writeFileSync } from 'node:fs';
import { analyse } from '../../language/language.ts';
import type { Language } from '../../language/language.ts';
import { readAttributions } from '../../reading/attribution/attributions.ts';
import {
  ANSWERS,
  SEARCHES,
  TEMPLATES,
  WEIGHT_COUNT,
} from '../../reading/who/coreference/features.ts';
import type { Search } from '../../reading/who/coreference/features.ts';
import { headIn } from '../../reading/who/coreference/mentions.ts';
import { resolveReferences } from '../../reading/who/coreference/resolve.ts';
import type { Chooser } from '../../reading/who/coreference/resolve.ts';
import { castOf } from '../../reading/who/entities.ts';
import { Passage } from '../../reading/grammar/passage.ts';
import { trainChoices } from '../link-trainer.ts';
import type { LinkExample } from '../link-trainer.ts';
import type { CoreferenceDocument } from './documents.ts';

/// How the weights of references are trained. Chosen on GUM dev.
const TRAINING = { epochs: 12, rate: 0.1, seed: 1 };

/// The weights of `resolveReferences`, learned from documents annotated by people and from others
/// annotated by a program. Of these a pronoun without an antecedent teaches nothing: the program
/// often found none.
export function trainReferences(
  language: Language,
  gold: readonly CoreferenceDocument[],
  silver: readonly CoreferenceDocument[],
): Float64Array {
  const examples = [
    ...gold.flatMap((document) => referenceExamples(language, document)),
    ...silver
      .flatMap((document) => referenceExamples(language, document))
      .filter(({ right, search }) => right > 0 || search === 'person' || search === 'body'),
  ];
  return trainChoices(examples, WEIGHT_COUNT, TRAINING);
}

/// A choice, and what was looked for.
export interface ReferenceExample extends LinkExample {
  readonly search: Search;
}

/// The choices that the mentions of a document pose, each answered by its annotations. A candidate is
/// right when the last of its mentions that is annotated is of the same entity.
export function referenceExamples(
  language: Language,
  document: CoreferenceDocument,
): ReferenceExample[] {
  const passage = new Passage(analyse(language, document.text), []);
  const gold = goldHeads(passage, document);
  const examples: ReferenceExample[] = [];
  const choose: Chooser = ({ mention, search, candidates }, features) => {
    const entity = gold.get(mention.head);
    const chosen = candidates.findIndex(
      ({ referent }) =>
        entity !== undefined &&
        referent.mentions.map(({ head }) => gold.get(head)).findLast((g) => g !== undefined) ===
          entity,
    );
    const rows = [...features.ofNone(mention, search, candidates.length)];
    const ends = [rows.length];
    for (const [i, candidate] of candidates.entries()) {
      rows.push(...features.of(mention, candidate, search, i));
      ends.push(rows.length);
    }
    const example = { rows: Uint16Array.from(rows), ends: Uint16Array.from(ends) };
    examples.push({ ...example, right: 1 + chosen, search });
    return { chosen, chances: [...candidates.map(() => 0), 0] };
  };
  const attributions = readAttributions(passage, language.links);
  resolveReferences(passage, castOf(passage), attributions, choose);
  return examples;
}

/// The annotated entity of each head.
export function goldHeads(
  passage: Passage,
  { entities }: CoreferenceDocument,
): Map<number, string> {
  const heads = new Map<number, string>();
  for (const { id, mentions } of entities)
    for (const { start, end } of mentions) {
      const range = { first: passage.tokenAt(start), last: passage.tokenAt(end) };
      if (range.first < range.last) heads.set(headIn(passage, range), id);
    }
  return heads;
}

/// Writes the weights as the source that `reading/coreference/resolve.ts` reads.
export function writeReferences(path: string, weights: Float64Array): void {
  const searches = SEARCHES.map((search, s) => {
    const templates = TEMPLATES.map((template, t) => {
      const from = (s * TEMPLATES.length + t) * ANSWERS;
      const row = Array.from(weights.subarray(from, from + ANSWERS), (w) => Number(w.toFixed(2)));
      const used = row.findLastIndex((w) => w !== 0) + 1;
      return used ? `    '${template}': [${row.slice(0, used).join(', ')}],\n` : '';
    });
    return `  ${search}: {\n${templates.join('')}  },\n`;
  });
  writeFileSync(
    path,
    '/// Made by `npm run train -- references`: what speaks for and against a candidate, learned from\n' +
      '/// annotated documents. Numbers only.\n' +
      "import type { WeightTable } from './features.ts';\n\n" +
      `export const WEIGHT_TABLE: WeightTable = {\n${searches.join('')}};\n`,
  );
}
