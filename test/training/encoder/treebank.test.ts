import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeBatches, makeExamples } from '../../../src/training/encoder/batches.ts';
import { readTrees, withNames } from '../../../src/training/encoder/treebank.ts';
import { seededRandom } from '../../../src/training/random.ts';
import { sentence, toyInventory, toySentences } from './toy-corpus.ts';

const row = (id: string, form: string, head: string, relation: string) =>
  [id, form, form, 'X', 'X', '_', head, relation, '_', '_'].join('\t');

test('heads and relations are read by sentence, without contractions and empty nodes', () => {
  const source = `# sent_id = one
${row('1-2', "Don't", '_', '_')}
${row('1', 'Do', '3', 'aux')}
${row('2', "n't", '3', 'advmod')}
${row('3', 'wave', '0', 'root')}
${row('3.1', 'hand', '_', '_')}

# sent_id = two
${row('1', 'Yes', '0', 'root')}
`;
  const trees = readTrees(source);
  assert.deepEqual(trees.get('one'), { heads: [3, 3, 0], relations: ['aux', 'advmod', 'root'] });
  assert.deepEqual(trees.get('two'), { heads: [0], relations: ['root'] });
});

test('names go to the sentences they were marked in; others have none', () => {
  const plain = ['a b', 'c', 'd e'].map((text) =>
    sentence(
      text
        .split(' ')
        .map((form) => `${form}/${form}/X/X/0/root`)
        .join(' '),
    ),
  );
  const marked = (forms: string[], labels: number[]) => ({ forms, xpos: forms, labels });
  const named = withNames(plain, [marked(['a', 'b'], [1, 2]), marked(['d', 'e'], [0, 5])]);
  assert.deepEqual(
    named.map(({ names }) => names),
    [[1, 2], null, [0, 5]],
  );
});

suite('batches', () => {
  const byNumber = (a: number, b: number) => a - b;
  const examples = makeExamples(toySentences, toyInventory, 100);

  test('hold every sentence once, and no more words than asked for', () => {
    const batches = makeBatches(examples, 9, seededRandom(1));
    const lengths = batches.flatMap((batch) => batch.lengths).sort(byNumber);
    assert.deepEqual(lengths, toySentences.map(({ forms }) => forms.length).sort(byNumber));
    for (const { words } of batches) assert.ok(words.length <= 9);
  });

  test('hold a sentence alone that is longer than asked for', () => {
    const batches = makeBatches(examples, 1, seededRandom(1));
    assert.equal(batches.length, toySentences.length);
  });

  test('say -1 where nobody knows', () => {
    const unknown = makeExamples([sentence('Vex/vexed/INTJ/UH/0/root')], toyInventory, 100)[0]!
      .targets;
    assert.deepEqual(
      [unknown.tags[0], unknown.lemmas[0], unknown.names[0], unknown.heads[0]],
      [-1, -1, -1, 0],
    );
  });
});
