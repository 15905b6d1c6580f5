import { fileURLToPath } from 'node:url';
import { dataFolder, hasData } from './corpora.ts';
import { evaluateNames, evaluateSegmentation, evaluateTags } from './language-figures.ts';
import type { Figures } from './language-figures.ts';
import { attributionFigures, identityFigures, seedFigures } from './record-figures.ts';

const MODEL = 'en-open';

function print(figures: Figures): void {
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(44)}${value.toFixed(2).padStart(8)}`);
}

/// Evaluations by name: each prints its figures to stdout.
const evaluations: Record<string, () => Promise<void>> = {
  tags: async () => print(evaluateTags(MODEL)),
  names: async () => print(evaluateNames(MODEL)),
  segmentation: async () => print(evaluateSegmentation()),
  attribution: async () => console.log(attributionFigures()),
  identity: async () => console.log(identityFigures()),
  seed: async () => console.log(seedFigures()),
};

/// Runs the evaluation `name`. Returns the exit status.
export async function evaluate(name: string): Promise<number> {
  const run = evaluations[name];
  if (!run) {
    console.error(`usage: npm run evaluate -- ${Object.keys(evaluations).join(' | ')}`);
    return 2;
  }
  if (!hasData()) {
    console.error(
      `no data sets in ${dataFolder()}: set ONRECORD_DATA to the folder that holds them`,
    );
    return 2;
  }
  await run();
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await evaluate(process.argv[2] ?? '');
