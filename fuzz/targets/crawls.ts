import { gunzipSync, gzipSync } from 'node:zlib';
import { answer, chunked, compressed, page, record, response } from '../../test/intake/warcs.ts';
import type { Chance } from '../chance.ts';
import { mutatedBytes } from '../mutations/bytes.ts';
import { DEMONSTRATIONS } from '../samples.ts';
import { fileTarget } from './files.ts';

const RECORDS = [
  record({ type: 'warcinfo', block: 'software: x\r\n' }),
  response('a', answer(page('Pier to close'))),
  response('b', answer(chunked(page('Chunks')), { 'Transfer-Encoding': 'chunked' })),
  response('c', answer(gzipSync(page('Packed')), { 'Content-Encoding': 'gzip' })),
  response('d', answer('gone', {}, '404 Not Found')),
  record({
    type: 'revisit',
    block: answer(''),
    headers: { 'WARC-Refers-To': '<urn:uuid:a>', 'Content-Type': 'application/http' },
  }),
  record({
    type: 'conversion',
    block: DEMONSTRATIONS[1]!,
    headers: { 'Content-Type': 'text/plain' },
  }),
];
const CRAWL = Buffer.concat(RECORDS);

const PIECES = [
  'WARC/1.0\r\n',
  'WARC/1.1\r\nContent-Length: 99999999999\r\n\r\n',
  'Content-Length: 0',
  'Content-Length: -1',
  'Content-Length: 5',
  'Transfer-Encoding: chunked\r\n',
  'Content-Encoding: br\r\n',
  'Content-Encoding: gzip, gzip, gzip\r\n',
  'Content-Type: text/html; charset=utf-16\r\n',
  'Content-Type: application/json\r\n',
  'WARC-Type: revisit\r\n',
  'WARC-Refers-To: <urn:uuid:c>\r\n',
  'WARC-Target-URI: javascript:x\r\n',
  'ffffffff\r\n',
  '0\r\n\r\n',
  '\r\n\r\n',
  '\r\n',
  '\n\n',
  'HTTP/1.1 200 OK\r\n',
];

const files = [CRAWL, Buffer.concat(RECORDS.slice(1, 3)), ...RECORDS];

/// Damaged after it was packed, or packed after it was damaged, in one member or in many.
function packed(chance: Chance): Uint8Array {
  const way = chance.below(5);
  if (way < 2)
    return mutatedBytes(chance, PACKED, { pieces: ['\x1f\x8b\x08', '\x1f\x8b\x08\x1f\0'] });
  const bytes = Buffer.from(mutatedBytes(chance, files, { pieces: PIECES }));
  if (way === 2) return gzipSync(bytes);
  const members: Uint8Array[] = [];
  const size = chance.pick([1, 50, 1000, 20_000]);
  for (let at = 0; at < bytes.length && members.length < 3000; at += size)
    members.push(gzipSync(bytes.subarray(at, at + size), { level: 1 }));
  return Buffer.concat(chance.happens(0.8) ? members : members.reverse());
}

const PACKED = [
  compressed(...RECORDS),
  gzipSync(CRAWL),
  gzipSync(DEMONSTRATIONS[0]!),
  gzipSync(gzipSync(DEMONSTRATIONS[0]!)),
  gzipSync(page('Pier')),
  named(gzipSync(page('Pier'))),
];

/// With a name, a comment and a field of its own in the header.
function named(bytes: Uint8Array): Uint8Array {
  const header = Buffer.from(bytes.subarray(0, 10));
  header[3] = 4 + 8 + 16;
  return Buffer.concat([
    header,
    Buffer.from('\x02\0ab'),
    Buffer.from('a\0b\0'),
    bytes.subarray(10),
  ]);
}

export const crawls = [
  fileTarget({ name: 'warc', tells: 'crawls are taken in', ending: 'warc', seconds: 5 }, (chance) =>
    mutatedBytes(chance, files, { pieces: PIECES }),
  ),
  fileTarget(
    { name: 'gzip', tells: 'packed crawls and files are taken in', ending: 'gz', seconds: 5 },
    packed,
  ),
];

// What is made here is sound.
gunzipSync(PACKED[5]!);
