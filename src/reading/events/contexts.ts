import type { Range } from '../grammar/passage.ts';
import type { Tree } from '../grammar/tree.ts';
import type { Trigger } from './triggers.ts';

/// Words that say what an event is about, by the contexts of PLOVER.
const CONTEXT_TABLE = `
military       | troop soldier army navy military missile rocket artillery warship battalion airbase
cbrn           | nuclear chemical biological uranium plutonium warhead
election       | election ballot vote referendum candidate poll
economic       | trade tariff economy economic loan currency export import debt investment
legal          | court judge lawsuit trial prosecutor verdict
terrorism      | terrorist terrorism jihadist
migration      | migrant immigrant immigration
asylum         | refugee asylum
human_rights   | torture atrocity genocide
health         | hospital vaccine epidemic disease medicine
environment    | climate emission pollution
disasters      | earthquake flood hurricane famine tsunami
natural_resource | oil gas pipeline fishery fisheries water
territory      | border settlement annexation territory
illegal_drugs  | cocaine heroin narcotic
corruption     | corruption bribe bribery kickback
cyber          | cyberattack hacker hack
peacekeeping   | peacekeeper peacekeeping
religion_ethnicity | mosque church ethnic religious sectarian
`;

const byWord = new Map<string, string>();
for (const line of CONTEXT_TABLE.trim().split('\n')) {
  const [context = '', list = ''] = line.split('|');
  for (const word of list.trim().split(/\s+/)) byWord.set(word, context.trim());
}

/// What an event is about, by its trigger and by the words it was read from.
export function contextsOf(tree: Tree, trigger: Trigger, evidence: readonly Range[]): string[] {
  const found = new Set(trigger.context);
  for (const { first, last } of evidence)
    for (let k = first; k < last; k++) {
      const context = byWord.get(tree.passage.isNoun(k) ? tree.lemma(k) : tree.passage.word[k]!);
      if (context !== undefined) found.add(context);
    }
  return [...found];
}
