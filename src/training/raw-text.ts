import type { ConlluSentence } from './conllu.ts';

/// The raw text of treebank sentences, with the spans of tokens and sentences as `start-end`.
export interface RawText {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly sentences: readonly string[];
}

/// Joins sentences by a space (by nothing where the last word says `SpaceAfter=No`), or by an empty
/// line where a paragraph or document opens, and finds their words again in the text. The parts of a
/// multi-word token ("do", "n't") are found one after the other; where the text has them otherwise,
/// the multi-word token is one.
export function rawText(treebank: readonly ConlluSentence[]): RawText {
  let text = '';
  const tokens: string[] = [];
  const sentences: string[] = [];
  let space = '';
  for (const sentence of treebank) {
    const opens = sentence.opensDocument || sentence.opensParagraph;
    text += text && opens ? '\n\n' : space;
    const offset = text.length;
    for (const [start, end] of findWords(sentence))
      tokens.push(`${offset + start}-${offset + end}`);
    sentences.push(`${offset}-${offset + sentence.text.trimEnd().length}`);
    text += sentence.text;
    space = sentence.misc.at(-1)?.split('|').includes('SpaceAfter=No') ? '' : ' ';
  }
  return { text, tokens, sentences };
}

function findWords(sentence: ConlluSentence): [start: number, end: number][] {
  const { text, forms, contractions } = sentence;
  const spans: [number, number][] = [];
  let from = 0;
  for (let i = 0; i < forms.length; i++) {
    const contraction = contractions.find(([first]) => first === i);
    const parts = contraction ? forms.slice(i, contraction[1] + 1) : [forms[i]!];
    const whole = contraction ? contraction[2] : forms[i]!;
    const start = text.indexOf(whole, from);
    if (start < 0) continue;
    let at = start;
    if (parts.join('') === whole) for (const part of parts) spans.push([at, (at += part.length)]);
    else spans.push([start, start + whole.length]);
    from = start + whole.length;
    i += parts.length - 1;
  }
  return spans;
}
