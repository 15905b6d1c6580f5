import type { Item } from '../../src/intake/items.ts';
import { article } from './article.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/// The bytes as a stream of pieces of `size`.
export async function* streamOf(bytes: Uint8Array, size = 65536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/// What became of each item: its title, else the beginning of its text, or the code of its problem.
export function outcomes(items: readonly Item[]): string[] {
  return items.map((item) => {
    if ('problem' in item) return item.problem.code;
    const { title, text } = article(item);
    return title ?? text.slice(0, 20);
  });
}

/// The message of the one problem that an item must have.
export function complaintOf(item: Item | undefined): string {
  if (!item || !('problem' in item)) throw new Error('the item has no problem');
  return item.problem.message;
}
