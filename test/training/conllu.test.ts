import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConllu } from '../../src/training/conllu.ts';
import { rawText } from '../../src/training/raw-text.ts';

const row = (id: string, form: string, tag: string) =>
  [id, form, form.toLowerCase(), 'X', tag, '_', '0', 'root', '_', '_'].join('\t');

const source = `# newdoc id = port-ellis
# newpar
# sent_id = one
# text = Ana didn't wave.
${row('1', 'Ana', 'NNP')}
${row('2-3', "didn't", '_')}
${row('2', 'did', 'VBD')}
${row('3', "n't", 'RB')}
${row('4', 'wave', 'VB')}
${row('4.1', 'hand', 'NN')}
${row('5', '.', '.')}

# sent_id = two
# text = She left.
${row('1', 'She', 'PRP')}
${row('2', 'left', 'VBD')}
${row('3', '.', '.')}
`;

test('words are columns; multi-word tokens and empty nodes are not among them', () => {
  const [one, two] = [...readConllu(source)];
  assert.deepEqual(one?.forms, ['Ana', 'did', "n't", 'wave', '.']);
  assert.deepEqual(one?.contractions, [[1, 2, "didn't"]]);
  assert.equal(one?.opensDocument, true);
  assert.equal(two?.id, 'two');
  assert.equal(two?.document, 'port-ellis');
  assert.deepEqual(two?.xpos, ['PRP', 'VBD', '.']);
});

test('a row without ten columns is an error that names its line', () => {
  assert.throws(() => [...readConllu('# text = x\n1\tx\n')], /line 2: not 10 columns/);
});

test('raw text joins sentences and finds their words again', () => {
  const { text, tokens, sentences } = rawText([...readConllu(source)]);
  assert.equal(text, "Ana didn't wave. She left.");
  assert.deepEqual(tokens.slice(0, 4), ['0-3', '4-7', '7-10', '11-15']);
  assert.deepEqual(sentences, ['0-16', '17-26']);
});
