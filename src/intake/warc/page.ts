import type { Problem } from '../../record/types.ts';
import type { Format } from '../formats.ts';
import { problemOf } from '../refuse.ts';
import { MAX_LENGTH } from '../take-in.ts';
import { decodeBody, parseResponse } from './http.ts';
import type { WarcRecord } from './records.ts';

/// What a record holds that can be read.
export interface Page {
  bytes: Uint8Array;
  format: Format | 'json';
  problems: Problem[];
}

/// A page, why it could not be had, or why the record is passed over ("status 404", "type image").
export type Payload = { page: Page } | { problem: Problem } | { passed: string };

const FORMATS: Record<string, Page['format']> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/json': 'json',
};
const MAJOR = /^(?:application|audio|font|image|text|video)(?=\/)/;

/// The page that a record of type response, resource or conversion holds.
export function payloadOf(record: WarcRecord): Payload {
  const type = record.headers.get('content-type') ?? '';
  if (!/^application\/http\b/i.test(type)) return plainPayload(record, type);
  const response = parseResponse(record.block);
  if (!response)
    return { problem: problemOf('http-damaged', 'The record holds no answer of HTTP.') };
  const passed = passedOver(response.status, response.headers.get('content-type'), [200]);
  if (passed) return { passed };
  if (!record.whole) return tooLong(record.length);
  const decoded = decodeBody(response);
  if ('problem' in decoded) return decoded;
  return pageOf(decoded.bytes, response.headers.get('content-type') ?? '', decoded.problems);
}

/// Why a response is not read, or null. A missing type is taken for HTML, as browsers do.
export function passedOver(
  status: number,
  type: string | undefined,
  wanted: readonly number[],
): string | null {
  if (!wanted.includes(status)) return `status ${status}`;
  return type === undefined || formatOf(type) ? null : passedType(type);
}

function plainPayload(record: WarcRecord, type: string): Payload {
  if (!formatOf(type)) return { passed: passedType(type) };
  return record.whole ? pageOf(record.block, type, []) : tooLong(record.length);
}

function pageOf(bytes: Uint8Array, type: string, problems: Problem[]): Payload {
  if (bytes.length > MAX_LENGTH) return tooLong(bytes.length);
  const { bytes: recoded, note } = recode(bytes, type);
  const notes = note === undefined ? problems : [...problems, problemOf('decoded-as', note)];
  return { page: { bytes: recoded, format: formatOf(type) ?? 'html', problems: notes } };
}

function formatOf(type: string): Page['format'] | undefined {
  const name = /^[^;\s]*/.exec(type)![0].toLowerCase();
  return FORMATS[name] ?? (/^application\/[\w.-]{1,60}\+json$/.test(name) ? 'json' : undefined);
}

function passedType(type: string): string {
  return `type ${MAJOR.exec(type.toLowerCase())?.[0] ?? 'unknown'}`;
}

/// The server's word on the charset counts where the bytes are no UTF-8.
function recode(bytes: Uint8Array, type: string): { bytes: Uint8Array; note?: string } {
  const label = /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i
    .exec(type)?.[1]
    ?.toLowerCase();
  if (!label || label.startsWith('utf') || isUtf8(bytes)) return { bytes };
  try {
    const text = new TextDecoder(label).decode(bytes);
    return { bytes: new TextEncoder().encode(text), note: `decoded as ${label}` };
  } catch {
    return { bytes };
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function tooLong(length: number): { problem: Problem } {
  const message = `The page has ${length} bytes where ${MAX_LENGTH} are the most.`;
  return { problem: problemOf('too-large', message) };
}
