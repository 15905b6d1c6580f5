import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { findQuotations } from '../../src/text/quotations.ts';
import { segment } from '../../src/text/segmentation.ts';
import { isSpace } from '../../src/text/characters.ts';
import { randomText, seeded } from './notation.ts';

const ROUNDS = 400;

function eachRandomText(check: (text: string) => void): void {
  const random = seeded(7);
  for (let round = 0; round < ROUNDS; round++) {
    const text = randomText(random, 1 + random(60));
    try {
      check(text);
    } catch (error) {
      throw new Error(`in ${JSON.stringify(text)}`, { cause: error });
    }
  }
}

test('every character that is not white space is in exactly one token', () => {
  eachRandomText((text) => {
    const { tokenStart, tokenEnd, tokenCount } = segment(text);
    let token = 0;
    for (let i = 0; i < text.length; i++) {
      if (token < tokenCount && tokenEnd[token]! <= i) token++;
      const inside = token < tokenCount && tokenStart[token]! <= i;
      assert.equal(inside, !isSpace(text, i), `code unit ${i}`);
    }
    for (let i = 0; i < tokenCount; i++) assert.ok(tokenStart[i]! < tokenEnd[i]!);
    for (let i = 1; i < tokenCount; i++) assert.ok(tokenEnd[i - 1]! <= tokenStart[i]!);
  });
});

test('the slices of the tokens are the text without its white space', () => {
  eachRandomText((text) => {
    const { tokenStart, tokenEnd } = segment(text);
    const slices = Array.from(tokenStart, (start, i) => text.slice(start, tokenEnd[i]));
    const inked = Array.from({ length: text.length }, (_, i) => (isSpace(text, i) ? '' : text[i]));
    assert.equal(slices.join(''), inked.join(''));
  });
});

test('no token cuts a surrogate pair', () => {
  eachRandomText((text) => {
    const { tokenStart } = segment(text);
    for (const start of tokenStart) {
      const pair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(start - 1, start + 1));
      assert.ok(start === 0 || !pair);
    }
  });
});

test('sentences and paragraphs share out the tokens in order', () => {
  eachRandomText((text) => {
    const segments = segment(text);
    checkGroups(segments.sentenceFirst, segments.tokenSentence, segments.sentenceCount);
    checkGroups(segments.paragraphFirst, segments.sentenceParagraph, segments.paragraphCount);
    assert.equal(segments.sentenceFirst[segments.sentenceCount], segments.tokenCount);
    assert.equal(segments.paragraphFirst[segments.paragraphCount], segments.sentenceCount);
    assert.equal(segments.paragraphKind.length, segments.paragraphCount);
  });
});

function checkGroups(first: Uint32Array, owner: Uint32Array, count: number): void {
  assert.equal(first.length, count + 1);
  assert.equal(first[0], 0);
  for (let group = 0; group < count; group++) {
    assert.ok(first[group]! < first[group + 1]!, `group ${group} has members`);
    for (let i = first[group]!; i < first[group + 1]!; i++) assert.equal(owner[i], group);
  }
}

test('quotations lie in one paragraph, in order, inside their parents', () => {
  eachRandomText((text) => {
    const segments = segment(text);
    const quotes = findQuotations(text, segments);
    for (let q = 0; q < quotes.count; q++) {
      assert.ok(quotes.start[q]! <= quotes.innerStart[q]!);
      assert.ok(quotes.innerStart[q]! < quotes.innerEnd[q]!);
      assert.ok(quotes.innerEnd[q]! <= quotes.end[q]! && quotes.end[q]! <= text.length);
      assert.equal(quotes.end[q]! > quotes.innerEnd[q]!, quotes.closed[q] === 1);
      if (q) assert.ok(quotes.start[q - 1]! <= quotes.start[q]!);
      checkParent(quotes, q);
      const carriedOn = quotes.continues[q]!;
      if (carriedOn >= 0) {
        assert.ok(carriedOn < q && !quotes.closed[carriedOn]);
        assert.equal(quotes.style[carriedOn], quotes.style[q]);
      }
      const paragraph = (i: number) => paragraphAt(segments, i);
      assert.equal(paragraph(quotes.start[q]!), paragraph(quotes.end[q]! - 1));
    }
  });
});

function checkParent(quotes: ReturnType<typeof findQuotations>, q: number): void {
  // The parent is the last quotation before that encloses this one, and none crosses it.
  let expected = -1;
  for (let other = 0; other < q; other++) {
    if (quotes.end[other]! <= quotes.start[q]!) continue;
    assert.ok(quotes.innerStart[other]! <= quotes.start[q]!);
    assert.ok(quotes.innerEnd[other]! >= quotes.end[q]!, `${other} encloses ${q}`);
    expected = other;
  }
  assert.equal(quotes.parent[q], expected);
}

function paragraphAt(segments: ReturnType<typeof segment>, i: number): number {
  let token = 0;
  while (segments.tokenEnd[token]! <= i) token++;
  return segments.sentenceParagraph[segments.tokenSentence[token]!]!;
}

// A rule that looks back or ahead without a limit would take minutes on these, and not milliseconds.
const LENGTH = 100_000;
// prettier-ignore
const monotonous = [
  'a', '1', '"', '“', '”', "'", '’', '‘', '`', '«', '»', '.', '!', '\n', '\r\n', ' ', '-', '/', '(',
  ')', ']', '@', 'a@', 'a.', 'A.', '1,', '1-', "a'", "'s", '. ', 'a b ', '" ', '“A ‘b ', '\n"a',
  'www.', 'http://a(', 'U.S. ', 'A ', 'I. ', '• ', '[1]', '. [1] ', '…', '😀', '👍🏽', '\ud800',
  'a\n', 'A (AP) ', 'A — ', "5'10\"", '12" ', 's’ a ', '‘s’ a “', '&A', '_', '\u200d', '\u2029',
  'n’t', 'Жa漢', '\u0001', '\u0000a ', '！', '。', '9. A ', '! a ', ':) ', 'Ana-- I ', 'Thanks, A ',
  'AM A ', 'THE FERRY Ana ', 'A B ',
];
for (const piece of monotonous)
  test(`a long text of ${JSON.stringify(piece)}`, () => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    findQuotations(text, segment(text));
  });

test('ten thousand quotations inside each other', () => {
  const text = `${'“A ‘b '.repeat(5000)}${'c’ d” '.repeat(5000)}`;
  const { count, parent } = findQuotations(text, segment(text));
  let depth = 0;
  for (let q = count - 1; q >= 0; q = parent[q]!) depth++;
  assert.ok(depth <= 16);
});
