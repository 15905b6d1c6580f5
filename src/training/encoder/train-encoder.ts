import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { placeWeights } from '../../language/encoder/placed-weights.ts';
import type { Inventory } from '../../language/encoder/inventory.ts';
import { makeKernels } from '../../language/kernels/make-kernels.ts';
import { loadModelFile, makeLanguage, modelPath, shareModel } from '../../language/language.ts';
import { encodeModel, noNameWeights } from '../../language/model-file.ts';
import type { LanguageModel } from '../../language/model-file.ts';
import { newsCopies } from '../augment.ts';
import { dataFolder, hasData } from '../corpora.ts';
import { makeExamples } from './batches.ts';
import { loadCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { collectInventory } from './collect-inventory.ts';
import { figuresLine, measure } from './figures.ts';
import { EncoderTrainer } from './trainer.ts';
import type { EncoderTraining } from './trainer.ts';
import { silverNews } from './silver-news.ts';
import { readEwtTrees, readGumTrees } from './treebank.ts';
import type { TreeSentence } from './treebank.ts';

/// What an encoder is trained with where the command does not say otherwise. Chosen on EWT dev.
export const DEFAULT_TRAINING: EncoderTraining = {
  sizes: { tableRows: 20_000, embedding: 128, hidden: 128, arc: 64 },
  seed: 1,
  epochs: 22,
  // Many small steps: at equal words they learn far faster than larger batches.
  batchTokens: 300,
  rate: 2e-3,
  warmUp: 200,
  clip: 2,
  dropout: 0.35,
  wordDropout: 0.15,
  silverShare: 0.5,
  goldEpochs: 4,
};

const LIMITS = { word: 2, silverWord: 5, lemmaRule: 3 };
/// Weights, gradients and both moments of an encoder of up to 128 units, and a batch's numbers.
const TRAINING_FLOATS = 2 ** 26;

/// What a model learns from.
interface Sentences {
  readonly gold: readonly TreeSentence[];
  readonly silver: readonly TreeSentence[];
}

/// What each model learns from: `en-open` from openly licensed data only, `en` from news as well, as
/// another program read it and as far as the encoder `teacher` agrees.
const corpora: Readonly<Record<string, (teacher: string) => Sentences>> = {
  'en-open': () => ({ gold: goldSentences(), silver: [] }),
  en: (teacher) => {
    const gold = goldSentences();
    return { gold, silver: silverNews(gold, makeLanguage(loadModelFile(teacher)).encoder).flat() };
  },
};

/// The treebanks, and copies of their sentences as news would write them.
export function goldSentences(): TreeSentence[] {
  const sentences = [...readEwtTrees('train'), ...readGumTrees('train')];
  return [...sentences, ...newsCopies(sentences, 1)];
}

/// Names of the models that can be trained.
export const TRAINED_MODELS: readonly string[] = Object.keys(corpora);

export const USAGE =
  'usage: npm run train -- en-open|en [--teacher FILE] [--hidden 128] [--embedding 128] ' +
  '[--arc 64] [--table-rows 20000] [--epochs 22] [--dropout 0.35] [--batch-tokens 300] ' +
  '[--rate 0.002] [--seed 1] [--silver-share 0.5] [--checkpoint FILE] ' +
  '[--log FILE] [--out FILE] [--test]';

const OPTIONS = {
  hidden: { type: 'string' },
  embedding: { type: 'string' },
  arc: { type: 'string' },
  'table-rows': { type: 'string' },
  epochs: { type: 'string' },
  dropout: { type: 'string' },
  'batch-tokens': { type: 'string' },
  rate: { type: 'string' },
  seed: { type: 'string' },
  'silver-share': { type: 'string' },
  teacher: { type: 'string' },
  checkpoint: { type: 'string' },
  log: { type: 'string' },
  out: { type: 'string' },
  test: { type: 'boolean' },
} as const;

type Values = Partial<Record<Exclude<keyof typeof OPTIONS, 'test'>, string>> & { test?: boolean };

/// What a run is to do.
interface Run {
  readonly training: EncoderTraining;
  /// File of the encoder that silver sentences are checked with.
  readonly teacher: string;
  readonly checkpoint: string;
  readonly out: string;
  readonly name: string;
  /// Measure on EWT test as well, once, at the end.
  readonly test: boolean;
  readonly report: (line: string) => void;
}

function number(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!(value >= 0)) throw new RangeError(`not a number from 0 on: ${text}`);
  return value;
}

