import type { EncoderSizes } from '../language/encoder/shape.ts';
import type { Figures } from './language-figures.ts';

/// What is written beside a model file.
export interface ModelFacts {
  readonly name: string;
  readonly bytes: number;
  /// SHA-256 of the model file, hexadecimal.
  readonly sha256: string;
  readonly sizes: EncoderSizes;
  readonly figures: Figures;
}

const OPEN_DATA = `| UD English EWT 2.16, train | tags, lemmas, arcs | CC BY-SA 4.0 |
| UD English GUM, train: news, interview, bio, voyage, academic, court, textbook, vlog, speech | tags, lemmas, arcs, names | Creative Commons, by document; no non-commercial genre |
| UNER English EWT, train | names | CC BY-SA 4.0 |
| lists of names and made-up sentences of this project | names | ours |`;

const NEWS_DATA = `| PolNeAR, train: sources, cues and contents that people marked in 840 political news articles | roles and their links | the corpus states no data licence; the articles are their publishers' |
| PolNeAR, train: tags, names and arcs that Stanford CoreNLP found in 837 political news articles | tags, names, arcs, as far as they mean the same in the scheme of today | the corpus states no data licence; the articles are their publishers' |`;

const STANDING: Readonly<Record<string, string>> = {
  'en-open': `The weights were trained on no other text. They are licensed CC BY-SA 4.0.`,
  en: `The news articles carry no licence to pass them on: no text of theirs is in this repository, and
the model holds weights and a vocabulary only. Whoever needs a model of openly licensed data alone
takes \`en-open\`.`,
};

const ROLES = `
## Attributions

This model also tells sources, cues and contents: one more LSTM layer of 128 units over the encoder's
states and a linear chain, and a linker of what they mark (\`docs/attribution.md\`, with its figures).
It learned from political news of 2016 in American English; of other news less is known.
`;

/// The card of a model, in Markdown.
export function modelCard({ name, bytes, sha256, sizes, figures }: ModelFacts): string {
  const rows = Object.entries(figures).map(([figure, value]) => `| ${figure} | ${value} |`);
  const data = name === 'en' ? `${OPEN_DATA}\n${NEWS_DATA}` : OPEN_DATA;
  return `# ${name}

Tags, lemmas, dependencies and names for English news. ${(bytes / 1e6).toFixed(2)} MB, SHA-256
\`${sha256}\`.

## How it works

A word is its entry in a vocabulary and the sum of hashed features of its spelling and of the lists of
names it is on (${sizes.embedding} numbers). Two bidirectional LSTM layers of ${sizes.hidden} units a direction read the
sentence; small heads on their states choose the tag, the head (biaffine, mended to a tree), its
relation and the name label. The lemma is a rule chosen by the word and its tag. Names are settled by
a linear chain over words, shapes, tags, listed kinds and how the rest of the text writes a word,
together with the encoder's own scores; nationalities, events and works are told by rule. The
arithmetic is our own, so every machine gives the same result.

## Data and its standing

| data | use | standing |
|--|--|--|
${data}

${STANDING[name] ?? ''}
${name === 'en' ? ROLES : ''}
## Figures

Tags, lemmas and arcs on the treebanks' own tokens with punctuation, relations without subtypes; names
with exact span and type. P, R and F1 are in per cent. Settings were chosen on EWT dev, so GUM dev
flatters a little where it agrees with it; the test parts decided nothing. The ten news articles are
read from raw text; one reader labelled them for this project (\`gold/README.md\`).

| figure | value |
|--|--|
${rows.join('\n')}

## Known weaknesses

- Most of the trees it learned from are web pages, mail and talk. Clauses set side by side
  (parataxis), appositions and long coordinations are attached wrongly most often; nothing should
  rest on one arc alone.
- Organisations without a telling word and names of works are often missed; a place and a body
  named after it are confused.
- In headlines where every word has a capital, words are sometimes taken for names.
- Past tense against past participle, and nouns against verbs of the same form, are the commonest
  wrong tags.
- Lists of given names, places and outlets lean towards Europe and North America.
`;
}
