import type { Encoder } from '../../language/encoder/encoder.ts';
import { highestName } from '../../language/encoder/choices.ts';
import { NAME_LABELS } from '../../language/encoder/inventory.ts';
import { applyLemmaRule } from '../../language/encoder/lemma-rules.ts';
import { countNames, figures, namesIn } from '../score-names.ts';
import type { Counts } from '../score-names.ts';
import type { TreeSentence } from './treebank.ts';

/// Per cent of words with the right universal tag, Penn tag, head (UAS), head and relation without
/// its subtype (LAS), and lemma, over all words with punctuation; F1 of exact names of persons,
/// organisations and places over the sentences where names are marked, null where none are; words
/// read a second.
export interface EncoderFigures {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  readonly lemmas: number;
  readonly names: number | null;
  readonly tokensPerSecond: number;
}

const SCORED_NAMES = ['person', 'organisation', 'place'];

const withoutSubtype = (relation: string) => relation.split(':')[0]!;

/// Reads gold tokens and compares. Sentences longer than the encoder's limit have no right heads
/// across their pieces.
export function measure(encoder: Encoder, sentences: readonly TreeSentence[]): EncoderFigures {
  const begin = performance.now();
  const found = encoder.read(sentences.map(({ forms }) => forms));
  const seconds = (performance.now() - begin) / 1000;
  const { tags, relations, lemmaRules } = encoder.inventory;
  const right = { upos: 0, xpos: 0, uas: 0, las: 0, lemmas: 0 };
  const names = new Map<string, Counts>();
  let first = 0;
  for (const gold of sentences) {
    const { length } = gold.forms;
    for (let i = 0; i < length; i++) {
      const at = first + i;
      const [upos, xpos] = tags[found.tags[at]!]!.split('|');
      const head = gold.heads[i]! > 0 ? first + gold.heads[i]! - 1 : -1;
      const relation = withoutSubtype(relations[found.relations[at]!]!);
      const attached = head === found.heads[at];
      right.upos += Number(upos === gold.upos[i]);
      right.xpos += Number(xpos === gold.xpos[i]);
      right.uas += Number(attached);
      right.las += Number(attached && relation === withoutSubtype(gold.relations[i]!));
      const lemma = applyLemmaRule(lemmaRules[found.lemmaRules[at]!]!, gold.forms[i]!);
      right.lemmas += Number(lemma === gold.lemmas[i]);
    }
    if (gold.names) {
      const labels = bestNames(found.nameScores, first, length);
      countNames(names, namesIn(labels), namesIn(gold.names), SCORED_NAMES);
    }
    first += length;
  }
  const all = names.get('all');
  const share = (count: number) => (100 * count) / (first || 1);
  return {
    upos: share(right.upos),
    xpos: share(right.xpos),
    uas: share(right.uas),
    las: share(right.las),
    lemmas: share(right.lemmas),
    names: all ? figures(all).f1 : null,
    tokensPerSecond: first / seconds,
  };
}

/// The encoder's own choice of name labels, word by word.
function bestNames(scores: Float32Array, first: number, length: number): number[] {
  let previous = 0;
  return Array.from({ length }, (_, i) => {
    previous = highestName(scores, (first + i) * NAME_LABELS, NAME_LABELS, previous);
    return previous;
  });
}

/// The figures in one line; what is not known is left out.
export function figuresLine(values: EncoderFigures): string {
  const known = Object.entries(values).filter(([, value]) => value !== null);
  const digits = (name: string) => (name === 'tokensPerSecond' ? 0 : 2);
  return known.map(([name, value]) => `${name} ${value.toFixed(digits(name))}`).join('  ');
}
