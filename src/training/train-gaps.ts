import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackedWeights } from '../text/judge.ts';
import { readEwt, readGum } from './corpora.ts';
import { GAP_OPTIONS, gapExamples, packWeights, trainGaps } from './gap-trainer.ts';

const path = fileURLToPath(new URL('../text/gap-weights.ts', import.meta.url));

/// Trains the judge of gaps between sentences on UD English EWT and the open genres of GUM and
/// writes its weights into `src/text/`. Returns the exit status.
export function trainJudge(): number {
  const examples = gapExamples([...readEwt('train'), ...readGum('train')], GAP_OPTIONS);
  const trained = trainGaps(examples, GAP_OPTIONS);
  writeFileSync(path, sourceOf(packWeights(trained)));
  console.error(`${examples.opens.length} gaps, ${trained.features.length} features: ${path}`);
  return 0;
}

function sourceOf({ bias, features, weights }: PackedWeights): string {
  return `/// The weights of the judge of gaps between sentences: hashes and numbers, no text. \`judge.ts\`
/// unpacks them.
///
/// Made by \`npm run train -- sentences\` from the train parts of UD English EWT (CC BY-SA 4.0) and of
/// UD English GUM in its openly licensed genres, and therefore not under the licence of the code
/// but under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).
export const BIAS = ${bias};
export const FEATURES =
  '${features}';
export const WEIGHTS =
  '${weights}';
`;
}
