import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelPath } from '../language/language.ts';
import { encodeModel } from '../language/model-file.ts';
import { buildModel, DEFAULT_OPTIONS } from './build-model.ts';
import { dataFolder, hasData } from './corpora.ts';
import { evaluateNames, evaluateTags } from './language-figures.ts';
import { modelCard } from './model-card.ts';
import type { ModelFacts } from './model-card.ts';
import { readNamedEwt, readNamedGum } from './names-corpus.ts';
import type { NamedDocument } from './names-corpus.ts';

/// What each model is trained on, by its name.
const corpora: Record<string, () => NamedDocument[]> = {
  'en-open': () => [...readNamedEwt('train'), ...readNamedGum('train')],
};

/// Trains the model `name` and writes its file, its figures and its card into `models/`. Returns
/// the exit status.
export function train(name: string, report: (line: string) => void): number {
  const readCorpus = corpora[name];
  if (!readCorpus) {
    report(`usage: npm run train -- ${Object.keys(corpora).join(' | ')}`);
    return 2;
  }
  if (!hasData()) {
    report(`no training data in ${dataFolder()}: set ONRECORD_DATA to the folder that holds it`);
    return 2;
  }
  const bytes = encodeModel(buildModel(name, readCorpus(), DEFAULT_OPTIONS, report));
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
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = train(process.argv[2] ?? '', (line) => console.error(line));
