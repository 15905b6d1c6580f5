import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { placeWeights } from '../../src/language/encoder/placed-weights.ts';
import { analyse, loadModelFile, makeLanguage } from '../../src/language/language.ts';
import { encodeModel, noNameWeights, planFor } from '../../src/language/model-file.ts';
import type { LanguageModel } from '../../src/language/model-file.ts';
import { newsCopies } from '../../src/training/augment.ts';
import { NAME_TRAINING, withNameFinder } from '../../src/training/build-model.ts';
import { makeUpNews } from '../../src/training/made-up-news.ts';
import { namesOf } from '../language/annotated.ts';
import { toyInventory } from './encoder/toy-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
after(() => rmSync(folder, { recursive: true }));

/// Reads "Ana/1 Brook/2 left" into a sentence with name labels.
function sentence(notation: string) {
  const parts = notation.split(' ').map((word) => word.split('/'));
  return {
    forms: parts.map(([form = '']) => form),
    labels: parts.map(([, label = '0']) => Number(label)),
  };
}

const corpus = Array.from({ length: 12 }, (_, i) => [
  sentence(`${['Ana', 'Tom', 'Ines'][i % 3]}/1 Brook/2 left the town .`),
  sentence(`The man in ${['Arle', 'Vosk'][i % 2]}/5 said nothing .`),
  sentence('Nobody saw the man .'),
]);

/// A model whose encoder has learned nothing.
function emptyModel(): LanguageModel {
  const sizes = { tableRows: 50, embedding: 16, hidden: 8, arc: 8 };
  const plan = planFor({ sizes, inventory: toyInventory });
  const placed = placeWeights(plan, new Float32Array(plan.length));
  return {
    name: 'tiny',
    sizes,
    inventory: toyInventory,
    roles: null,
    links: null,
    placed,
    names: noNameWeights(),
  };
}

test('a name finder learns a tiny corpus, survives its file, and comes out the same again', () => {
  const training = { ...NAME_TRAINING, epochs: 3, madeUpArticles: 4 };
  const build = () => encodeModel(withNameFinder(emptyModel(), corpus, training));
  const bytes = build();
  assert.deepEqual(build(), bytes);
  const path = join(folder, 'tiny.model');
  writeFileSync(path, bytes);
  const language = makeLanguage(loadModelFile(path));
  assert.deepEqual(namesOf(analyse(language, 'Ines Brook saw the town.')), ['person: Ines Brook']);
});

test('made-up news has whole names and is the same for a seed', () => {
  const [article] = makeUpNews(1, 5);
  assert.deepEqual(makeUpNews(1, 5), [article]);
  assert.equal(article?.length, 9);
  for (const { forms, labels } of article ?? []) {
    assert.equal(forms.length, labels.length);
    assert.ok(!forms.some((form) => /[{}]/.test(form)), forms.join(' '));
    for (const [i, label] of labels.entries())
      if (label > 0 && label % 2 === 0) assert.ok(labels[i - 1]! >= label - 1, forms.join(' '));
  }
});

test('copies of sentences keep their tags', () => {
  const sentences = Array.from({ length: 100 }, () => ({
    forms: ['"', 'Stay', ',', '"', 'said', 'the', "mayor's", 'aide', '.'],
    tags: [1, 2, 3, 1, 4, 5, 6, 7, 8],
  }));
  const copies = newsCopies(sentences, 1);
  assert.ok(copies.some(({ forms }) => forms[4] === 'Said'));
  assert.ok(copies.some(({ forms }) => forms[4] === 'SAID'));
  assert.ok(copies.some(({ forms }) => forms[0] === '“' && forms[3] === '”'));
  for (const { tags } of copies) assert.deepEqual(tags, sentences[0]!.tags);
});
