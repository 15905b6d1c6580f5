import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

type Detector = typeof import('eld/extrasmall').eld;

const SAMPLE = 1500;
const MIN_LETTERS = 80;
/// Words that are frequent in English and in no other language that is printed in Latin letters.
const FUNCTION_WORDS = new Set(
  'the and of that with for from this his her their which who have has had been were said not they would are but by it as to'.split(
    ' ',
  ),
);

let detector: Detector | undefined;

/// The English name of the language when the text is surely not English, else null: text that is
/// too short to tell, and lists of names, count as English. Looks at a bounded sample.
export function foreignLanguage(text: string): string | null {
  const sample = sampleOf(text);
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (shareOf(words, (word) => FUNCTION_WORDS.has(word.toLowerCase())) > 0.12) return null;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2)
    return letters < MIN_LETTERS / 4 ? null : detect(sample, 'a language of another script');
  if (letters < MIN_LETTERS) return null;
  if (shareOf(words, (word) => /^\p{Lu}/u.test(word)) > 0.6) return null;
  return detect(sample, null);
}

/// Loading the tables takes longer than reading an article, and nearly all articles do without.
function detect(sample: string, unsure: string | null): string | null {
  detector ??= load();
  const result = detector.detect(sample);
  const scores = result.getScores();
  const { language } = result;
  if (!language || language === 'en' || !result.isReliable()) return unsure;
  if ((scores['en'] ?? 0) > scores[language]! * 0.8) return unsure;
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}

/// The package names only an `import` entry; resolving its file first lets it load on demand
/// without making every caller wait for a promise.
function load(): Detector {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (createRequire(import.meta.url)(file) as typeof import('eld/extrasmall')).eld;
}

/// The beginning and the middle: the beginning may be a masthead.
function sampleOf(text: string): string {
  if (text.length <= 2 * SAMPLE) return text;
  const middle = text.length >> 1;
  return `${text.slice(0, SAMPLE)}\n${text.slice(middle, middle + SAMPLE)}`;
}

function shareOf(words: readonly string[], test: (word: string) => boolean): number {
  return words.length ? words.filter(test).length / words.length : 0;
}
