import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LanguageError } from '../errors.ts';
import { makeKernels } from '../kernels/make-kernels.ts';
import { Encoder, floatsFor } from './encoder.ts';
import { shapeFor } from './inventory.ts';
import type { Inventory } from './inventory.ts';
import { isTable, quantise, restore } from './quantise.ts';
import { planOf, Weights } from './shape.ts';
import type { Block, EncoderSizes, Plan } from './shape.ts';

// An encoder file is
//
//     bytes   0-3       4-7       8-39                   40-43         44 ...
//             "ORLE"    version   SHA-256 of bytes 40 -  header size   header, then the blocks
//
// The header is JSON, padded with spaces to a multiple of 4 bytes. The blocks stand in the order of
// `planOf`, each its scales (32-bit floats) and then its values (8 or 16 bits), padded with zeros to
// a multiple of 4 bytes. All numbers are little-endian.

const MAGIC = 'ORLE';
/// Version of the format, of the features and of the network: weights are of no use to others.
export const ENCODER_VERSION = 1;
const FRAME = 40;

/// All that an encoder consists of; `floats` are its weights as `planOf` lays them out.
export interface EncoderModel {
  readonly name: string;
  readonly sizes: EncoderSizes;
  readonly inventory: Inventory;
  readonly floats: Float32Array;
}

type Header = Omit<EncoderModel, 'floats'>;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/// The bytes of an encoder file; weights are rounded (`quantise`).
export function encodeEncoder({ name, sizes, inventory, floats }: EncoderModel): Buffer {
  const header: Header = { name, sizes, inventory };
  const json = padded(Buffer.from(JSON.stringify(header)), ' ');
  const { blocks } = planOf(shapeFor(sizes, inventory));
  const parts = Object.entries(blocks).flatMap(([key, block]) => {
    const { offset, rows, columns } = block;
    const part = floats.subarray(offset, offset + rows * columns);
    const { values, scales } = quantise(part, block, isTable(key));
    return [bytesOf(scales), padded(bytesOf(values), '\0')];
  });
  const payload = Buffer.concat([uint32(json.length), json, ...parts]);
  return Buffer.concat([Buffer.from(MAGIC), uint32(ENCODER_VERSION), sha256(payload), payload]);
}

function padded(bytes: Buffer, filler: string): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3, filler)]);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/// Puts the encoder of a file's bytes to work on kernels of its own; `path` is for messages. Throws
/// `LanguageError`: `model-unreadable` when it is no encoder file or damaged, `model-version` when
/// it is of another version.
export function decodeEncoder(bytes: Buffer, path: string): Encoder {
  checkFrame(bytes, path);
  // A copy, so that views of numbers can begin at every multiple of 4.
  const payload = new Uint8Array(bytes.subarray(FRAME)).buffer;
  const start = 4 + new DataView(payload).getUint32(0, true);
  const header = JSON.parse(Buffer.from(payload, 4, start - 4).toString('utf8')) as Header;
  const plan = planOf(shapeFor(header.sizes, header.inventory));
  if (payload.byteLength !== start + storedSize(plan))
    throw new LanguageError('model-version', `${path} was made for another network: train it anew`);
  const kernels = makeKernels({ floats: floatsFor(plan) });
  const weights = new Weights(plan, kernels.allocate(plan.length));
  fillWeights(payload, start, weights, kernels.memory);
  return new Encoder(kernels, weights, header.inventory);
}

function checkFrame(bytes: Buffer, path: string): void {
  if (bytes.length < FRAME + 4 || bytes.toString('latin1', 0, 4) !== MAGIC)
    throw new LanguageError('model-unreadable', `${path} is not an encoder`);
  const version = bytes.readUInt32LE(4);
  if (version !== ENCODER_VERSION)
    throw new LanguageError(
      'model-version',
      `${path} has format ${version}, this program reads ${ENCODER_VERSION}: train it anew`,
    );
  if (!sha256(bytes.subarray(FRAME)).equals(bytes.subarray(8, FRAME)))
    throw new LanguageError('model-unreadable', `${path} is damaged: its checksum does not match`);
}

/// Scales and bytes of values that a block has in a file.
function storedAs(name: string, { rows, columns }: Block): { scales: number; bytes: number } {
  const asBytes = isTable(name);
  return { scales: asBytes ? rows : 1, bytes: rows * columns * (asBytes ? 1 : 2) };
}

function storedSize({ blocks }: Plan): number {
  const sizes = Object.entries(blocks).map(([name, block]) => storedAs(name, block));
  return sizes.reduce((total, { scales, bytes }) => total + 4 * scales + ((bytes + 3) & ~3), 0);
}

function fillWeights(file: ArrayBuffer, from: number, weights: Weights, memory: Float32Array) {
  let at = from;
  for (const [name, block] of Object.entries(weights.plan.blocks)) {
    const stored = storedAs(name, block);
    const scales = new Float32Array(file, at, stored.scales);
    at += 4 * stored.scales;
    const values = isTable(name)
      ? new Int8Array(file, at, stored.bytes)
      : new Int16Array(file, at, stored.bytes / 2);
    at += (stored.bytes + 3) & ~3;
    restore({ values, scales }, memory, weights.at + block.offset);
  }
}

/// Loads an encoder from a file. Throws `LanguageError` as `decodeEncoder` does, and with
/// `model-missing` when the file cannot be read.
export function loadEncoderFile(path: string): Encoder {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new LanguageError('model-missing', `cannot read the encoder ${path}`, { cause });
  }
  return decodeEncoder(bytes, path);
}
