import { takeIn, takeText, type IntakeOptions } from '../intake/take-in.ts';
import { loadLanguage, type Language } from '../language/language.ts';
import { readArticle } from '../reading/read.ts';
import { OnRecordError } from '../record/errors.ts';
import type { ArticleRecord, Problem } from '../record/types.ts';

/// What is known of an article beside its text: where it comes from and when it was published.
export type ReadOptions = IntakeOptions;

let loaded: Language | undefined;

/// Reads one article: bytes as they come (of a text, Markdown or HTML file), or text that is taken
/// as it is. The first call loads the language models, a matter of some hundred milliseconds.
/// Throws `OnRecordError` with code `input-unreadable` when there is nothing to read in it (empty,
/// binary data, too large, not English); its `cause` is the problem, with a code of its own.
///
/// ```ts
/// import { read } from 'onrecord';
///
/// const { article, statements } = read('“The pier stays,” Mayor Ana Brook said.');
/// for (const { speaker, content } of statements) {
///   console.log(speaker[0].name); // Ana Brook
///   console.log(article.text.slice(content[0].start, content[0].end)); // The pier stays,
/// }
/// ```
export function read(input: string | Uint8Array, options: ReadOptions = {}): ArticleRecord {
  const result = tryRead(input, options);
  if ('record' in result) return result.record;
  const { problem } = result;
  throw new OnRecordError('input-unreadable', problem.message, { cause: problem });
}

/// `read` with what cannot be read as a problem instead of an error.
export function tryRead(
  input: string | Uint8Array,
  options: ReadOptions,
): { record: ArticleRecord } | { problem: Problem } {
  const taken = typeof input === 'string' ? takeText(input, options) : takeIn(input, options);
  if ('problem' in taken) return taken;
  return { record: readArticle(taken.article, prepare()) };
}

/// Loads the language models, once. Throws when they are missing or damaged.
export function prepare(): Language {
  loaded ??= loadLanguage();
  return loaded;
}
