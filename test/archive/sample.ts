import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive, type Archive, type ArchiveOptions } from '../../src/archive/archive.ts';
import { makeArticle, makeRecord, mention, type ArticleParts } from '../../src/record/make.ts';
import type { ArticleRecord, Statement } from '../../src/record/types.ts';
import { bareStatement } from '../record/statement.ts';

/// A statement to be: who, a cue, and what; `text` becomes “Ana Brook said the pier stays.”
export interface Line extends Partial<
  Pick<Statement, 'kind' | 'type' | 'review' | 'about' | 'illocution' | 'level'>
> {
  readonly who?: string;
  readonly cue?: string;
  readonly said: string;
}

/// A record of invented lines, one statement each.
export function report(
  lines: readonly (Line | string)[],
  parts: Omit<ArticleParts, 'text'> = {},
): ArticleRecord {
  const told = lines.map((line) => (typeof line === 'string' ? { said: line } : line));
  const sentences = told.map(
    ({ who = 'Ana Brook', cue = 'said', said }) => `${who} ${cue} ${said}.`,
  );
  const article = makeArticle({ ...parts, text: sentences.join('\n\n') });
  let at = 0;
  const statements = told.map((line, i) => {
    const statement = statementOf(article.id, at, line);
    at += sentences[i]!.length + 2;
    return statement;
  });
  return makeRecord({ article, statements, ...NOTHING_ELSE });
}

function statementOf(article: string, at: number, line: Line): Statement {
  const { who = 'Ana Brook', cue = 'said', said, level = 'core', ...rest } = line;
  const source = { start: at, end: at + who.length };
  const cueSpan = { start: source.end + 1, end: source.end + 1 + cue.length };
  const content = [{ start: cueSpan.end + 1, end: cueSpan.end + 1 + said.length }];
  return bareStatement(article, {
    level,
    speaker: [mention(who, source)],
    source: [source],
    cue: cueSpan,
    content,
    ...rest,
  });
}

const NOTHING_ELSE = {
  entities: [],
  events: [],
  commitments: [],
  conflicts: [],
  agreements: [],
  audit: [],
  quoteAudit: [],
};

export const published = (value: string) =>
  ({ published: { value, basis: 'explicit' } }) as const satisfies Partial<ArticleParts>;

/// Runs with a folder of its own, which is gone afterwards.
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-archive-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/// Runs with a new archive, which is closed and gone afterwards.
export async function inArchive<T>(
  work: (archive: Archive, folder: string) => Promise<T>,
  options: ArchiveOptions = {},
): Promise<T> {
  return inFolder(async (folder) => {
    const archive = await openArchive(folder, options);
    try {
      return await work(archive, folder);
    } finally {
      await archive.close();
    }
  });
}
