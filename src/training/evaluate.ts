import { fileURLToPath } from 'node:url';
import { loadLanguage } from '../language/language.ts';
import { dataFolder, hasData } from './corpora.ts';
import { TRAINED_MODELS } from './encoder/train-encoder.ts';
import { evaluateNames, evaluateSegmentation, evaluateTreebanks } from './language-figures.ts';
import type { Figures } from './language-figures.ts';
import { attributionFigures, identityFigures, seedFigures } from './record-figures.ts';

function print(figures: Figures): void {
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(48)}${value.toFixed(2).padStart(8)}`);
}

function ofModels(models: readonly string[], evaluation: typeof evaluateNames): void {
  for (const model of models) {
    console.log(`model ${model}`);
    print(evaluation(loadLanguage(model)));
  }
}

/// Evaluations by name: each prints its figures to stdout. Those of a model print them for each model
/// that is named.
const evaluations: Record<string, (models: readonly string[]) => void> = {
  treebanks: (models) => ofModels(models, evaluateTreebanks),
  names: (models) => ofModels(models, evaluateNames),
  segmentation: () => print(evaluateSegmentation()),
  attribution: () => console.log(attributionFigures()),
  identity: () => console.log(identityFigures()),
  seed: () => console.log(seedFigures()),
};

/// Runs the evaluation `name`, with all models where none is named. Returns the exit status.
export function evaluate(name: string, models: readonly string[]): number {
  const run = Object.hasOwn(evaluations, name) ? evaluations[name] : undefined;
  if (!run || models.some((model) => !TRAINED_MODELS.includes(model))) {
    const names = Object.keys(evaluations).join('|');
    console.error(`usage: npm run evaluate -- ${names} [${TRAINED_MODELS.join('|')} ...]`);
    return 2;
  }
  if (!hasData()) {
    console.error(
      `no data sets in ${dataFolder()}: set ONRECORD_DATA to the folder that holds them`,
    );
    return 2;
  }
  run(models.length ? models : TRAINED_MODELS);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = evaluate(process.argv[2] ?? '', process.argv.slice(3));
