import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadModelFile, makeLanguage, modelPath, shareModel } from '../language/language.ts';
import { encodeModel, readModelFile } from '../language/model-file.ts';
import { NAME_TRAINING, withNameFinder } from './build-model.ts';
import { readGumCoreference, readSilverCoreference } from './coreference/documents.ts';
import { trainReferences, writeReferences } from './coreference/trainer.ts';
import { dataFolder, hasData } from './corpora.ts';
import { silverNews } from './encoder/silver-news.ts';
import { goldSentences, trainEncoder, TRAINED_MODELS, USAGE } from './encoder/train-encoder.ts';
import { languageFigures } from './language-figures.ts';
import type { LabelledSentence } from './made-up-news.ts';
import { modelCard } from './model-card.ts';
import type { ModelFacts } from './model-card.ts';
import { annotatedNews, withRoles } from './roles/train-roles.ts';
import { readNamedEwt, readNamedGum } from './names-corpus.ts';
import { countReliability, writeReliability } from './reliability.ts';
import { trainJudge } from './train-gaps.ts';

type Documents = readonly (readonly LabelledSentence[])[];

/// Trains what is named and writes what comes of it into the repository; `args` are further options
/// of a model. Returns the exit status.
export function train(name: string, args: readonly string[]): number {
  if (name === 'sentences' || name === 'reliability' || name === 'references')
    return trainTable(name);
  if (name === 'roles') return addRoles(args);
  if (name === 'figures' && args.every((model) => TRAINED_MODELS.includes(model))) {
    for (const model of args.length ? args : TRAINED_MODELS) describeModel(modelPath(model));
    return 0;
  }
  if (!TRAINED_MODELS.includes(name)) {
    console.error(
      `${USAGE}\n   or: npm run train -- sentences|reliability|references\n   or: npm run train -- roles\n   or: npm run train -- figures [MODEL]`,
    );
    return 2;
  }
  const path = trainEncoder(name, args);
  if (path === null) return 2;
  finishModel(path);
  return 0;
}

/// Gives the model of a file, whose encoder is trained, its name finder, and writes its figures and
/// its card beside it.
export function finishModel(path: string): void {
  const model = readModelFile(path);
  const named = withNameFinder(model, namedDocuments(model.name, path), NAME_TRAINING);
  writeFileSync(path, encodeModel(named));
  if (model.name === 'en') giveRoles(path);
  else describeModel(path);
}

/// Gives a model of the package a role tagger and a linker; its other parts stay as they are.
function addRoles(args: readonly string[]): number {
  if (args.length > 0 || !hasData()) {
    console.error(
      args.length ? 'usage: npm run train -- roles' : `no training data in ${dataFolder()}`,
    );
    return 2;
  }
  giveRoles(modelPath('en'));
  return 0;
}

function giveRoles(path: string): void {
  const report = (line: string) => console.error(line);
  const model = withRoles(readModelFile(path), annotatedNews(), `${path}.roles`, report);
  const bytes = encodeModel(model);
  writeFileSync(path, bytes);
  console.error(`${path}: ${bytes.length} bytes`);
  describeModel(path);
}

/// Measures the model of a file and writes its figures and its card beside it.
function describeModel(path: string): void {
  const { name, sizes } = readModelFile(path);
  const bytes = readFileSync(path);
  const facts: ModelFacts = {
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizes,
    figures: languageFigures(makeLanguage(loadModelFile(path))),
  };
  writeFileSync(path.replace(/model$/, 'json'), `${JSON.stringify(facts, null, 2)}\n`);
  writeFileSync(path.replace(/model$/, 'md'), modelCard(facts));
}

/// What the name finder of a model learns from.
function namedDocuments(name: string, path: string): Documents {
  const open = [...readNamedEwt('train'), ...readNamedGum('train')];
  if (name === 'en-open') return open;
  const { encoder } = makeLanguage(loadModelFile(path));
  const news = silverNews(goldSentences(), encoder).map((article) =>
    article.map(({ forms, names }) => ({
      forms,
      labels: forms.map((_, i) => Math.max(0, names?.[i] ?? 0)),
    })),
  );
  return [...open, ...news];
}

/// Trains what is kept as source.
function trainTable(name: 'sentences' | 'reliability' | 'references'): number {
  if (!hasData()) {
    console.error(
      `no training data in ${dataFolder()}: set ONRECORD_DATA to the folder that holds it`,
    );
    return 2;
  }
  if (name === 'references') return trainReferenceTables();
  return name === 'sentences' ? trainJudge() : trainReliability();
}

/// What speaks for whom a pronoun or noun stands for: for `en` learned from GUM and PolNeAR's automatic
/// layer, for `en-open` from GUM alone.
function trainReferenceTables(): number {
  const gold = readGumCoreference('train');
  const folder = new URL('../reading/who/coreference/', import.meta.url);
  for (const [model, silver, file] of [
    ['en', readSilverCoreference(), 'weights.ts'],
    ['en-open', [], 'weights-open.ts'],
  ] as const) {
    const weights = trainReferences(makeLanguage(loadModelFile(modelPath(model))), gold, silver);
    const path = fileURLToPath(new URL(file, folder));
    writeReferences(path, weights);
    console.error(path);
  }
  return 0;
}

/// How often each way of reading is right, counted on half of PolNeAR train: the reader's table.
function trainReliability(): number {
  // A tagger knows the articles that it learned from by heart: one that learned from one half is
  // counted on the other.
  const articles = annotatedNews();
  const half = (which: number) => articles.filter((_, i) => i % 2 === which);
  const path = modelPath('en');
  const report = (line: string) => console.error(line);
  const model = withRoles(readModelFile(path), half(0), `${path}.half`, report);
  const counts = countReliability(makeLanguage(shareModel(model)), half(1));
  writeReliability(tablePath, counts);
  for (const [frame, [right, read]] of counts.frames)
    console.error(
      `${frame.padEnd(28)}${String(read).padStart(6)}${((100 * right) / read).toFixed(0).padStart(5)} %`,
    );
  console.error(tablePath);
  return 0;
}

const tablePath = fileURLToPath(
  new URL('../reading/attribution/reliability-table.ts', import.meta.url),
);

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = train(process.argv[2] ?? '', process.argv.slice(3));
