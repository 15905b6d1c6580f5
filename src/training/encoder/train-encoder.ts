import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Encoder, floatsFor } from '../../language/encoder/encoder.ts';
import {
  decodeEncoder,
  encodeEncoder,
  loadEncoderFile,
} from '../../language/encoder/encoder-file.ts';
import type { Inventory } from '../../language/encoder/inventory.ts';
import { Weights } from '../../language/encoder/shape.ts';
import { makeKernels } from '../../language/kernels/make-kernels.ts';
import { modelPath } from '../../language/language.ts';
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
  sizes: { tableRows: 20_000, embedding: 128, hidden: 96, arc: 64 },
  seed: 1,
  epochs: 9,
  // Many small steps: with 1,200 words a batch and half the rate, LAS was 76.2 instead of 81.1.
  batchTokens: 500,
  rate: 4e-3,
  warmUp: 200,
  clip: 2,
  dropout: 0.25,
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
    return { gold, silver: silverNews(gold, loadEncoderFile(teacher)) };
  },
};

const goldSentences = (): TreeSentence[] => [...readEwtTrees('train'), ...readGumTrees('train')];

const USAGE =
  'usage: node src/training/encoder/train-encoder.ts --name en-open|en [--teacher FILE] [--hidden 96] [--embedding 128] ' +
  '[--arc 64] [--table-rows 20000] [--epochs 9] [--dropout 0.25] [--batch-tokens 500] ' +
  '[--rate 0.004] [--seed 1] [--silver-share 0.5] [--checkpoint FILE] ' +
  '[--log FILE] [--out FILE] [--test]';

const OPTIONS = {
  name: { type: 'string' },
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

const encoderPath = (name: string): string => modelPath(name).replace(/model$/, 'encoder');

function number(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!(value >= 0)) throw new RangeError(`not a number from 0 on: ${text}`);
  return value;
}

function runOf(name: string, values: Values): Run {
  const { sizes, ...rest } = DEFAULT_TRAINING;
  const out = values.out ?? encoderPath(name);
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
  const teacher = values.teacher ?? encoderPath('en-open');
  return { name, training, teacher, out, checkpoint, test: values.test ?? false, report };
}

/// Trains the encoder of a name and writes its file. A run that was stopped goes on from its last
/// epoch when the same command is given again. Returns the exit status.
export function trainEncoder(args: readonly string[]): number {
  let run: Run | null = null;
  try {
    const values: Values = parseArgs({ args: [...args], options: OPTIONS }).values;
    if (values.name && Object.hasOwn(corpora, values.name)) run = runOf(values.name, values);
  } catch (error) {
    console.error((error as Error).message);
  }
  if (!run) {
    console.error(USAGE);
    return 2;
  }
  if (!hasData()) {
    run.report(
      `no training data in ${dataFolder()}: set ONRECORD_DATA to the folder that holds it`,
    );
    return 2;
  }
  trainTo(run, corpora[run.name]!(run.teacher));
  return 0;
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
    report(`  EWT dev: ${figuresLine(measure(encoderOf(trainer, inventory), dev))}`);
  }
  finish(run, trainer, inventory, dev);
}

/// The encoder as it stands, on kernels of its own.
function encoderOf(trainer: EncoderTrainer, inventory: Inventory): Encoder {
  const { plan } = trainer;
  const kernels = makeKernels({ floats: floatsFor(plan) });
  const weights = new Weights(plan, kernels.allocate(plan.length));
  kernels.memory.set(trainer.floats(), weights.at);
  return new Encoder(kernels, weights, inventory);
}

/// Writes the file, and measures what was written.
function finish(run: Run, trainer: EncoderTrainer, inventory: Inventory, dev: TreeSentence[]) {
  const { name, training, out, report } = run;
  const { sizes } = training;
  const bytes = encodeEncoder({ name, sizes, inventory, floats: trainer.floats() });
  writeFileSync(out, bytes);
  report(
    `${out}: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
  );
  const encoder = decodeEncoder(bytes, out);
  const sets: [string, TreeSentence[]][] = [
    ['EWT dev', dev],
    ['GUM dev', readGumTrees('dev')],
  ];
  if (run.test) sets.push(['EWT test', readEwtTrees('test')]);
  for (const [set, sentences] of sets)
    report(`  ${set}: ${figuresLine(measure(encoder, sentences))}`);
  rmSync(run.checkpoint, { force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = trainEncoder(process.argv.slice(2));
