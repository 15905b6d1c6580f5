import type { TrainingOptions } from './build-model.ts';
import type { Figures } from './language-figures.ts';

/// What is written beside a model file.
export interface ModelFacts {
  readonly name: string;
  readonly bytes: number;
  /// SHA-256 of the model file, hexadecimal.
  readonly sha256: string;
  readonly options: TrainingOptions;
  readonly figures: Figures;
}

/// The card of a model trained on openly licensed data, in Markdown.
export function modelCard({ name, bytes, sha256, figures }: ModelFacts): string {
  const rows = Object.entries(figures).map(([figure, value]) => `| ${figure} | ${value} |`);
  return `# ${name}

Penn Treebank tags and names of persons, organisations, places and others for English news.
${(bytes / 1e6).toFixed(2)} MB, SHA-256 \`${sha256}\`.

## How it works

An averaged perceptron tags words from left to right; a linear chain then finds names. Both look at
hashed features and add up whole-number weights, so every machine gives the same tags and names.

## Data and its standing

| data | use | standing |
|--|--|--|
| UD English EWT 2.16, train | tags | CC BY-SA 4.0 |
| UD English GUM, train: news, interview, bio, voyage, academic, court, textbook, vlog, speech | tags, names | Creative Commons, by document; no non-commercial genre |
| UNER English EWT, train | names | CC BY-SA 4.0 |
| lists of names and made-up sentences of this project | names | ours |

The weights were trained on no other text. They are licensed CC BY-SA 4.0.

## Figures

Tags are measured on the treebanks' own tokens, names with exact span and type. P, R and F1 are in
per cent. Settings were chosen on EWT dev and GUM dev, so the GUM figures flatter; rules and the
number of made-up sentences also with a look at the development part of PolNeAR, whose text is in
no weight. Test figures were seen on the way but decided nothing; a change of no meaning, such as
other made-up names, moves the F1 of names by half a point.

| figure | value |
|--|--|
${rows.join('\n')}

## Known weaknesses

- Trained on web pages, mail and a little news. Organisations without a telling word and names of
  works, laws and events are often missed; a place and a body named after it are confused.
- In headlines where every word has a capital, words are sometimes taken for names.
- Words that are verb and noun alike, and past tense against past participle, are the commonest
  wrong tags.
- Lists of given names, places and outlets lean towards Europe and North America.
- Nationalities and adherents of parties and faiths are not marked as names.
`;
}
