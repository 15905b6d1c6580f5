import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { shapeFor } from './encoder/inventory.ts';
import type { Inventory } from './encoder/inventory.ts';
import { planOf } from './encoder/shape.ts';
import type { EncoderSizes, Plan } from './encoder/shape.ts';
import { storedSize } from './encoder/stored-weights.ts';
import { LanguageError } from './errors.ts';
import { LABEL_COUNT, NAME_BITS, TRANSITION_COUNT } from './name-finder.ts';

// A model file is
//
//     bytes   0-3       4-7       8-39                   40-43         44 ...
//             "ORLM"    version   SHA-256 of bytes 40 -  header size   header, then two sections
//
// The header is JSON, padded with spaces to a multiple of 4 bytes: what the encoder knows by name,
// its sizes, and the transitions of the name finder. The sections are the encoder's weights
// (`storeWeights`) and the name finder's (int16, deflated without wrapper). All numbers are
// little-endian; integers in the frame are unsigned, 32 bits.

const MAGIC = 'ORLM';
/// Version of the format, of the features and of the network: weights are of no use to others.
export const MODEL_VERSION = 2;
const FRAME = 40;

/// What the linear chain of names consists of.
export interface NameWeights {
  /// LABEL_COUNT weights for each of 2 ** NAME_BITS rows.
  readonly weights: Int16Array;
  /// TRANSITION_COUNT weights.
  readonly transitions: readonly number[];
  /// What the encoder's scores are multiplied by before they are added to the chain's.
  readonly encoderShare: number;
}

interface ModelHeader {
  readonly name: string;
  readonly sizes: EncoderSizes;
  readonly inventory: Inventory;
  readonly names: Omit<NameWeights, 'weights'>;
}

/// All that a language model consists of; `stored` are the encoder's weights as `storeWeights` packs
/// them.
export interface LanguageModel extends Omit<ModelHeader, 'names'> {
  readonly stored: Uint8Array<ArrayBuffer>;
  readonly names: NameWeights;
}

/// How the weights of a model's encoder are laid out.
export function planFor({ sizes, inventory }: Pick<LanguageModel, 'sizes' | 'inventory'>): Plan {
  return planOf(shapeFor(sizes, inventory));
}

/// A name finder that has learned nothing, so that all names are the encoder's.
export function noNameWeights(): NameWeights {
  return {
    weights: new Int16Array(2 ** NAME_BITS * LABEL_COUNT),
    transitions: new Array<number>(TRANSITION_COUNT).fill(0),
    encoderShare: 1,
  };
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/// The bytes of a model file.
export function encodeModel({ name, sizes, inventory, stored, names }: LanguageModel): Buffer {
  const { weights, ...chain } = names;
  const header: ModelHeader = { name, sizes, inventory, names: chain };
  const json = Buffer.from(JSON.stringify(header));
  const padding = Buffer.alloc(-json.length & 3, ' ');
  const payload = Buffer.concat([
    uint32(json.length + padding.length),
    json,
    padding,
    stored,
    deflateRawSync(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), {
      level: 9,
    }),
  ]);
  return Buffer.concat([Buffer.from(MAGIC), uint32(MODEL_VERSION), sha256(payload), payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/// Takes the bytes of a model file apart; `path` is for messages. Throws `LanguageError`:
/// `model-unreadable` when it is no model file or damaged, `model-version` when it is of another
/// version.
export function decodeModel(bytes: Buffer, path: string): LanguageModel {
  if (bytes.length < FRAME + 4 || bytes.toString('latin1', 0, 4) !== MAGIC)
    throw new LanguageError('model-unreadable', `${path} is not a language model`);
  const version = bytes.readUInt32LE(4);
  if (version !== MODEL_VERSION)
    throw new LanguageError(
      'model-version',
      `${path} has format ${version}, this program reads ${MODEL_VERSION}: train the model anew`,
    );
  const payload = bytes.subarray(FRAME);
  if (!sha256(payload).equals(bytes.subarray(8, FRAME)))
    throw new LanguageError('model-unreadable', `${path} is damaged: its checksum does not match`);
  return takeApart(payload, path);
}

function takeApart(payload: Buffer, path: string): LanguageModel {
  const start = 4 + payload.readUInt32LE(0);
  const header = JSON.parse(payload.toString('utf8', 4, start)) as ModelHeader;
  const end = start + storedSize(planFor(header));
  const chain = end < payload.length ? inflateRawSync(payload.subarray(end)) : Buffer.alloc(0);
  if (chain.length !== 2 ** NAME_BITS * LABEL_COUNT * 2)
    throw new LanguageError('model-version', `${path} was made for other features: train it anew`);
  // A copy, so that views of numbers can begin at every multiple of 4.
  const stored = new Uint8Array(payload.subarray(start, end));
  return { ...header, stored, names: { ...header.names, weights: shorts(chain) } };
}

/// The numbers in some bytes, copied so that they begin at an even place.
function shorts(bytes: Buffer): Int16Array {
  return new Int16Array(new Uint8Array(bytes).buffer);
}
