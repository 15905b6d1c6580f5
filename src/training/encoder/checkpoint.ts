import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

// A checkpoint is
//
//     bytes   0-3       4-35                       36-39          40 ...
//             "ORLC"    SHA-256 of bytes 36 -      header size    header, then the floats
//
// The header is JSON, padded with spaces to a multiple of 4 bytes; numbers are little-endian.

const MAGIC = 'ORLC';
const HEADER_AT = 40;

/// Where a training run stands: `settings` says what run it is, `epoch` and `step` how far it has
/// come, `floats` are weights, means and squares of the optimiser.
export interface Checkpoint {
  readonly settings: string;
  readonly epoch: number;
  readonly step: number;
  readonly floats: Float32Array;
}

/// The bytes of a checkpoint.
export function encodeCheckpoint({ floats, ...header }: Checkpoint): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const size = (json.length + 3) & ~3;
  const bytes = Buffer.alloc(HEADER_AT + size + floats.byteLength, ' ');
  bytes.writeUInt32LE(size, HEADER_AT - 4);
  json.copy(bytes, HEADER_AT);
  bytes.set(new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength), HEADER_AT + size);
  createHash('sha256')
    .update(bytes.subarray(HEADER_AT - 4))
    .digest()
    .copy(bytes, 4);
  bytes.write(MAGIC, 0, 'latin1');
  return bytes;
}

/// Reads a checkpoint. Throws `RangeError` when the bytes are not those of a whole one.
export function decodeCheckpoint(bytes: Buffer): Checkpoint {
  const digest = createHash('sha256')
    .update(bytes.subarray(HEADER_AT - 4))
    .digest();
  const isWhole =
    bytes.length >= HEADER_AT &&
    bytes.toString('latin1', 0, 4) === MAGIC &&
    digest.equals(bytes.subarray(4, 36));
  if (!isWhole) throw new RangeError('not a whole checkpoint: delete it to train from the start');
  const from = HEADER_AT + bytes.readUInt32LE(HEADER_AT - 4);
  const header = JSON.parse(bytes.toString('utf8', HEADER_AT, from)) as Omit<Checkpoint, 'floats'>;
  const copy = new Uint8Array(bytes.subarray(from));
  return { ...header, floats: new Float32Array(copy.buffer) };
}

/// Writes a checkpoint so that a run which is killed meanwhile leaves the one before.
export function saveCheckpoint(path: string, checkpoint: Checkpoint): void {
  writeFileSync(`${path}.new`, encodeCheckpoint(checkpoint));
  renameSync(`${path}.new`, path);
}

/// Reads a checkpoint file.
export function loadCheckpoint(path: string): Checkpoint {
  return decodeCheckpoint(readFileSync(path));
}
