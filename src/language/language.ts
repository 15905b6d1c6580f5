import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findQuotations } from '../text/quotations.ts';
import { segment } from '../text/segmentation.ts';
import type { Doc, Names } from './doc.ts';
import { LanguageError } from './errors.ts';
import { Lexemes } from './lexemes.ts';
import { Lexicon } from './lexicon.ts';
import { decodeModel } from './model-file.ts';
import type { LanguageModel } from './model-file.ts';
import { namesOf } from './name-boundaries.ts';
import { NameFinder } from './name-finder.ts';
import { NameRepair } from './name-repair.ts';
import type { Passage } from './passage.ts';
import { Tagger } from './tagger.ts';

/// A loaded language model: turns texts into `Doc`s with `analyse`. It keeps a cache of word forms
/// and working space, so share one among the texts of a thread, not among threads.
export interface Language {
  readonly name: string;
  /// Penn Treebank tags, by index.
  readonly tagset: readonly string[];
  readonly lexemes: Lexemes;
  readonly tagger: Tagger;
  readonly names: NameFinder;
}

/// Puts a model to work.
export function makeLanguage(model: LanguageModel): Language {
  const lexemes = new Lexemes(new Lexicon(model.classes, model.openTags));
  return {
    name: model.name,
    tagset: model.tagset,
    lexemes,
    tagger: new Tagger(lexemes, model.tagset.length, model.taggerWeights),
    names: new NameFinder(lexemes, model.nameWeights, model.transitions),
  };
}

/// Where the model of a name is kept: `models/NAME.model` in the package, reached alike from
/// `src/language` and `dist/language`. Throws `RangeError` for what cannot be a model's name.
export function modelPath(name: string): string {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(name))
    throw new RangeError(`not a model's name: ${JSON.stringify(name)}`);
  return fileURLToPath(new URL(`../../models/${name}.model`, import.meta.url));
}

/// Loads a language model of the package, by default the one trained on openly licensed data
/// only. Throws `LanguageError` when its file is missing, damaged or of another version.
export function loadLanguage(name = 'en-open'): Language {
  return loadLanguageFile(modelPath(name));
}

/// Loads a language model from any file, as `loadLanguage` does.
export function loadLanguageFile(path: string): Language {
  return makeLanguage(decodeModel(readModel(path), path));
}

function readModel(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new LanguageError('model-missing', `cannot read the language model ${path}`, { cause });
  }
}

/// Reads a text: paragraphs, sentences and tokens, quotations, tags and names. Pure but for the
/// language's cache; the time is linear in the length of the text.
export function analyse(language: Language, text: string): Doc {
  const { lexemes, tagger, tagset } = language;
  lexemes.trim();
  const segments = segment(text);
  const { tokenStart, tokenEnd, tokenCount, sentenceFirst, sentenceCount } = segments;
  const ids = new Uint32Array(tokenCount);
  for (let i = 0; i < tokenCount; i++)
    ids[i] = lexemes.idOf(text.slice(tokenStart[i], tokenEnd[i]));
  const tags = new Uint8Array(tokenCount);
  for (let s = 0; s < sentenceCount; s++)
    tagger.tag(ids, sentenceFirst[s]!, sentenceFirst[s + 1]!, tags);
  const passage = { ids, tags, sentenceFirst, sentenceCount };
  const names = findNames(language, passage);
  return { text, segments, quotations: findQuotations(text, segments), tags, tagset, names };
}

/// The names of a tagged passage: labels of the linear chain, mended and trimmed.
export function findNames(language: Language, passage: Passage): Names {
  const { fields } = language.lexemes;
  const labels = language.names.label(passage);
  new NameRepair(fields, passage, labels, language.tagset).run();
  return namesOf(fields, passage, labels);
}
