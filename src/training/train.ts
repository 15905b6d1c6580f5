import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLanguage, modelPath } from '../language/language.ts';
import { encodeModel } from '../language/model-file.ts';
import { buildModel, DEFAULT_OPTIONS } from './build-model.ts';
import { dataFolder, hasData } from './corpora.ts';
import { evaluateNames, evaluateTags } from './language-figures.ts';
import { modelCard } from './model-card.ts';
import type { ModelFacts } from './model-card.ts';
import { readNamedEwt, readNamedGum } from './names-corpus.ts';
import type { NamedDocument } from './names-corpus.ts';
import { countReliability, readAnnotated, writeReliability } from './reliability.ts';

/// What each model is trained on, by its name.
const corpora: Record<string, () => NamedDocument[]> = {
  'en-open': () => [...readNamedEwt('train'), ...readNamedGum('train')],
};

/// Everything that can be trained, by name.
const trainings: Record<string, (report: (line: string) => void) => void> = {
  ...Object.fromEntries(
    Object.keys(corpora).map((name) => [name, (report) => trainModel(name, report)]),
  ),
  reliability: trainReliability,
};

/// Trains `name` and writes what comes of it into the repository. Returns the exit status.
export function train(name: string, report: (line: string) => void): number {
  const run = Object.hasOwn(trainings, name) ? trainings[name] : undefined;
  if (!run) {
    report(`usage: npm run train -- ${Object.keys(trainings).join(' | ')}`);
    return 2;
  }
  if (!hasData()) {
    report(`no training data in ${dataFolder()}: set ONRECORD_DATA to the folder that holds it`);
    return 2;
  }
  run(report);
  return 0;
}

/// A language model: its file, its figures and its card in `models/`.
function trainModel(name: string, report: (line: string) => void): void {
  const bytes = encodeModel(buildModel(name, corpora[name]!(), DEFAULT_OPTIONS, report));
  const path = modelPath(name);
  writeFileSync(path, bytes);
  report(`${path}: ${bytes.length} bytes`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const figures = { ...evaluateTags(name), ...evaluateNames(name) };
  const facts: ModelFacts = {
    name,
    bytes: bytes.length,
    sha256,
    options: DEFAULT_OPTIONS,
    figures,
  };
  writeFileSync(path.replace(/model$/, 'json'), `${JSON.stringify(facts, null, 2)}\n`);
  writeFileSync(path.replace(/model$/, 'md'), modelCard(facts));
}

/// How often each way of reading is right, counted on PolNeAR train: the reader's table.
function trainReliability(report: (line: string) => void): void {
  const articles = readAnnotated(join(dataFolder(), 'attribution', 'polnear-train.jsonl.gz'));
  const counts = countReliability(loadLanguage(), articles);
  writeReliability(tablePath, counts);
  for (const [frame, [right, read]] of counts.frames)
    report(
      `${frame.padEnd(28)}${String(read).padStart(6)}${((100 * right) / read).toFixed(0).padStart(5)} %`,
    );
  report(tablePath);
}

const tablePath = fileURLToPath(new URL('../reading/reliability-table.ts', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = train(process.argv[2] ?? '', (line) => console.error(line));
