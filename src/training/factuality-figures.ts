import { analyse } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { factualityOf } from '../reading/factuality/factuality.ts';
import type { FactualityClass } from '../reading/factuality/factuality.ts';
import { Passage } from '../reading/grammar/passage.ts';
import { readJsonLines } from './corpora.ts';

/// The data sets that figures are given of. Nothing is learned from any of them.
const SETS = ['uw-dev', 'meantime-dev', 'uds-ih2-dev', 'cb-all'] as const;
const CLASSES: readonly FactualityClass[] = ['happened', 'uncertain', 'not'];

interface Sentence {
  readonly text: string;
  readonly targets: readonly {
    readonly span1: readonly [number, number];
    readonly label: number;
  }[];
}

/// One labelled event of a data set: from -3, certainly not, to 3, certainly.
interface LabelledEvent {
  readonly passage: Passage;
  readonly token: number;
  readonly label: number;
}

const PRINTED: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '-LRB-': '(',
  '-RRB-': ')',
};
const BOUND_LEFT = /^(?:[.,;:?!)%”’]|n't|'(?:s|re|ve|ll|d|m)?)$/;
const BOUND_RIGHT = /^[($“#‘]$/;

/// The words of a treebank as they are printed in a text, and where each of them begins.
export function printed(words: readonly string[]): { text: string; starts: number[] } {
  let text = '';
  let open = true;
  const starts: number[] = [];
  for (const word of words) {
    const form = PRINTED[word] ?? word;
    if (!open && !BOUND_LEFT.test(form)) text += ' ';
    starts.push(text.length);
    text += form;
    open = BOUND_RIGHT.test(form);
  }
  return { text, starts };
}

/// The events of a data set of `facts/`, read by the language.
export function* labelledEvents(language: Language, name: string): Generator<LabelledEvent> {
  const sentences = readJsonLines(`facts/factuality-${name}.jsonl.gz`) as Sentence[];
  for (const { text: words, targets } of sentences) {
    const { text, starts } = printed(words.split(' '));
    const passage = new Passage(analyse(language, text), []);
    for (const { span1, label } of targets) {
      const token = passage.tokenAt(starts[span1[1] - 1]! + 1) - 1;
      if (token >= 0) yield { passage, token, label };
    }
  }
}

/// The class of a label, or of a score: 1 is said to be so, -1 not to be so.
export function classOf(score: number): FactualityClass {
  if (score >= 1) return 'happened';
  return score <= -1 ? 'not' : 'uncertain';
}

interface Judged {
  readonly label: number;
  readonly score: number;
}

/// Figures of one data set, in percent but for the mean error.
function figuresOf(judged: readonly Judged[]): Record<string, number> {
  const right = judged.filter(({ label, score }) => classOf(label) === classOf(score)).length;
  const rows: Record<string, number> = {
    events: judged.length,
    accuracy: (100 * right) / judged.length,
    'accuracy of “happened” throughout':
      (100 * judged.filter(({ label }) => label >= 1).length) / judged.length,
    'mean absolute error':
      judged.reduce((sum, { label, score }) => sum + Math.abs(label - score), 0) / judged.length,
  };
  let sum = 0;
  for (const name of CLASSES) {
    const { precision, recall, f1 } = classFigures(judged, name);
    Object.assign(rows, { [`${name}: precision`]: precision, [`${name}: recall`]: recall });
    sum += f1;
  }
  rows['macro F1'] = sum / CLASSES.length;
  return rows;
}

function classFigures(judged: readonly Judged[], name: FactualityClass) {
  const found = judged.filter(({ score }) => classOf(score) === name);
  const gold = judged.filter(({ label }) => classOf(label) === name).length;
  const right = found.filter(({ label }) => classOf(label) === name).length;
  const precision = found.length ? (100 * right) / found.length : 0;
  const recall = gold ? (100 * right) / gold : 0;
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
}

/// How well it is told what happened, by the labels of several data sets: theirs are of how far a text
/// commits itself, as scores are.
export function factualityFigures(language: Language): Record<string, number> {
  const all: Record<string, number> = {};
  for (const set of SETS) {
    const judged: Judged[] = [];
    for (const { passage, token, label } of labelledEvents(language, set))
      judged.push({ label, score: factualityOf(passage, token).score });
    for (const [name, value] of Object.entries(figuresOf(judged))) all[`${set} ${name}`] = value;
  }
  return all;
}
