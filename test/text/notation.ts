import { strict as assert } from 'node:assert';
import type { Judge } from '../../src/text/gap.ts';
import { findQuotations } from '../../src/text/quotations.ts';
import { PARAGRAPH_KINDS, segment } from '../../src/text/segmentation.ts';
import { SentenceFinder } from '../../src/text/sentences.ts';
import { TokenView } from '../../src/text/token-view.ts';
import { tokenize } from '../../src/text/tokens.ts';

// Every example is written as its own expected result: a text with the boundaries drawn in. Taking
// them out gives the text; finding them again must give the example.

/// `·` where two tokens meet without a space: `Brook·'s`.
export function checkTokens(drawn: string): void {
  const text = drawn.replaceAll('·', '');
  const { tokenStart, tokenEnd, tokenCount } = segment(text);
  let found = '';
  for (let i = 0; i < tokenCount; i++) {
    if (i) found += text.slice(tokenEnd[i - 1], tokenStart[i]) || '·';
    found += text.slice(tokenStart[i], tokenEnd[i]);
  }
  assert.equal(found, drawn);
}

/// `|` where a sentence ends and a space follows: `Ana Brook left.|She waved.`
export function checkSentences(drawn: string): void {
  assert.equal(drawSentences(drawn.replaceAll('|', ' ')), drawn);
}

/// `|` in place of the white space between sentences.
export function drawSentences(text: string): string {
  const { sentenceFirst, sentenceCount, tokenStart, tokenEnd } = segment(text);
  let found = '';
  for (let s = 0; s < sentenceCount; s++) {
    const start = tokenStart[sentenceFirst[s]!]!;
    if (s) {
      const gap = text.slice(tokenEnd[sentenceFirst[s]! - 1], start);
      found += gap.includes('\n') ? gap : '|';
    }
    found += text.slice(start, tokenEnd[sentenceFirst[s + 1]! - 1]);
  }
  return found;
}

/// One line a paragraph: its kind, then its text with `|` between sentences.
export function drawParagraphs(text: string): string[] {
  const { paragraphCount, paragraphFirst, paragraphKind, sentenceFirst, tokenStart, tokenEnd } =
    segment(text);
  const lines: string[] = [];
  for (let p = 0; p < paragraphCount; p++) {
    const sentences: string[] = [];
    for (let s = paragraphFirst[p]!; s < paragraphFirst[p + 1]!; s++)
      sentences.push(
        text.slice(tokenStart[sentenceFirst[s]!], tokenEnd[sentenceFirst[s + 1]! - 1]),
      );
    lines.push(`${PARAGRAPH_KINDS[paragraphKind[p]!]}: ${sentences.join('|')}`);
  }
  return lines;
}

/// `⟦ ⟧` around each quotation; `⟩` where one ends without a mark; `+` before one that carries on
/// the quotation of the paragraph before: `⟦“We left.⟩\n\n+⟦“We came back.”⟧`.
export function checkQuotations(drawn: string): void {
  const text = drawn.replaceAll(/\+⟦|[⟦⟧⟩]/g, '');
  assert.equal(drawQuotations(text), drawn);
}

export function drawQuotations(text: string): string {
  const { count, start, end, closed, continues } = findQuotations(text, segment(text));
  const before: string[] = [];
  for (let q = 0; q < count; q++) {
    const opening = continues[q]! >= 0 ? '+⟦' : '⟦';
    before[start[q]!] = (before[start[q]!] ?? '') + opening;
  }
  // An inner quotation closes first, and one that ends here before one that starts here.
  for (let q = 0; q < count; q++)
    before[end[q]!] = (closed[q] ? '⟧' : '⟩') + (before[end[q]!] ?? '');
  let found = '';
  for (let i = 0; i <= text.length; i++) found += (before[i] ?? '') + (text[i] ?? '');
  return found;
}

/// A random generator that gives the same numbers on every machine (mulberry32).
export function seeded(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/// Texts made of the pieces that segmentation finds hardest, and of arbitrary code units.
export function randomText(random: (below: number) => number, pieces: number): string {
  let text = '';
  for (let i = 0; i < pieces; i++) {
    const kind = random(10);
    if (kind === 0) text += String.fromCharCode(random(0x10000));
    else if (kind === 1) text += String.fromCodePoint(random(0x110000));
    else if (kind < 5) text += MARKS[random(MARKS.length)];
    else text += WORDS[random(WORDS.length)] + (random(3) ? ' ' : '');
  }
  return text;
}

const MARKS = [
  ...'"“”„‘’\'`«».,!?…-–—()[]•:;/@#$%&+\n\r\t \u00a0\u2028\u2029'.split(''),
  '\n\n',
  "''",
  '...',
];
const WORDS = (
  "Ana Brook said the harbour U.S. Mr. J. K. Sept. 3 10,000 don’t can't cannot p.m. no. 5'10\" " +
  '’90s http://x.example/a(b) a.b@c.example PORT ELLIS (AP) — 1. • 😀 👩‍🚀 é \ud800 \udc00 it’s 3.5m ' +
  'co-author 2012-16 #harbour @brook'
).split(' ');

/// `¿` before each token where the rules leave it to the judge whether a sentence begins there, of
/// one who answers with `judge`: `They left. ¿so did I`.
export function checkAsked(drawn: string, judge: Judge = () => false): void {
  const text = drawn.replaceAll('¿', '');
  let found = text;
  let drawnMarks = 0;
  findSentences(text, (gap) => {
    const at = gap.view.start[gap.token]! + drawnMarks++;
    found = `${found.slice(0, at)}¿${found.slice(at)}`;
    return judge(gap);
  });
  assert.equal(found, drawn);
}

/// The first tokens of the sentences that `judge` and the rules find in a text of one paragraph.
export function findSentences(text: string, judge: Judge): string[] {
  const tokens = tokenize(text);
  const view = new TokenView(text, tokens.starts(), tokens.ends());
  const opened = [0];
  const finder = new SentenceFinder(view, judge, (token) => opened.push(token));
  finder.paragraph(0, view.count);
  return opened.map((token) => view.word(token));
}
