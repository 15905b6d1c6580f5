import { makeArticle, type ArticleParts } from '../record/make.ts';
import type { Article, ArticleDate, Problem } from '../record/types.ts';
import { findBoilerplate } from './boilerplate.ts';
import { isoDate } from './dates.ts';
import { decode } from './decode.ts';
import { foreignLanguage } from './english.ts';
import { binaryType, guessFormat, type Format } from './formats.ts';
import { articleOfPage } from './html-article.ts';
import { readMarkdown } from './markdown.ts';

/// What is known about an article from outside. It goes before what the article says of itself.
export interface IntakeOptions {
  /// Where the bytes come from, usually a file name: its ending tells the format.
  source?: string;
  url?: string;
  outlet?: string;
  title?: string;
  byline?: string;
  /// ISO 8601 ("2031-05-14") or an English date.
  published?: string;
  /// What gave `published`; `given`, by the caller, when nothing is said.
  publishedFrom?: 'feed' | 'given';
  format?: Format;
  /// The charset that came with the bytes, as in the header of an HTTP answer.
  charset?: string;
}

/// An article, or the one reason why there is none.
export type Intake = { article: Article } | { problem: Problem };

/// The longest input that is read, in bytes (code units when it is text already).
export const MAX_LENGTH = 5_000_000;

interface Draft {
  text: string;
  title?: string;
  byline?: string;
  outlet?: string;
  url?: string;
  credit?: string;
  language?: string;
  /// As a date that is settled, or in words that may be one.
  published?: ArticleDate | string;
  modified?: ArticleDate;
  problems?: readonly Problem[];
}

/// Bytes to an article. What cannot be read comes back as a problem with one of the codes `empty`,
/// `binary`, `too-large`, `undecodable`, `not-english`, `listing`. Never throws on bad bytes; time is linear in
/// their length.
export function takeIn(bytes: Uint8Array, options: IntakeOptions = {}): Intake {
  if (bytes.length > MAX_LENGTH) return tooLarge(bytes.length, 'bytes');
  const binary = binaryType(bytes);
  if (binary) return refuse('binary', `This is ${binary.name}, not text. ${binary.advice}`);
  const decoded = decode(bytes, options.charset);
  if (!decoded) return refuse('undecodable', NOT_TEXT);
  const problems = decoded.note ? [{ code: 'decoded-as', message: decoded.note }] : [];
  const format = options.format ?? guessFormat(options.source ?? '', decoded.text);
  return finish(draftOf(decoded.text, format, options.url), options, problems);
}

/// Text that is decoded already, taken exactly as it is: whatever `format` says, nothing is
/// converted. Problems as in `takeIn`.
export function takeText(text: string, options: IntakeOptions = {}): Intake {
  if (text.length > MAX_LENGTH) return tooLarge(text.length, 'characters');
  if (!text.isWellFormed()) return refuse('undecodable', HALF_CHARACTER);
  return finish({ text }, options, []);
}

const NOT_TEXT =
  'The bytes are no text in UTF-8, UTF-16 or windows-1252. Save the article as UTF-8 text.';
const HALF_CHARACTER =
  'The text holds half a character (an unpaired surrogate), which no file can store. Send it whole.';

function draftOf(text: string, format: Format, address: string | undefined): Draft {
  if (format === 'html') return articleOfPage(text, address);
  return format === 'markdown' ? readMarkdown(text) : { text };
}

function finish(draft: Draft, options: IntakeOptions, problems: Problem[]): Intake {
  const { text } = draft;
  problems.push(...(draft.problems ?? []));
  const listing = problems.find(({ code }) => code === 'listing');
  if (listing && !text.trim()) return { problem: listing };
  if (!text.trim()) return refuse('empty', 'There is no text to read.');
  const language = foreignLanguage(text);
  if (language)
    return refuse('not-english', `The text seems to be in ${language}; only English is read.`);
  const found = findBoilerplate(text);
  const parts: ArticleParts = { text, stripped: found.stripped, problems };
  addText(parts, {
    source: options.source,
    url: options.url ?? draft.url,
    outlet: options.outlet ?? draft.outlet,
    title: options.title ?? draft.title,
    byline: options.byline ?? draft.byline ?? found.byline,
    credit: draft.credit ?? found.credit,
    language: languageOf(draft.language),
  });
  addDates(parts, draft, options, problems);
  return { article: makeArticle(parts) };
}

type TextField = 'source' | 'url' | 'outlet' | 'title' | 'byline' | 'credit' | 'language';

/// What is told of an article is one line each, and no longer than any headline.
const LONGEST_FIELD = 1000;
const UNPRINTABLE = /[ \p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

function addText(parts: ArticleParts, fields: Record<TextField, string | undefined>): void {
  for (const [name, value = ''] of Object.entries(fields)) {
    const line = name === 'url' || name === 'source' ? value.trim() : oneLine(value);
    if (line) parts[name as TextField] = line;
  }
}

function oneLine(value: string): string {
  const line = value
    .slice(0, 2 * LONGEST_FIELD)
    .replace(UNPRINTABLE, ' ')
    .trim();
  return line.slice(0, LONGEST_FIELD).toWellFormed();
}

/// Texts that are surely in another language are refused, so a page that declares one is mistaken.
function languageOf(declared: string | undefined): string | undefined {
  return declared !== undefined && /^en\b/.test(declared) ? declared : undefined;
}

function addDates(
  parts: ArticleParts,
  draft: Draft,
  { published: given, publishedFrom = 'given' }: IntakeOptions,
  problems: Problem[],
): void {
  if (draft.modified) parts.modified = draft.modified;
  if (given === undefined && typeof draft.published === 'object') parts.published = draft.published;
  const words = given ?? draft.published;
  if (!words || typeof words !== 'string') return;
  const value = isoDate(words);
  if (value && given === undefined) parts.published = { value, basis: 'explicit', from: 'page' };
  else if (value) parts.published = { value, basis: 'explicit', from: publishedFrom };
  else
    problems.push({
      code: 'date-unreadable',
      message: `“${words.slice(0, 60)}” is no date; the article counts as undated.`,
    });
}

function tooLarge(length: number, unit: string): Intake {
  const size = `${length} ${unit} where ${MAX_LENGTH} are the most`;
  return refuse('too-large', `The input has ${size}. Split it into single articles.`);
}

function refuse(code: string, message: string): Intake {
  return { problem: { code, message } };
}
