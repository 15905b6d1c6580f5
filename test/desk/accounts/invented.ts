import { seeded } from '../../text/notation.ts';

const SYLLABLES = 'ba de fo gu ka le mi no pa re si to va ze lor min tas ner'.split(' ');

/// Invented words; the first ones come up most, as in any language.
const VOCABULARY = Array.from({ length: 4000 }, (_, i) => {
  const [a, b, c] = [i % 18, Math.floor(i / 18) % 18, Math.floor(i / 324)];
  return SYLLABLES[b]! + SYLLABLES[a]! + (i < 324 ? '' : SYLLABLES[c]!);
});

/// Paragraphs of invented words, always the same for a seed: unrelated to those of any other seed.
export function inventedParagraphs(seed: number, paragraphs: number, words = 40): string[] {
  const random = seeded(seed);
  return Array.from({ length: paragraphs }, () => {
    const told = Array.from({ length: words }, () => {
      const rank = Math.floor(VOCABULARY.length ** (random(10_000) / 10_000)) - 1;
      return VOCABULARY[Math.min(rank, VOCABULARY.length - 1)]!;
    });
    return `${told.join(' ')}.`;
  });
}

export const inventedText = (seed: number, paragraphs = 6): string =>
  inventedParagraphs(seed, paragraphs).join('\n\n');
