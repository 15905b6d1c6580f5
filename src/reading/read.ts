import { analyse, type Language } from '../language/language.ts';
import { UNWATCHED, type Stages } from '../language/stages.ts';
import type { Article, ArticleRecord } from '../record/types.ts';
import { blanked } from '../text/blanked.ts';
import { Passage } from './grammar/passage.ts';
import { checkLength, Work } from './limits.ts';
import type { Cities } from './places/cities.ts';
import { STAGES, type AnyStage, type Given, type Reading } from './stages.ts';

/// Reads an article: every statement with its source, cue, content and chain, who is named, and
/// what became of each sentence and each pair of quotation marks. The same article gives the same
/// record. `stages` watches how long each stage takes and what it decides; `cities` tells the countries of
/// places that are no states. Throws `ReadingRefused` for a text that is too long, and where reading it takes more
/// than `work`.
export function readArticle(
  article: Article,
  language: Language,
  stages: Stages = UNWATCHED,
  cities: Cities | null = null,
  work: Work = new Work(article.text.length),
): ArticleRecord {
  checkLength(article.text);
  // The language layers see spaces where something is stripped: nothing can be read from it.
  const stripped = article.stripped.map(({ span }) => span);
  const doc = analyse(language, blanked(article.text, stripped), stages);
  const passage = new Passage(doc, stripped, work);
  return readInStages({ article, passage, language, cities }, stages).record;
}

/// Runs one stage after the other, each on the parts that it needs of what was given and of what those before it gave.
function readInStages(given: Given, watcher: Stages): Reading {
  // The order of the list was checked where it stands: each stage finds what it needs.
  const reading = { ...given } as Reading;
  for (const { name, needs, read, explain } of STAGES as readonly AnyStage[]) {
    const parts = Object.fromEntries(
      needs.map((part) => [part, reading[part]]),
    ) as Partial<Reading> as Reading;
    const gives = watcher.run(
      name,
      () => read(parts),
      (decided) => explain?.({ ...parts, ...decided }) ?? [],
    );
    Object.assign(reading, gives);
  }
  return reading;
}
