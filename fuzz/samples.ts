import { readFileSync } from 'node:fs';
import { BODY } from '../test/intake/article.ts';
import { SENTENCES } from './mutations/words.ts';

/// The demonstration articles.
export const DEMONSTRATIONS = [
  'talks-at-port-ellis',
  'dam-at-brannock',
  'crossing-at-ellis-head',
].map((name) => readFileSync(new URL(`../demo/${name}.txt`, import.meta.url), 'utf8'));

/// Texts that changes begin with, mostly short: whole articles, stretches of them, and sentences.
export const TEXTS: readonly string[] = [
  ...DEMONSTRATIONS,
  ...DEMONSTRATIONS.flatMap(stretches),
  ...DEMONSTRATIONS.flatMap(stretches),
  ...SENTENCES,
  SENTENCES.join(' '),
  BODY.join('\n\n'),
];

/// Four paragraphs each.
function stretches(text: string): string[] {
  const paragraphs = text.split('\n\n');
  return paragraphs
    .map((_, i) => paragraphs.slice(i, i + 4).join('\n\n'))
    .filter((_, i) => i % 2 === 0);
}

export const HTML = BODY.map((words) => `<p>${words}</p>`).join('');
