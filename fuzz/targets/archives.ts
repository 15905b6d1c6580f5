import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive, type Archive } from '../../src/archive/archive.ts';
import { read } from '../../src/engine/read.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import type { Chance } from '../chance.ts';
import { mutatedBytes } from '../mutations/bytes.ts';
import { mutatedText } from '../mutations/text.ts';
import { DEMONSTRATIONS, TEXTS } from '../samples.ts';
import type { Counts, Target } from '../target.ts';

const RECORDS = (): ArticleRecord[] =>
  DEMONSTRATIONS.map((text, i) =>
    read(text, {
      url: `https://herald.example/${i}`,
      outlet: 'Port Ellis Herald',
      published: `2031-05-1${i}`,
    }),
  );

/// An archive with the demonstration articles, in a folder that is gone when `close` is done.
async function sample() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-fuzz-'));
  const archive = await openArchive(join(folder, 'sound'));
  const records = RECORDS();
  await archive.add(records);
  const close = async (): Promise<void> => rmSync(folder, { recursive: true, force: true });
  return { folder, archive, records, close };
}

/// What a person may ask with: all of it words from outside.
interface Asked {
  readonly words: string;
  readonly name: string;
  readonly after?: string;
}

const QUERY = {
  texts: ['pier -budget', '"old pier" harb*', 'Ana Brook', 'said', '', ...TEXTS.slice(3, 6)],
  pieces:
    '"|“|*|-|(|)|:|^|+|{|}|NEAR(|AND|OR|NOT|\\|\'|;|%|_|--|\0|\ue000|\u{1e900}|content :|every|a*'.split(
      '|',
    ),
};

const queries: Target = {
  name: 'queries',
  tells: 'searches and places in lists are put to an archive: each gets an answer or a sentence',
  ending: 'json',
  seconds: 2,
  open: async () => {
    const { archive, close } = await sample();
    const cursors = await cursorsOf(archive);
    return {
      make: (chance) => Buffer.from(JSON.stringify(asked(chance, cursors))),
      check: (input) => ask(archive, JSON.parse(Buffer.from(input).toString()) as Asked),
      close: async () => {
        await archive.close();
        await close();
      },
    };
  },
};

async function cursorsOf(archive: Archive): Promise<string[]> {
  const pages = [
    await archive.search({ words: 'the', limit: 2 }),
    await archive.search({ words: 'the said', limit: 2 }),
    await archive.search({ limit: 2 }),
    await archive.searchArticles({ words: 'the', limit: 1 }),
    await archive.list({ limit: 1 }),
  ];
  return pages.flatMap(({ next }) => next ?? []);
}

function asked(chance: Chance, cursors: readonly string[]): Asked {
  const words = mutatedText(chance, QUERY, chance.pick([20, 100, 1200]));
  const name = mutatedText(chance, QUERY, 60);
  return chance.happens(0.5) ? { words, name } : { words, name, after: cursor(chance, cursors) };
}

/// A place in a list that was changed as text, or in what it holds.
function cursor(chance: Chance, cursors: readonly string[]): string {
  const whole = chance.pick(cursors);
  if (chance.happens(0.2)) return whole;
  if (chance.happens(0.3)) return mutatedText(chance, { texts: [whole] }, 300);
  const held = Buffer.from(whole, 'base64url');
  return Buffer.from(mutatedBytes(chance, [held], { pieces: NUMBERS })).toString('base64url');
}

const NUMBERS = [
  '1e308',
  '-1',
  '0.5',
  'null',
  '9007199254740993',
  '"search"',
  '[',
  ']',
  ',',
  '1e-7',
];

async function ask(archive: Archive, { words, name, after }: Asked): Promise<Counts> {
  const place = after === undefined ? {} : { after };
  const asks: (() => Promise<unknown>)[] = [
    () => archive.search({ words, ...place }),
    () => archive.search({ speaker: name, about: words, ...place }),
    () => archive.searchArticles({ words, outlet: name, ...place }),
    () => archive.list({ outlet: name, ...place }),
    () => archive.speakers(name),
    () => archive.article(name),
    () => archive.statement(name),
    () => archive.resolve(name),
    () => archive.versions(name),
  ];
  const counts = { answered: 0, refused: 0 };
  for (const one of asks) counts[await answerTo(one, ['query-invalid', 'not-found'])]++;
  return counts;
}

/// Throws what is no answer and no refusal in a sentence.
async function answerTo(
  one: () => Promise<unknown>,
  codes?: readonly string[],
): Promise<'answered' | 'refused'> {
  try {
    await one();
    return 'answered';
  } catch (error) {
    if (!(error instanceof OnRecordError)) throw error;
    assert.ok(!codes || codes.includes(error.code), `${error.code}: ${error.message}`);
    assert.ok(error.message.length > 5);
    return 'refused';
  }
}

const damaged: Target = {
  name: 'archive',
  tells: 'the file of an archive is damaged: all that is asked gets an answer or a sentence',
  ending: 'db',
  seconds: 5,
  open: async () => {
    const { folder, archive, records, close } = await sample();
    await archive.close();
    const file = readFileSync(join(folder, 'sound', 'archive.db'));
    return {
      make: (chance) => mutatedBytes(chance, [file], { longest: 2 * file.length }),
      check: (input) => askDamaged(input, records),
      close,
    };
  },
};

async function askDamaged(input: Uint8Array, records: readonly ArticleRecord[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-fuzz-'));
  const counts = { answered: 0, refused: 0 };
  const note = async (one: () => Promise<unknown>): Promise<void> => {
    counts[await answerTo(one)]++;
  };
  try {
    writeFileSync(join(folder, 'archive.db'), input);
    await note(async () => {
      const archive = await openArchive(folder);
      try {
        for (const one of questions(archive, join(folder, 'copy'), records)) await note(one);
      } finally {
        await archive.close();
      }
    });
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function questions(
  archive: Archive,
  backup: string,
  records: readonly ArticleRecord[],
): (() => Promise<unknown>)[] {
  const [first, second] = records;
  const id = first!.article.id;
  return [
    () => archive.list(),
    () => archive.search({ words: 'the' }),
    () => archive.search({ speaker: 'Marsh' }),
    () => archive.searchArticles({ words: 'the' }),
    () => archive.article(id),
    () => archive.statements(id),
    () => archive.statement(first!.statements[0]!.id),
    () => archive.resolve(first!.statements[0]!.id),
    () => archive.versions(id),
    () => archive.diffVersions(id, second!.article.id),
    () => archive.dependents(id),
    () => archive.speakers('Ma'),
    () => archive.conflicts(),
    () => archive.feeds(),
    () => archive.unplaced(),
    () => archive.check(),
    () => archive.backup(backup),
    () => archive.add(records),
    () => archive.replace(id, first!),
    () => archive.retract(id, 'withdrawn', 'the desk'),
  ];
}

export const archives: readonly Target[] = [queries, damaged];
