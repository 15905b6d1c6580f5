import { readFile, stat } from 'node:fs/promises';
import type { ParseJob } from './parse-job.ts';

/// The largest file that is parsed in the calling thread, in bytes.
const SMALL = 65_536;

/// Text, pages and lists in JSON: what parses them takes time and memory in proportion to its length.
const SIMPLE = /\.(?:txt|text|md|markdown|html?|json|jsonl|ndjson)$/i;

/// What unpacks to more than it is (gzip, ZIP, PDF), or is XML, whatever its name says.
const PACKED = /^(?:\x1f\x8b|PK)|%PDF-|<\?xml|<(?:rss|feed|rdf|opml)\b/i;
/// How far into a file it may say so.
const OPENING = 2048;

/// The bytes of a file that may be parsed in the calling thread; null for one that is large, no file, or
/// of a kind whose parser needs bounds of time and memory.
export async function smallFile({ name, from }: ParseJob): Promise<Uint8Array | null> {
  if (!SIMPLE.test(name)) return null;
  const bytes = typeof from === 'string' ? await contentOf(from) : from;
  if (!bytes || bytes.length > SMALL) return null;
  const opening = Buffer.from(bytes.subarray(0, OPENING)).toString('latin1');
  return PACKED.test(opening) ? null : bytes;
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > SMALL) return null;
  return readFile(path).catch(() => null);
}
