import { takeIn, takeText, type Intake, type IntakeOptions } from '../intake/take-in.ts';
import { DEFAULT_MODEL, loadLanguage, makeLanguage } from '../language/language.ts';
import type { Language, SharedModel } from '../language/language.ts';
import type { Stages } from '../language/stages.ts';
import type { Cities } from '../reading/places/cities.ts';
import { ReadingRefused } from '../reading/limits.ts';
import { readArticle } from '../reading/read.ts';
import { OnRecordError } from '../record/errors.ts';
import type { Article, ArticleRecord, Problem } from '../record/types.ts';

/// What is known of an article beside its text (where it comes from and when it was published), and
/// the language model to read it with.
export interface ReadOptions extends IntakeOptions {
  /// Watches the stages of reading: how long each takes, and what it decides.
  readonly stages?: Stages;
  /// Cities of the user's own (`loadCities`), by which places get their country.
  readonly cities?: Cities;
  /// `en` (the default), or `en-open`, which learned from openly licensed data only.
  readonly model?: string;
}

const loaded = new Map<string, Language>();

/// Reads one article: bytes as they come (of a text, Markdown or HTML file), or text that is taken
/// as it is. The first call loads the language model, a matter of some ten milliseconds.
/// Throws `OnRecordError` with code `input-unreadable` when there is nothing to read in it (empty,
/// binary data, too large, not English), when the text is too long, and when reading it would take work without end;
/// its `cause` is the problem, with a code of its own.
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
  const taken = take(input, options);
  if ('problem' in taken) throw unreadable(taken.problem);
  try {
    return readWith(taken.article, prepare(options.model), options);
  } catch (error) {
    throw error instanceof ReadingRefused ? unreadable(error.problem) : error;
  }
}

function unreadable(problem: Problem): OnRecordError {
  return new OnRecordError('input-unreadable', problem.message, { cause: problem });
}

/// `read` for one article of many: whatever is wrong with it comes back as a problem, so that the
/// others can be read. Throws only when the language models cannot be loaded.
export function tryRead(
  input: string | Uint8Array,
  options: ReadOptions,
): { record: ArticleRecord } | { problem: Problem } {
  const taken = take(input, options);
  return 'article' in taken ? tryReadArticle(taken.article, options.model, options) : taken;
}

/// The same of an article that is taken in already.
export function tryReadArticle(
  article: Article,
  model: string | undefined,
  options: ReadOptions = {},
): { record: ArticleRecord } | { problem: Problem } {
  const language = prepare(model);
  try {
    return { record: readWith(article, language, options) };
  } catch (error) {
    if (error instanceof ReadingRefused) return { problem: error.problem };
    const message = `onrecord failed on it, which is a fault of its own: ${String(error)}`;
    return { problem: { code: 'reading-failed', message } };
  }
}

function readWith(article: Article, language: Language, options: ReadOptions): ArticleRecord {
  return readArticle(article, language, options.stages, options.cities);
}

function take(input: string | Uint8Array, options: ReadOptions): Intake {
  return typeof input === 'string' ? takeText(input, options) : takeIn(input, options);
}

/// The language model of a name, loaded once. Throws when it is missing or damaged, and `RangeError`
/// for what cannot be a model's name.
export function prepare(model: string = DEFAULT_MODEL): Language {
  const language = loaded.get(model) ?? loadLanguage(model);
  loaded.set(model, language);
  return language;
}

/// Makes a model that several threads share the one that `prepare` gives in this thread.
export function prepareShared(model: SharedModel, thread: number): void {
  loaded.set(model.name, makeLanguage(model, thread));
}
