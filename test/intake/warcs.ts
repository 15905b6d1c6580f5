import { gzipSync } from 'node:zlib';
import { BODY } from './article.ts';

interface Record {
  type: string;
  block?: string | Uint8Array;
  headers?: { [name: string]: string };
  /// What the record says of its length, when that is a lie.
  length?: number;
}

/// One record of a WARC file.
export function record({ type, block = '', headers = {}, length }: Record): Uint8Array {
  const bytes = Buffer.from(block);
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${type}>`,
    'WARC-Date': '2031-05-20T08:00:00Z',
    ...headers,
    'Content-Length': String(length ?? bytes.length),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`),
    bytes,
    Buffer.from('\r\n\r\n'),
  ]);
}

/// An answer of a web server as it went over the line.
export function answer(
  body: string | Uint8Array,
  headers: { [name: string]: string } = {},
  status = '200 OK',
): Uint8Array {
  const fields = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ]);
}

/// A record with an answer of the page at https://herald.example/<path>.
export function response(
  path: string,
  block: string | Uint8Array,
  headers: { [name: string]: string } = {},
): Uint8Array {
  return record({
    type: 'response',
    block,
    headers: {
      'Content-Type': 'application/http; msgtype=response',
      'WARC-Target-URI': `https://herald.example/${path}`,
      'WARC-Record-ID': `<urn:uuid:${path}>`,
      ...headers,
    },
  });
}

/// A page with the invented report and a title.
export function page(title: string): string {
  const paragraphs = BODY.map((words) => `<p>${words}</p>`).join('\n');
  return `<!doctype html><html><head><title>${title}</title></head><body><article>${paragraphs}</article></body></html>`;
}

/// Each record a member of its own, as crawlers write them.
export function compressed(...records: Uint8Array[]): Uint8Array {
  return Buffer.concat(records.map((bytes) => gzipSync(bytes)));
}

/// The body in chunks of 100 bytes.
export function chunked(body: string): Uint8Array {
  const bytes = Buffer.from(body);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 100) {
    const part = bytes.subarray(at, at + 100);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
