import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shapeFor } from '../../language/encoder/inventory.ts';
import { placedFloats, placeWeights } from '../../language/encoder/placed-weights.ts';
import { makeKernels } from '../../language/kernels/make-kernels.ts';
import { makeLanguage, shareModel } from '../../language/language.ts';
import { planFor } from '../../language/model-file.ts';
import type { LanguageModel } from '../../language/model-file.ts';
import { rolePlanOf, roleReadingPlan } from '../../language/roles/role-shape.ts';
import type { RoleSizes } from '../../language/roles/role-shape.ts';
import { dataFolder } from '../corpora.ts';
import { loadCheckpoint, saveCheckpoint } from '../encoder/checkpoint.ts';
import { articleExamples, trainLinks } from '../link-trainer.ts';
import { readAnnotated } from '../reliability.ts';
import type { AnnotatedArticle } from '../reliability.ts';
import { roleArticle } from './role-examples.ts';
import type { RoleWindow } from './role-network.ts';
import { RoleTrainer } from './role-trainer.ts';
import type { RoleTraining } from './role-trainer.ts';

const SIZES: RoleSizes = { tableRows: 16_384, embedding: 64, hidden: 128, inner: 128 };

/// What a role tagger is trained with. Chosen on PolNeAR dev.
export const ROLE_TRAINING: RoleTraining = {
  seed: 1,
  epochs: 7,
  batchTokens: 1500,
  rate: 2e-3,
  warmUp: 100,
  clip: 5,
  dropout: 0.5,
  wordDropout: 0.12,
  memory: 0.998,
};

/// Weights, gradients, moments and mean of a role tagger, and a batch's numbers.
const TRAINING_FLOATS = 2 ** 26;

/// The articles that a role tagger learns from.
export function annotatedNews(): AnnotatedArticle[] {
  return readAnnotated(join(dataFolder(), 'attribution', 'polnear-train.jsonl.gz'));
}

/// A model with its encoder and its names as they are, and a role tagger and a linker trained on
/// `articles`. A run that was stopped goes on from its last epoch, which is in the file `checkpoint`.
export function withRoles(
  model: LanguageModel,
  articles: readonly AnnotatedArticle[],
  checkpoint: string,
  report: (line: string) => void,
): LanguageModel {
  const bare = withoutRoles(model);
  const language = makeLanguage(shareModel(bare));
  const read = articles.map((article) =>
    roleArticle(language, article, SIZES.tableRows, (form) => language.encoder.entryOf(form)),
  );
  const floats = trainTagger(
    model,
    read.flatMap(({ windows }) => windows),
    checkpoint,
    report,
  );
  const links = trainLinks(read.flatMap(({ doc, article }, i) => articleExamples(doc, article, i)));
  const plan = rolePlanOf(SIZES, shapeFor(model.sizes, model.inventory));
  const placed = Buffer.concat([bare.placed, placeWeights(roleReadingPlan(plan), floats)]);
  return { ...bare, roles: SIZES, placed, links };
}

/// A model whose encoder and names are all it has.
function withoutRoles(model: LanguageModel): LanguageModel {
  const encoder = model.placed.subarray(0, 4 * placedFloats(planFor(model)));
  return { ...model, roles: null, links: null, placed: encoder };
}

function trainTagger(
  model: LanguageModel,
  windows: readonly RoleWindow[],
  checkpoint: string,
  report: (line: string) => void,
): Float32Array {
  const plan = rolePlanOf(SIZES, shapeFor(model.sizes, model.inventory));
  const trainer = new RoleTrainer(makeKernels({ floats: TRAINING_FLOATS }), plan, ROLE_TRAINING);
  if (existsSync(checkpoint)) trainer.restore(loadCheckpoint(checkpoint));
  report(`roles: ${windows.length} windows, ${plan.length} weights`);
  while (!trainer.isDone) {
    const loss = trainer.runEpoch(windows);
    saveCheckpoint(checkpoint, trainer.checkpoint());
    report(`roles: epoch ${trainer.epoch}, mean loss ${loss.toFixed(4)}`);
  }
  rmSync(checkpoint, { force: true });
  return trainer.floats();
}
