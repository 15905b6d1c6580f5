/// How fast expressions of time are found and resolved: `node bench/times.ts`. Words a second of the
/// module alone, on articles whose language layers are there; median of rounds, one thread.
import { analyse, loadLanguage } from '../src/language/language.ts';
import { Passage } from '../src/reading/grammar/passage.ts';
import { timesOf } from '../src/reading/times/times.ts';
import { benchTexts, load, median } from './corpus.ts';

const ROUNDS = 40;
const PUBLISHED = '2026-03-17';

const language = loadLanguage();
const { name, texts } = benchTexts();
const passages = texts.map((text) => new Passage(analyse(language, text), []));
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const rates: number[] = [];
let found = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  found = 0;
  for (const passage of passages) found += timesOf(passage, PUBLISHED).length;
  rates.push((1000 * words) / (performance.now() - start));
}
console.log(`${name}: ${texts.length} articles, ${words} words, ${found} expressions of time`);
console.log(`${Math.round(median(rates)).toLocaleString('en')} words a second, load ${load()}`);
