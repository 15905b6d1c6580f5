import type { Item } from '../../intake/items.ts';
import { itemsOf } from '../../intake/take-all.ts';
import { MAX_LENGTH, takeIn } from '../../intake/take-in.ts';
import type { ParseJob } from './parse-job.ts';

/// The items in the bytes of a file. A single article is held whole, as far as one may be long.
export async function* itemsIn(
  { name, options, isOne = false }: ParseJob,
  bytes: AsyncIterable<Uint8Array>,
): AsyncIterable<Item> {
  if (!isOne) yield* itemsOf(bytes, name, options);
  else yield { name, ...takeIn(await wholeOf(bytes), { ...options, source: name }) };
}

async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_LENGTH) break;
  }
  return Buffer.concat(chunks);
}
