import { analyse } from '../../language/language.ts';
import type { Language } from '../../language/language.ts';
import { readAttributions } from '../../reading/attribution/attributions.ts';
import { chooserFor } from '../../reading/who/coreference/choosers.ts';
import { headIn } from '../../reading/who/coreference/mentions.ts';
import type { Referent } from '../../reading/who/coreference/referents.ts';
import { resolveReferences } from '../../reading/who/coreference/resolve.ts';
import { castOf } from '../../reading/who/entities.ts';
import { Passage } from '../../reading/grammar/passage.ts';
import type { CoreferenceDocument } from './documents.ts';
import { scoreCoreference } from './scores.ts';
import type { Clusters, CoreferenceScores } from './scores.ts';

/// How well the mentions of people and organisations are put together, from raw text: names, pronouns
/// and nouns, equal when their heads are.
export function evaluateReferences(
  language: Language,
  documents: readonly CoreferenceDocument[],
): CoreferenceScores {
  return scoreCoreference(
    documents.map((document) => {
      const passage = new Passage(analyse(language, document.text), []);
      const attributions = readAttributions(passage, language.links);
      const choose = chooserFor(language);
      const references = resolveReferences(passage, castOf(passage), attributions, choose);
      const found = new Map<Referent, number[]>();
      for (const { referent, mention } of references.all) {
        if (referent?.being !== 'person' && referent?.being !== 'organisation') continue;
        const heads = found.get(referent);
        if (heads) heads.push(mention.head);
        else found.set(referent, [mention.head]);
      }
      return [goldClusters(passage, document), [...found.values()]];
    }),
  );
}

function goldClusters(passage: Passage, { entities }: CoreferenceDocument): Clusters<number> {
  return entities
    .filter(({ type }) => type === 'person' || type === 'organization')
    .map(({ mentions }) => [
      ...new Set(
        mentions.flatMap(({ start, end }) => {
          const range = { first: passage.tokenAt(start), last: passage.tokenAt(end) };
          return range.first < range.last ? [headIn(passage, range)] : [];
        }),
      ),
    ]);
}
