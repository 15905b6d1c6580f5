import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, makeLanguage } from '../../src/language/language.ts';
import { decodeModel, encodeModel } from '../../src/language/model-file.ts';
import { newsCopies } from '../../src/training/augment.ts';
import { buildModel, DEFAULT_OPTIONS } from '../../src/training/build-model.ts';
import { makeUpNews } from '../../src/training/made-up-news.ts';
import type { NamedDocument } from '../../src/training/names-corpus.ts';
import { namesOf, tagsOf } from '../language/annotated.ts';

/// Reads "Ana/NNP/1 Brook/NNP/2 left/VBD ./." into a sentence.
function sentence(notation: string) {
  const parts = notation.split(' ').map((word) => word.split('/'));
  return {
    forms: parts.map(([form = '']) => form),
    xpos: parts.map(([, tag = '']) => tag),
    labels: parts.map(([, , label = '0']) => Number(label)),
  };
}

const corpus: NamedDocument[] = Array.from({ length: 12 }, (_, i) => [
  sentence(`${['Ana', 'Tom', 'Ines'][i % 3]}/NNP/1 Brook/NNP/2 left/VBD the/DT town/NN ./.`),
  sentence(`The/DT man/NN in/IN ${['Arle', 'Vosk'][i % 2]}/NNP/5 said/VBD nothing/NN ./.`),
  sentence('Nobody/NN saw/VBD the/DT man/NN ./.'),
]);

const options = { ...DEFAULT_OPTIONS, taggerEpochs: 3, nameEpochs: 3, folds: 2, madeUpArticles: 4 };

test('a model learns a tiny corpus, survives its file, and comes out the same again', () => {
  const lines: string[] = [];
  const build = () => encodeModel(buildModel('tiny', corpus, options, (line) => lines.push(line)));
  const bytes = build();
  assert.deepEqual(build(), bytes);
  assert.ok(lines.length > 0);
  const doc = analyse(makeLanguage(decodeModel(bytes, 'tiny')), 'Ines Brook saw the town.');
  assert.deepEqual(tagsOf(doc, 'saw'), ['VBD']);
  assert.deepEqual(namesOf(doc), ['person: Ines Brook']);
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
