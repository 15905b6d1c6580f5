import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { textHash } from '../record/ids.ts';
import type { ArticleRecord } from '../record/types.ts';
import { Damage, WRONG } from './damage.ts';
import { recordHash } from './seals.ts';

/// Half the time of the default level for a tenth more bytes.
const LEVEL = 3;

/// The record without its text, which is stored beside it, as deflated JSON.
export function packRecord({ article, ...rest }: ArticleRecord): Uint8Array {
  const { text: _text, ...about } = article;
  return deflateRawSync(JSON.stringify({ article: about, ...rest }), { level: LEVEL });
}

/// What is kept of an article and has to be what was stored. `text` and `record` are null where they are gone.
export interface Body {
  readonly id: string;
  readonly text_hash: string;
  readonly record_hash: string;
  readonly text: string | null;
  readonly record: Uint8Array | null;
}

/// The text, once its hash has been looked at.
export function soundText({
  id,
  text,
  text_hash,
}: Omit<Body, 'record' | 'record_hash'>): string | Damage {
  if (text === null) return new Damage(id, WRONG.body);
  return textHash(text) === text_hash ? text : new Damage(id, WRONG.text);
}

/// The record that `packRecord` was given, once both hashes have been looked at.
export function soundRecord(body: Body): ArticleRecord | Damage {
  const { id, record, record_hash } = body;
  const text = soundText(body);
  if (text instanceof Damage) return text;
  if (!record || recordHash(record) !== record_hash) return new Damage(id, WRONG.record);
  return unpackRecord(record, text);
}

/// The same without a look at them. Throws whatever zlib and JSON do where it is damaged.
export function unpackRecord(packed: Uint8Array, text: string): ArticleRecord {
  const record = JSON.parse(inflateRawSync(packed).toString('utf8')) as ArticleRecord;
  record.article.text = text;
  return record;
}
