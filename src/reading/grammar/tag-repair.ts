import { verbLemma } from '../../language/lemma.ts';
import { cueVerb } from '../words/cues.ts';
import { PERFECT_AUXILIARIES } from '../words/closed-classes.ts';

/// Past forms that are spelled like their verb.
const UNCHANGED = new Set(
  'put cut set hit read let cost quit spread beat shut hurt split bet shed cast burst rid thrust'.split(
    ' ',
  ),
);

/// Tags that no word of a name has.
const NO_NAME = new Set(['UH', 'VB', 'VBD', 'VBN', 'VBP', 'VBZ', 'VBG', 'MD', 'RB']);

/// Corrects tags in place that the form of the word or its neighbours rule out. `name` is the name
/// of each token, or -1.
export function repairTags(word: readonly string[], tag: string[], name: Int32Array): void {
  for (let i = 0; i < word.length; i++) if (name[i]! >= 0 && NO_NAME.has(tag[i]!)) tag[i] = 'NNP';
  for (let i = 1; i + 1 < word.length; i++) {
    if (isVerbAfterName(word, tag, name, i)) tag[i] = 'VBZ';
    else if (isPluralSubject(word, tag, i)) tag[i] = 'NNS';
    else if (isNoPastForm(word[i]!, tag[i]!)) tag[i] = 'NN';
    else if (isPerfect(word, tag, i)) tag[i] = 'VBN';
    else if (isCueGerund(word, tag, i)) tag[i] = 'VBG';
  }
}

/// "Brook hopes to", "Brook claims that": not a plural noun.
function isVerbAfterName(
  word: readonly string[],
  tag: readonly string[],
  name: Int32Array,
  i: number,
): boolean {
  if (tag[i] !== 'NNS' || name[i]! >= 0 || name[i - 1]! < 0) return false;
  const closes = tag[i + 1] === '.' || tag[i + 1] === undefined;
  const takes = tag[i + 1] === 'TO' || word[i + 1] === 'that' || closes;
  return takes && cueVerb(verbLemma(word[i]!)) !== undefined;
}

/// ", diplomats from both sides said": no verb opens a clause and takes "from".
function isPluralSubject(word: readonly string[], tag: readonly string[], i: number): boolean {
  if (tag[i] !== 'VBZ' || tag[i + 1] !== 'IN' || cueVerb(verbLemma(word[i]!))) return false;
  return word[i - 1] === ',' && /^(?:of|in|from|at)$/.test(word[i + 1]!);
}

/// "outlook" can be no past tense.
function isNoPastForm(word: string, tag: string): boolean {
  if ((tag !== 'VBD' && tag !== 'VBN') || word.endsWith('ed') || UNCHANGED.has(word)) return false;
  return word.length > 3 && verbLemma(word) === word;
}

/// "he’s touted as": no adjective follows "has".
function isPerfect(word: readonly string[], tag: readonly string[], i: number): boolean {
  if (tag[i] !== 'JJ' || !word[i]!.endsWith('ed') || tag[i - 2] !== 'PRP') return false;
  const has = PERFECT_AUXILIARIES.has(word[i - 1]!);
  return has && cueVerb(verbLemma(word[i]!)) !== undefined;
}

/// ", conceding that": not a noun.
function isCueGerund(word: readonly string[], tag: readonly string[], i: number): boolean {
  if (tag[i] !== 'NN' || word[i - 1] !== ',' || !word[i]!.endsWith('ing')) return false;
  return cueVerb(verbLemma(word[i]!)) !== undefined;
}
