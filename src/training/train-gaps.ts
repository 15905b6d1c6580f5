import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataFolder, hasData, readEwt, readGum } from './corpora.ts';
import { GAP_OPTIONS, gapExamples, trainGaps } from './gap-trainer.ts';
import type { GapWeights } from './gap-trainer.ts';

/// Trains the judge of gaps between sentences on UD English EWT and the open genres of GUM and
/// writes its weights into `src/text/`. Returns the exit status.
function trainJudge(): number {
  if (!hasData()) {
    console.error(`no training data in ${dataFolder()}: set ONRECORD_DATA to its folder`);
    return 2;
  }
  const examples = gapExamples([...readEwt('train'), ...readGum('train')], GAP_OPTIONS);
  const trained = trainGaps(examples, GAP_OPTIONS);
  const path = fileURLToPath(new URL('../text/gap-weights.ts', import.meta.url));
  writeFileSync(path, sourceOf(trained));
  console.error(`${examples.opens.length} gaps, ${trained.features.length} features: ${path}`);
  return 0;
}

/// The weights as a module, packed as `src/text/judge.ts` unpacks them.
function sourceOf({ bias, features, weights }: GapWeights): string {
  const packedFeatures = features.map((feature) => feature.toString(32).padStart(3, '0')).join('');
  const packedWeights = weights.map((w) => (w + 128).toString(16).padStart(2, '0')).join('');
  return (
    '/// Made by `node src/training/train-gaps.ts` from UD English EWT and the open genres of UD\n' +
    '/// English GUM, and licensed CC BY-SA 4.0. Hashes and weights only; `judge.ts` unpacks them.\n' +
    `export const BIAS = ${bias};\n` +
    `export const FEATURES =\n  '${packedFeatures}';\n` +
    `export const WEIGHTS =\n  '${packedWeights}';\n`
  );
}

process.exitCode = trainJudge();
