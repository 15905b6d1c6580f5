import { join } from 'node:path';
import type { Encoder } from '../../language/encoder/encoder.ts';
import { dataFolder } from '../corpora.ts';
import { readCorenlp } from '../corenlp.ts';
import { readAnnotated } from '../reliability.ts';
import { silverSentences, UniversalTags } from './silver.ts';
import type { Teacher } from './silver.ts';
import type { TreeSentence } from './treebank.ts';

/// The news articles of PolNeAR train, each as its silver sentences. `gold` tells the universal tags
/// of words.
export function silverNews(gold: readonly TreeSentence[], encoder: Encoder): TreeSentence[][] {
  const articles = readAnnotated(join(dataFolder(), 'attribution', 'polnear-train.jsonl.gz'));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const universal = new UniversalTags(gold);
  const teacher = teacherOf(encoder);
  return readCorenlp('train').map(({ id, sentences }) => {
    const text = texts.get(id) ?? '';
    return silverSentences(text, sentences, universal, teacher);
  });
}

/// An encoder as a teacher: heads as places in their sentence, relations by name.
export function teacherOf(encoder: Encoder): Teacher {
  return (sentences) => {
    const { heads, relations } = encoder.read(sentences);
    let first = 0;
    return sentences.map(({ length }) => {
      const from = first;
      first += length;
      const places = Array.from({ length }, (_, i) => from + i);
      return {
        heads: places.map((at) => (heads[at]! < 0 ? 0 : heads[at]! - from + 1)),
        relations: places.map((at) => encoder.inventory.relations[relations[at]!]!),
      };
    });
  };
}
