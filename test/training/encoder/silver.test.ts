import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CorenlpToken } from '../../../src/training/corenlp.ts';
import { silverSentences, UniversalTags } from '../../../src/training/encoder/silver.ts';
import type { Teacher } from '../../../src/training/encoder/silver.ts';
import { sentence, toySentences } from './toy-corpus.ts';

/// Reads a layer in a small notation over a text: tokens separated by spaces, each
/// `form/TAG/head/relation`, and a type of name behind a further slash.
function layerOf(text: string, notation: string): CorenlpToken[] {
  let from = 0;
  return notation.split(' ').map((token) => {
    const [form = '', tag = '', head = '', relation = '', name = 'O'] = token.split('/');
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { start, end: from, tag, name, head: Number(head), relation };
  });
}

/// A teacher that gives every word the head and the relation of the same arc.
const teaching =
  (...arcs: [number, string][]): Teacher =>
  (sentences) =>
    sentences.map(({ length }) => ({
      heads: Array.from({ length }, (_, i) => arcs[i]?.[0] ?? -1),
      relations: Array.from({ length }, (_, i) => arcs[i]?.[1] ?? ''),
    }));

const universal = new UniversalTags([
  ...toySentences,
  sentence('Boats/boat/NOUN/NNS/0/root in/in/ADP/IN/1/case'),
]);

function silver(text: string, notation: string, teacher = teaching()): string {
  const [first] = silverSentences(text, [layerOf(text, notation)], universal, teacher);
  const { forms, upos, xpos, heads, relations, names } = first!;
  return forms
    .map((form, i) => [form, upos[i], xpos[i], heads[i], relations[i], names?.[i] ?? ''].join('/'))
    .join(' ');
}

suite('a silver sentence', () => {
  test('has the relations of today', () => {
    const found = silver(
      'Brandt praised mayors.',
      'Brandt/NNP/2/nsubj/PERSON praised/VBD/0/root mayors/NNS/2/dobj ././2/punct',
      teaching([2, 'nsubj'], [0, 'root'], [2, 'obj'], [2, 'punct']),
    );
    assert.equal(
      found,
      'Brandt/PROPN/NNP/2/nsubj/1 praised/VERB/VBD/0/root/0 mayors/NOUN/NNS/2/obj/0 ./PUNCT/./2/punct/0',
    );
  });

  test('hangs a conjunction on the member after it', () => {
    const found = silver(
      'Boats and mayors left',
      'Boats/NNS/4/nsubj and/CC/1/cc mayors/NNS/1/conj left/VBD/0/root',
    );
    assert.match(found, /and\/\/CC\/3\/cc/);
  });

  test('leaves open what only the layer of old says and today is otherwise', () => {
    const found = silver(
      'Ilka Brandt left in Ostrow',
      'Ilka/NNP/2/compound/PERSON Brandt/NNP/3/nsubj/PERSON left/VBD/0/root in/IN/5/case Ostrow/NNP/3/nmod/LOCATION',
    );
    assert.match(found, /^Ilka\/PROPN\/NNP\/-1\/\/1 Brandt\/PROPN\/NNP\/3\/nsubj\/2/);
    assert.match(found, /left\/VERB\/VBD\/-1\/\/0/);
    assert.match(found, /Ostrow\/PROPN\/NNP\/3\/obl\/5$/);
  });

  test('leaves open words that the layer cuts otherwise', () => {
    const text = 'Mayors left Ostrow-led boats';
    const found = silver(
      text,
      'Mayors/NNS/2/nsubj left/VBD/0/root Ostrow-led/JJ/4/amod boats/NNS/2/dobj',
    );
    assert.match(found, /Ostrow\/\/\/-1\/\/-1 -\/\/\/-1\/\/-1 led\/\/\/-1\/\/-1/);
  });
});
