import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readConllu } from '../../src/training/conllu.ts';
import type { ConlluSentence } from '../../src/training/conllu.ts';
import { FEATURES_PER_GAP } from '../../src/text/gap-features.ts';
import { makeJudge } from '../../src/text/judge.ts';
import {
  GAP_OPTIONS,
  gapExamples,
  packWeights,
  trainGaps,
} from '../../src/training/gap-trainer.ts';
import { findSentences } from '../text/notation.ts';

/// Sentences of one document as a treebank has them, one a line.
function treebank(...texts: readonly string[]): ConlluSentence[] {
  const blocks = texts.map((text, i) => {
    const rows = text.split(' ').map((form, k) => `${k + 1}\t${form}${'\t_'.repeat(8)}`);
    return `${i ? '' : '# newdoc id = port-ellis\n'}# text = ${text}\n${rows.join('\n')}\n`;
  });
  return [...readConllu(blocks.join('\n'))];
}

// Here every "so" opens a sentence and no "too" does.
const VERBS = ['left', 'waved', 'stayed', 'slept', 'sang', 'sank', 'swam', 'paid'];
const posts = treebank(...VERBS.flatMap((verb) => [`they ${verb}!!`, `so we ${verb}!! too`]));
const options = { ...GAP_OPTIONS, epochs: 20, titleEvery: 0, bias: 0 };

suite('examples of gaps', () => {
  test('are the gaps that no rule settles, and whether the treebank splits there', () => {
    const { features, opens } = gapExamples(treebank('They left!! too', 'so we stayed.'), options);
    assert.deepEqual([...opens], [0]);
    assert.equal(features.length, opens.length * FEATURES_PER_GAP);
    assert.deepEqual([...gapExamples(treebank('They left.', 'so it was.'), options).opens], [1]);
  });

  test('of a paragraph begin after its dateline, as in reading', () => {
    const dated = treebank('PORT ELLIS — They left.', 'so it was.');
    const plain = treebank('They left.', 'so it was.');
    assert.deepEqual(gapExamples(dated, options), gapExamples(plain, options));
  });

  test('are made of titles as well, where nothing opens', () => {
    const sentences = treebank('The board votes to close ferries.');
    assert.deepEqual([...gapExamples(sentences, options).opens], []);
    const { opens } = gapExamples(sentences, { ...options, titleEvery: 1 });
    assert.deepEqual([...opens], [0, 0, 0, 0], 'The ¿Board ¿Votes to ¿Close ¿Ferries');
  });
});

suite('the trainer of the judge', () => {
  test('learns which words open a sentence', () => {
    const judge = makeJudge(packWeights(trainGaps(gapExamples(posts, options), options)));
    assert.deepEqual(findSentences('we fell!! so they fell', judge), ['we', 'so']);
    assert.deepEqual(findSentences('we fell!! too they fell', judge), ['we']);
  });

  test('comes to the same weights every time', () => {
    const examples = gapExamples(posts, options);
    assert.deepEqual(trainGaps(examples, options), trainGaps(examples, options));
  });

  test('keeps as many features as it may, and none that was seen too seldom', () => {
    const examples = gapExamples(posts, options);
    const { features, weights } = trainGaps(examples, { ...options, kept: 5 });
    assert.ok(features.length <= 5 && features.length === weights.length);
    const rare = { ...options, fewest: examples.opens.length * FEATURES_PER_GAP + 1 };
    assert.deepEqual(trainGaps(examples, rare).features, []);
  });

  test('packs weights so that the judge unpacks them', () => {
    const packed = packWeights({ bias: 1, features: [7, 32767], weights: [-127, 127] });
    assert.deepEqual(packed, { bias: 1, features: '007vvv', weights: '01ff' });
  });
});
