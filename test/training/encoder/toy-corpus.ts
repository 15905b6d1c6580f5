import { collectInventory } from '../../../src/training/encoder/collect-inventory.ts';
import type { EncoderTraining } from '../../../src/training/encoder/trainer.ts';
import type { TreeSentence } from '../../../src/training/encoder/treebank.ts';

/// Reads a sentence in a small notation: words separated by spaces, each
/// `form/lemma/UPOS/XPOS/head/relation`, and a name label behind a further slash where names are
/// marked.
export function sentence(notation: string): TreeSentence {
  const rows = notation.split(' ').map((word) => word.split('/'));
  const column = (i: number) => rows.map((row) => row[i] ?? '');
  return {
    forms: column(0),
    lemmas: column(1),
    upos: column(2),
    xpos: column(3),
    heads: column(4).map(Number),
    relations: column(5),
    names: rows[0]!.length > 6 ? column(6).map(Number) : null,
    genre: 'toy',
  };
}

/// Five sentences, one of them without names.
export const toySentences: readonly TreeSentence[] = [
  'Ilka/Ilka/PROPN/NNP/3/nsubj/1 Brandt/Brandt/PROPN/NNP/1/flat/2 praised/praise/VERB/VBD/0/root/0 Ostrow/Ostrow/PROPN/NNP/3/obj/5 ././PUNCT/./3/punct/0',
  'The/the/DET/DT/2/det/0 mayors/mayor/NOUN/NNS/3/nsubj/0 left/leave/VERB/VBD/0/root/0 quickly/quickly/ADV/RB/3/advmod/0 ././PUNCT/./3/punct/0',
  'She/she/PRON/PRP/2/nsubj praised/praise/VERB/VBD/0/root the/the/DET/DT/4/det mayors/mayor/NOUN/NNS/2/obj',
  'Brenko/Brenko/PROPN/NNP/2/nsubj/3 left/leave/VERB/VBD/0/root/0 Ostrow/Ostrow/PROPN/NNP/2/obj/5',
  'Quickly/quickly/ADV/RB/0/root/0',
].map(sentence);

export const toyInventory = collectInventory(toySentences, [], {
  word: 2,
  silverWord: 2,
  lemmaRule: 1,
});

export const toyTraining: EncoderTraining = {
  sizes: { tableRows: 200, embedding: 16, hidden: 16, arc: 16 },
  seed: 3,
  epochs: 4,
  batchTokens: 8,
  rate: 0.01,
  warmUp: 10,
  clip: 2,
  dropout: 0.1,
  wordDropout: 0.1,
  silverShare: 0,
  goldEpochs: 0,
};
