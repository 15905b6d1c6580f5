import { readData } from './corpora.ts';

/// One token of the layer that Stanford CoreNLP made of an article: offsets into its text, Penn tag,
/// name type (`O` for none), and head (counted from 1 in the sentence, 0 the root) and relation in
/// Universal Dependencies version 1.
export interface CorenlpToken {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly name: string;
  readonly head: number;
  readonly relation: string;
}

/// An article by its id, as sentences of tokens.
export interface CorenlpArticle {
  readonly id: string;
  readonly sentences: readonly (readonly CorenlpToken[])[];
}

/// Reads the automatic layer of a part of PolNeAR: lines of tab-separated columns, a blank line
/// after each sentence, `# doc ID` before each article.
export function readCorenlp(part: 'train' | 'dev'): CorenlpArticle[] {
  const articles: { id: string; sentences: CorenlpToken[][] }[] = [];
  for (const line of readData(`attribution/polnear-${part}.corenlp.conll.gz`).split('\n')) {
    const sentences = articles.at(-1)?.sentences;
    if (line.startsWith('# doc ')) articles.push({ id: line.slice(6).trim(), sentences: [[]] });
    else if (line.trim() === '') sentences?.push([]);
    else if (!line.startsWith('#')) sentences?.at(-1)!.push(readToken(line));
  }
  return articles.map(({ id, sentences }) => ({
    id,
    sentences: sentences.filter(({ length }) => length > 0),
  }));
}

function readToken(line: string): CorenlpToken {
  const columns = line.split('\t');
  const column = (i: number) => columns[i] ?? '';
  return {
    start: Number(column(2)),
    end: Number(column(3)),
    tag: column(4),
    name: column(5),
    head: Number(column(6)),
    relation: column(7),
  };
}
