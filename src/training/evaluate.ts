import { fileURLToPath } from 'node:url';
import { loadLanguage } from '../language/language.ts';
import { readGumCoreference } from './coreference/documents.ts';
import { evaluateReferences } from './coreference/evaluation.ts';
import type { CoreferenceScores } from './coreference/scores.ts';
import { evaluateConfidence, evaluateSpeakers } from './coreference/speaker-evaluation.ts';
import { copyFigures } from './copy-figures.ts';
import { dataFolder, hasData } from './corpora.ts';
import { TRAINED_MODELS } from './encoder/train-encoder.ts';
import { eventFigures } from './event-figures.ts';
import { factualityFigures } from './factuality-figures.ts';
import { evaluateNames, evaluateSegmentation, evaluateTreebanks } from './language-figures.ts';
import type { Figures } from './language-figures.ts';
import { deskFigures } from './desk-figures.ts';
import { pageFigures } from './page-figures.ts';
import { placeFigures } from './place-figures.ts';
import { attributionFigures, identityFigures, seedFigures } from './record-figures.ts';
import { timeFigures } from './time-figures.ts';

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

/// Scores in percent.
function coreferenceRows({ muc, b3, ceaf, conll }: CoreferenceScores): Figures {
  const rows: Record<string, number> = {};
  for (const [name, score] of Object.entries({ MUC: muc, 'B³': b3, 'CEAF-e': ceaf }))
    for (const key of ['precision', 'recall', 'f1'] as const)
      rows[`${name} ${key}`] = 100 * score[key];
  return { ...rows, 'CoNLL F1': 100 * conll };
}

/// Shares of the attributions found, in percent.
function speakerRows(counts: ReturnType<typeof evaluateSpeakers>): Figures {
  const rows: Record<string, number> = {};
  for (const [kind, { right, wrong, abstained }] of Object.entries(counts)) {
    const all = right + wrong + abstained;
    rows[`${kind}: found`] = all;
    for (const [what, count] of Object.entries({ right, wrong, abstained }))
      rows[`${kind}: speaker ${what}`] = (100 * count) / all;
  }
  return rows;
}

/// Evaluations by name: each prints its figures to stdout. Those of a model print them for each model
/// that is named.
const evaluations: Record<string, (models: readonly string[]) => void> = {
  treebanks: (models) => ofModels(models, evaluateTreebanks),
  names: (models) => ofModels(models, evaluateNames),
  segmentation: () => print(evaluateSegmentation()),
  attribution: () => console.log(attributionFigures()),
  identity: () => console.log(identityFigures()),
  coreference: (models) => {
    for (const model of models) {
      const scores = evaluateReferences(loadLanguage(model), readGumCoreference('dev'));
      console.log(`model ${model}`);
      print(coreferenceRows(scores));
    }
  },
  speakers: (models) => {
    for (const model of models) {
      console.log(`model ${model}`);
      print(speakerRows(evaluateSpeakers(model)));
    }
  },
  confidence: () => {
    const { rows, error } = evaluateConfidence();
    for (const row of rows)
      console.log(
        `${row.from.toFixed(1)}  ${String(row.statements).padStart(5)} statements  mean confidence ${row.confidence.toFixed(3)}  right ${row.right.toFixed(3)}`,
      );
    console.log(`expected calibration error ${error.toFixed(3)}`);
  },
  factuality: (models) => ofModels(models, factualityFigures),
  desk: () => console.log(deskFigures()),
  pages: () => console.log(pageFigures()),
  copies: () => console.log(copyFigures()),
  places: () => console.log(placeFigures()),
  seed: () => console.log(seedFigures()),
  times: () => console.log(timeFigures()),
  events: () => console.log(eventFigures()),
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
