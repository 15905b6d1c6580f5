/// How fast the language layers are, against two libraries that run in the same process, and what
/// they cost to start and to keep: `node bench/language.ts`. Medians of rounds in which all take turns.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyse, findNames, loadLanguage, passageOf } from '../src/language/language.ts';
import { segment } from '../src/text/segmentation.ts';
import { benchTexts, interleaved, load, printGrowth, printLayers, textOf } from './corpus.ts';

const ROUNDS = 7;

function layers(): void {
  const language = loadLanguage();
  const { name, texts } = benchTexts();
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const cut = texts.map((text) => {
    const segments = segment(text);
    const { tokenStart, tokenEnd, sentenceFirst, sentenceCount } = segments;
    const forms = Array.from(tokenStart, (start, i) => text.slice(start, tokenEnd[i]));
    return { segments, forms, first: sentenceFirst.slice(0, sentenceCount + 1) };
  });
  const tokens = cut.reduce((sum, { forms }) => sum + forms.length, 0);
  const passages = cut.map(({ segments, forms, first }) =>
    passageOf(language, forms, segments, language.encoder.readTokens(forms, first)),
  );
  const decoder = new TextDecoder();
  const wink = winkNLP(model);
  const seconds = interleaved(
    {
      decode: () => bytes.forEach((b) => decoder.decode(b)),
      'decode and tokenise': () => bytes.forEach((b) => segment(decoder.decode(b))),
      'tags, lemmas, arcs': () =>
        cut.forEach(({ forms, first }) => language.encoder.readTokens(forms, first)),
      'chain of names': () => passages.forEach((passage) => findNames(language, passage)),
      'all of it, from raw text': () => texts.forEach((text) => analyse(language, text)),
      'wink-nlp (no arcs)': () => texts.forEach((text) => wink.readDoc(text)),
      'compromise (no arcs)': () => texts.forEach((text) => compromise(text)),
    },
    ROUNDS,
  );
  printLayers(seconds, { name, texts }, tokens);
}

const module = fileURLToPath(new URL('../src/language/language.ts', import.meta.url));

/// Starts a process of its own that loads the model and reads `text`; milliseconds and MiB.
function alone(text: string): Record<string, number> {
  const program = `
    const { readFileSync } = await import('node:fs');
    const begin = performance.now();
    const { analyse, loadModel, makeLanguage } = await import(${JSON.stringify(module)});
    const imported = performance.now();
    const shared = loadModel();
    const loaded = performance.now();
    const language = makeLanguage(shared);
    const made = performance.now();
    const text = readFileSync(0, 'utf8');
    analyse(language, text.slice(0, 4000));
    const first = performance.now();
    analyse(language, text);
    console.log(JSON.stringify({ import: imported - begin, load: loaded - imported,
      'make kernels': made - loaded, 'first article': first - made,
      'peak memory': process.resourceUsage().maxRSS / 1024 }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    input: text,
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, number>;
}

function starting(): void {
  const runs = Array.from({ length: 5 }, () => alone(textOf(4_000)));
  console.log('\na process of its own, an article of 4,000 characters, best of five');
  for (const key of Object.keys(runs[0]!)) {
    const unit = key === 'peak memory' ? 'MiB' : 'ms';
    const best = Math.min(...runs.map((run) => run[key]!));
    console.log(key.padEnd(26), best.toFixed(1).padStart(11), unit);
  }
  for (const length of [130_000, 1_000_000, 5_000_000]) {
    const { 'peak memory': memory } = alone(textOf(length));
    console.log(`peak memory, ${length} characters`.padEnd(37), memory!.toFixed(0), 'MiB');
  }
}

function growth(): void {
  const language = loadLanguage();
  const lengths = [1_000, 10_000, 100_000, 1_000_000, 5_000_000];
  printGrowth('one text', lengths, (text) => analyse(language, text));
}

console.log(`load before: ${load()}`);
layers();
starting();
growth();
console.log(`\nload after: ${load()}`);