function runOf(name: string, values: Values): Run {
  const { sizes, ...rest } = DEFAULT_TRAINING;
  const out = values.out ?? modelPath(name);
  const report = (line: string) => {
    console.error(line);
    if (values.log) appendFileSync(values.log, `${line}\n`);
  };
  const training = {
    ...rest,
    sizes: {
      tableRows: number(values['table-rows'], sizes.tableRows),
      embedding: number(values.embedding, sizes.embedding),
      hidden: number(values.hidden, sizes.hidden),
      arc: number(values.arc, sizes.arc),
    },
    epochs: number(values.epochs, rest.epochs),
    dropout: number(values.dropout, rest.dropout),
    batchTokens: number(values['batch-tokens'], rest.batchTokens),
    rate: number(values.rate, rest.rate),
    seed: number(values.seed, rest.seed),
    silverShare: number(values['silver-share'], rest.silverShare),
  };
  const checkpoint = values.checkpoint ?? `${out}.checkpoint`;
  const teacher = values.teacher ?? modelPath('en-open');
  return { name, training, teacher, out, checkpoint, test: values.test ?? false, report };
}

/// Trains the encoder of a model and writes the model without a name finder of its own. A run that
/// was stopped goes on from its last epoch when the same options are given again. Returns where the
/// model is, or null when it was not understood or there is nothing to learn from, which is reported.
export function trainEncoder(name: string, args: readonly string[]): string | null {
  let run: Run;
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    run = runOf(name, values);
  } catch (error) {
    console.error((error as Error).message);
    console.error(USAGE);
    return null;
  }
  if (!hasData()) {
    run.report(
      `no training data in ${dataFolder()}: set ONRECORD_DATA to the folder that holds it`,
    );
    return null;
  }
  trainTo(run, corpora[name]!(run.teacher));
  return run.out;
}

function trainTo(run: Run, { gold, silver }: Sentences): void {
  const { training, checkpoint, report } = run;
  const inventory = collectInventory(gold, silver, LIMITS);
  const examples = (sentences: readonly TreeSentence[]) =>
    makeExamples(sentences, inventory, training.sizes.tableRows);
  const kernels = makeKernels({ floats: TRAINING_FLOATS });
  const trainer = new EncoderTrainer(kernels, training, inventory, {
    gold: examples(gold),
    silver: examples(silver),
  });
  if (existsSync(checkpoint)) trainer.restore(loadCheckpoint(checkpoint));
  report(`${gold.length} + ${silver.length} sentences, ${trainer.plan.length} weights`);
  const dev = readEwtTrees('dev');
  while (!trainer.isDone) {
    const losses = trainer.runEpoch();
    saveCheckpoint(checkpoint, trainer.checkpoint());
    const line = Object.entries(losses).map(([head, loss]) => `${head} ${loss.toFixed(3)}`);
    report(`epoch ${trainer.epoch}, mean losses: ${line.join('  ')}`);
    report(
      `  EWT dev: ${figuresLine(measure(makeLanguage(shareModel(modelOf(run, trainer, inventory))).encoder, dev))}`,
    );
  }
  finish(run, trainer, inventory, dev);
}

/// The model as it stands, with rounded weights.
function modelOf(
  { name, training }: Pick<Run, 'name' | 'training'>,
  trainer: EncoderTrainer,
  inventory: Inventory,
): LanguageModel {
  const placed = placeWeights(trainer.plan, trainer.floats());
  return {
    name,
    sizes: training.sizes,
    inventory,
    roles: null,
    links: null,
    placed,
    names: noNameWeights(),
  };
}

/// Writes the file, and measures what was written.
function finish(run: Run, trainer: EncoderTrainer, inventory: Inventory, dev: TreeSentence[]) {
  const { out, report } = run;
  const bytes = encodeModel(modelOf(run, trainer, inventory));
  writeFileSync(out, bytes);
  report(
    `${out}: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
  );
  const { encoder } = makeLanguage(loadModelFile(out));
  const sets: [string, TreeSentence[]][] = [
    ['EWT dev', dev],
    ['GUM dev', readGumTrees('dev')],
  ];
  if (run.test) sets.push(['EWT test', readEwtTrees('test')]);
  for (const [set, sentences] of sets)
    report(`  ${set}: ${figuresLine(measure(encoder, sentences))}`);
  rmSync(run.checkpoint, { force: true });
}
