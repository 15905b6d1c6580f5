import { gunzipSync, constants } from 'node:zlib';
import { readNinjs } from './ninjs.ts';
import { guessContainer, type Container } from './formats.ts';
import type { Item } from './items.ts';
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
  else if (container === 'json-lines') {
    const { readJsonLines } = await import('./json-lines.ts');
    yield* readJsonLines(cursor.rest(), options);
  } else {
    const bytes = await cursor.take(MAX_CONTAINER + 1);
    const long = tooLong(bytes.length);
    if (long) yield refusedItem(name, long);
    else yield* await ofWhole(bytes, container, options);
  }
}

const OTHER_JSON =
  'This JSON is no JSON Feed, no ninjs and no lines of articles: there is no news in it to read.';

/// Readers are loaded when they are needed: a single article is to be read at once.
async function ofWhole(
  bytes: Uint8Array,
  container: Exclude<Container, 'warc' | 'json-lines'> | null,
  options: TakeAllOptions,
): Promise<Item[]> {
  const name = options.source!;
  if (container === null && /\.json$/i.test(name))
    return [refusedItem(name, problemOf('json-unknown', OTHER_JSON))];
  if (container === null) return [{ name, ...takeIn(bytes, options) }];
  if (container === 'pdf') {
    const { readPdf } = await import('./documents/pdf.ts');
    return [{ name, ...(await readPdf(bytes, options)) }];
  }
  if (container === 'docx') {
    const { readDocx } = await import('./documents/docx.ts');
    return [{ name, ...readDocx(bytes, options) }];
  }
  if (container === 'ninjs') return readNinjs(bytes, options);
  if (container === 'opml') return [await ofList(bytes, name)];
  return ofFeed(bytes, name, options);
}

/// What is wrong with the feed as a whole comes after what could be read of it.
async function ofFeed(bytes: Uint8Array, name: string, options: TakeAllOptions): Promise<Item[]> {
  const { readFeed } = await import('./feeds/read-feed.ts');
  const { items, problems } = readFeed(bytes, options);
  const notes = problems.filter(({ code }) => code === 'decoded-as');
  const lost = problems.filter(({ code }) => code !== 'decoded-as');
  if (items.length + lost.length === 0) lost.push(problemOf('empty', 'The feed has no entries.'));
  return [
    ...items.map((item) => ({ ...item, ...withProblems(item, notes) })),
    ...lost.map((problem) => refusedItem(name, problem, { container: name })),
  ];
}

async function ofList(bytes: Uint8Array, name: string): Promise<Item> {
  const { readOpml } = await import('./opml.ts');
  const { feeds, problems } = readOpml(bytes);
  const message = `This is a list of ${feeds.length} feeds and holds no articles itself. Read the feeds.`;
  return refusedItem(name, problems[0] ?? problemOf('list-of-feeds', message));
}
