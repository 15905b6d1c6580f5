import { gunzipSync, constants } from 'node:zlib';
import type { Problem } from '../record/types.ts';
import { readDocx } from './documents/docx.ts';
import { readPdf } from './documents/pdf.ts';
import { readFeed } from './feeds/read-feed.ts';
import { guessContainer, type Container } from './formats.ts';
import { readJsonLines } from './json-lines.ts';
import { readNinjs } from './ninjs.ts';
import type { Item } from './items.ts';
import { readOpml } from './opml.ts';
import { MAX_CONTAINER, problemOf, refusedItem, tooLong, withProblems } from './refuse.ts';
import { takeIn } from './take-in.ts';
import { Cursor } from './warc/cursor.ts';
import { Members } from './warc/gzip.ts';
import { readWarc, type WarcOptions } from './warc/read-warc.ts';

export interface TakeAllOptions extends WarcOptions {
  /// What the file is, when its bytes and its name are not to be asked.
  container?: Container;
}

/// Every article in one file of any kind: a text, a page, a document, a feed, a list, an archive.
/// What cannot be read is an item with a problem; never throws.
export async function takeAll(bytes: Uint8Array, options: TakeAllOptions = {}): Promise<Item[]> {
  const items: Item[] = [];
  const name = options.source ?? 'the input';
  for await (const item of itemsOf(once(bytes), name, options)) items.push(item);
  return items;
}

/// Every article in a stream, as they come. WARC and JSON Lines are read as they arrive, of any
/// length; other files are held whole and may have 32 MB. What is compressed with gzip is unpacked.
/// Throws only what `source` throws.
export async function* itemsOf(
  source: AsyncIterable<Uint8Array>,
  name: string,
  options: TakeAllOptions = {},
): AsyncGenerator<Item> {
  const cursor = new Cursor(source);
  const known = { ...options, source: name };
  try {
    const opening = await cursor.peek(OPENING);
    const packed = opening[0] === 0x1f && opening[1] === 0x8b;
    if (packed && options.container !== 'warc' && !holdsWarc(opening)) {
      const members = new Members(cursor);
      const stretch = await members.stretch();
      if (stretch) yield* ofStream(new Cursor(stretch), name.replace(/\.gz$/i, ''), known);
      const damage = members.takeDamage();
      if (damage) yield refusedItem(name, damage.problem, { container: name });
    } else yield* ofStream(cursor, name, packed ? { ...known, container: 'warc' } : known);
  } finally {
    await cursor.close();
  }
}

const OPENING = 65536;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function holdsWarc(packed: Uint8Array): boolean {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1_000_000 };
    return gunzipSync(packed.subarray(0, 900), options).subarray(0, 5).toString() === 'WARC/';
  } catch {
    return false;
  }
}

async function* ofStream(
  cursor: Cursor,
  name: string,
  options: TakeAllOptions,
): AsyncGenerator<Item> {
  const container = options.container ?? guessContainer(name, await cursor.peek(OPENING));
  if (container === 'warc') yield* readWarc(cursor.rest(), options);
  else if (container === 'json-lines') yield* readJsonLines(cursor.rest(), options);
  else {
    const bytes = await cursor.take(MAX_CONTAINER + 1);
    const long = tooLong(bytes.length);
    if (long) yield refusedItem(name, long);
    else yield* await ofWhole(bytes, container, options);
  }
}

async function ofWhole(
  bytes: Uint8Array,
  container: Exclude<Container, 'warc' | 'json-lines'> | null,
  options: TakeAllOptions,
): Promise<Item[]> {
  const name = options.source!;
  switch (container) {
    case null:
      return [{ name, ...takeIn(bytes, options) }];
    case 'pdf':
      return [{ name, ...(await readPdf(bytes, options)) }];
    case 'docx':
      return [{ name, ...readDocx(bytes, options) }];
    case 'ninjs':
      return readNinjs(bytes, options);
    case 'opml':
      return [refusedItem(name, listProblem(bytes))];
    default:
      return ofFeed(bytes, options);
  }
}

/// What is wrong with the feed as a whole comes after what could be read of it.
function ofFeed(bytes: Uint8Array, options: TakeAllOptions): Item[] {
  const { items, problems } = readFeed(bytes, options);
  const notes = problems.filter(({ code }) => code === 'decoded-as');
  const name = options.source!;
  const lost = problems.filter((problem) => !notes.includes(problem));
  return [
    ...items.map((item) => ({ ...item, ...withProblems(item, notes) })),
    ...lost.map((problem) => refusedItem(name, problem, { container: name })),
    ...(items.length + lost.length === 0
      ? [refusedItem(name, problemOf('empty', NO_ENTRIES))]
      : []),
  ];
}

const NO_ENTRIES = 'The feed has no entries.';

function listProblem(bytes: Uint8Array): Problem {
  const { feeds, problems } = readOpml(bytes);
  const message = `This is a list of ${feeds.length} feeds and holds no articles itself. Read the feeds.`;
  return problems[0] ?? problemOf('list-of-feeds', message);
}
