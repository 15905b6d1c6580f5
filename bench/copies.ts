/// How fast copies are found among 20,000 made-up articles, and how that grows with their number:
/// `node bench/copies.ts`. Articles a second on one thread, medians of rounds in which all take turns.
import { compareReadings } from '../src/desk/accounts/copies.ts';
import { CopyIndex } from '../src/desk/accounts/copy-index.ts';
import { readAccount } from '../src/desk/accounts/readings.ts';
import { fingerprint, parse, serialise } from '../src/text/fingerprints.ts';
import { signatureOf } from '../src/training/minhash.ts';
import { seededRandom } from '../src/training/random.ts';
import { interleaved, load } from './corpus.ts';

const ARTICLES = 20_000;
const WORDS = 500;
const ROUNDS = 5;
/// Articles of the slower pieces of work.
const FEW = 2_000;

const random = seededRandom(1);
const below = (n: number): number => Math.floor(random() * n);
const VOCABULARY = Array.from({ length: 30_000 }, () =>
  Array.from({ length: 2 + below(8) }, () => String.fromCharCode(97 + below(26))).join(''),
);

/// Words as often as in a language (Zipf), a paragraph break every fifty.
function madeUp(): string {
  let text = '';
  for (let i = 0; i < WORDS; i++)
    text += VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1]! + (i % 50 ? ' ' : '.\n\n');
  return text;
}

const texts = Array.from({ length: ARTICLES }, madeUp);
const prints = texts.map(fingerprint);
const bytes = prints.map(serialise);
const few = texts.slice(0, FEW);
const readings = few.map((text, i) => readAccount({ id: `${i}`, text }));
const halves = few.map((text) => fingerprint(text.slice(0, text.length / 2)));

function indexOf(count: number): CopyIndex {
  const index = new CopyIndex();
  for (let i = 0; i < count; i++) index.add(`${i}`, prints[i]!);
  return index;
}

const growth = [1_250, 5_000, ARTICLES].map((count) => ({ count, index: indexOf(count) }));

let found = 0;
const work: Readonly<Record<string, { readonly articles: number; readonly run: () => void }>> = {
  fingerprint: { articles: ARTICLES, run: () => texts.forEach((text) => fingerprint(text)) },
  'fingerprint from its bytes': { articles: ARTICLES, run: () => bytes.forEach((b) => parse(b)) },
  'into the index': { articles: ARTICLES, run: () => void indexOf(ARTICLES) },
  'read for comparing': {
    articles: FEW,
    run: () => few.forEach((text, i) => readAccount({ id: `${i}`, text })),
  },
  'compare a pair': {
    articles: FEW,
    run: () => readings.forEach((a, i) => compareReadings(a, readings[(i + 1) % FEW]!)),
  },
  'MinHash signature of a fingerprint': {
    articles: FEW,
    run: () => prints.slice(0, FEW).forEach(({ shingles }) => signatureOf(shingles)),
  },
  ...Object.fromEntries(
    growth.map(({ count, index: of }) => [
      `candidates among ${count}`,
      {
        articles: FEW,
        run: () => {
          found = 0;
          for (const [i, half] of halves.entries())
            if (of.candidates(half)[0]?.id === `${i}`) found++;
        },
      },
    ]),
  ),
};

console.log(`load before: ${load()}`);
const runs = Object.entries(work).map(([name, { run }]) => [name, run] as const);
const seconds = interleaved(Object.fromEntries(runs), ROUNDS);
console.log(`${ARTICLES} articles of ${WORDS} words`);
for (const [name, s] of Object.entries(seconds))
  console.log(name.padEnd(36), (work[name]!.articles / s).toFixed(0).padStart(9), 'a second');
const stored = bytes.reduce((sum, { length }) => sum + length, 0);
const shingles = prints.reduce((sum, print) => sum + print.shingles.length, 0);
const held = growth.at(-1)!.index.bytes / 2 ** 20;
console.log(`${found} of ${FEW} halves found; ${(stored / shingles).toFixed(2)} bytes a shingle`);
console.log(`the index of ${ARTICLES} articles: ${held.toFixed(0)} MiB; load after: ${load()}`);
