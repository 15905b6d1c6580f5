import type { WordRows } from '../../language/encoder/embedding.ts';
import { WordReader } from '../../language/encoder/inventory.ts';
import type { Inventory } from '../../language/encoder/inventory.ts';
import { shuffle } from '../random.ts';
import { lemmaRulesOf, tagsOf } from './collect-inventory.ts';
import type { Batch } from './network.ts';
import type { Targets } from './pass.ts';
import type { TreeSentence } from './treebank.ts';

/// A sentence as numbers. -1 where the inventory lacks what is right, or nobody knows.
export interface Example {
  readonly words: readonly WordRows[];
  readonly targets: Targets;
}

/// Longer sentences are not learned from.
const LONGEST = 200;

/// Turns sentences into numbers; those too long to learn from are left out.
export function makeExamples(
  sentences: readonly TreeSentence[],
  inventory: Inventory,
  tableRows: number,
): Example[] {
  const reader = new WordReader(inventory.words, tableRows);
  const known = new Map<string, WordRows>();
  const read = (form: string) => {
    const rows = known.get(form) ?? reader.read(form);
    known.set(form, rows);
    return rows;
  };
  const tags = indexOf(inventory.tags);
  const relations = indexOf(inventory.relations);
  const lemmas = indexOf(inventory.lemmaRules);
  return sentences
    .filter(({ forms }) => forms.length <= LONGEST)
    .map((sentence) => {
      const rules = lemmaRulesOf(sentence);
      const tagged = Int32Array.from(tagsOf(sentence), tags);
      return {
        words: sentence.forms.map(read),
        targets: {
          heads: Int32Array.from(sentence.heads),
          relations: Int32Array.from(sentence.relations, relations),
          tags: tagged,
          names: Int32Array.from(sentence.names ?? sentence.forms.map(() => -1)),
          // A rule is chosen for a word and its tag.
          lemmas: Int32Array.from(rules, (rule, i) => (tagged[i]! < 0 ? -1 : lemmas(rule))),
        },
      };
    });
}

function indexOf(values: readonly string[]): (value: string) => number {
  const index = new Map(values.map((value, i) => [value, i]));
  return (value) => index.get(value) ?? -1;
}

/// Puts sentences of about the same length together, up to `tokens` words a batch (one sentence at
/// the least), in a random order.
export function makeBatches(
  examples: readonly Example[],
  tokens: number,
  random: () => number,
): Batch[] {
  const sized = examples.map((example) => ({ example, size: example.words.length + 3 * random() }));
  const groups: Example[][] = [];
  let room = 0;
  for (const { example } of sized.sort((a, b) => a.size - b.size)) {
    room -= example.words.length;
    if (room < 0 || groups.length === 0) {
      groups.push([]);
      room = tokens - example.words.length;
    }
    groups.at(-1)!.push(example);
  }
  return shuffle(groups, random).map(joinExamples);
}

function joinExamples(examples: readonly Example[]): Batch {
  const join = (key: keyof Targets) =>
    Int32Array.from(examples.flatMap(({ targets }) => [...targets[key]]));
  return {
    lengths: examples.map(({ words }) => words.length),
    words: examples.flatMap(({ words }) => words),
    targets: {
      heads: join('heads'),
      relations: join('relations'),
      tags: join('tags'),
      names: join('names'),
      lemmas: join('lemmas'),
    },
  };
}
