import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { shapeFor } from './encoder/inventory.ts';
import type { Inventory } from './encoder/inventory.ts';
import { placedFloats } from './encoder/placed-weights.ts';
import { planOf } from './encoder/shape.ts';
import type { EncoderSizes, Plan } from './encoder/shape.ts';
import { LanguageError } from './errors.ts';
import { LABEL_COUNT, NAME_BITS, TRANSITION_COUNT } from './name-finder.ts';

// A model file is
//
//     bytes   0-3       4-7       8-11          12-15              16-19              20 ...
//             "ORLM"    version   header size   CRC-32 of header   CRC-32 of the rest header, rest
//
// The header is JSON, padded with spaces so that it ends at a multiple of 4 bytes: what the encoder
// knows by name, its sizes, and the transitions of the name finder. The rest is the encoder's weights
// as they lie in memory (`placeWeights`) and the name finder's (int16). All numbers are little-endian;
// integers in the frame are unsigned, 32 bits.

const MAGIC = 'ORLM';
/// Version of the format, of the features and of the network: weights are of no use to others.
export const MODEL_VERSION = 3;
const FRAME = 20;
/// Bytes read at once.
const CHUNK = 2 ** 18;

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

/// All that a language model consists of.
export interface LanguageModel extends Omit<ModelHeader, 'names'> {
  /// The encoder's weights as `placeWeights` lays them out.
  readonly placed: Uint8Array;
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

/// The bytes of a model file.
export function encodeModel({ name, sizes, inventory, placed, names }: LanguageModel): Buffer {
  const { weights, ...chain } = names;
  const header: ModelHeader = { name, sizes, inventory, names: chain };
  const json = Buffer.from(JSON.stringify(header));
  const head = Buffer.concat([json, Buffer.alloc(-json.length & 3, ' ')]);
  const { buffer, byteOffset, byteLength } = weights;
  const rest = Buffer.concat([placed, new Uint8Array(buffer, byteOffset, byteLength)]);
  const numbers = [MODEL_VERSION, head.length, crc32(head), crc32(rest)];
  return Buffer.concat([Buffer.from(MAGIC), ...numbers.map(uint32), head, rest]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/// Reads a model file; `place` gives the memory that its encoder's weights go to, `placedFloats` of
/// its plan. Throws `LanguageError`: `model-missing` when the file cannot be read,
/// `model-unreadable` when it is no model file or damaged, `model-version` when it is of another
/// version.
export function readModel(path: string, place: (plan: Plan) => Uint8Array): LanguageModel {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new LanguageError('model-missing', `cannot read the language model ${path}`, { cause });
  }
  try {
    return readOpenModel(new ModelReader(file, path), place);
  } finally {
    closeSync(file);
  }
}

/// Goes through an open model file from its start.
class ModelReader {
  readonly path: string;
  readonly #file: number;
  readonly #chunk = Buffer.allocUnsafe(CHUNK);
  #left: number;
  #checksum = 0;

  constructor(file: number, path: string) {
    this.path = path;
    this.#file = file;
    const status = fstatSync(file);
    if (!status.isFile()) throw new LanguageError('model-missing', `${path} is not a file`);
    this.#left = status.size;
  }

  /// Bytes to the end of the file.
  get left(): number {
    return this.#left;
  }

  /// The CRC-32 of what was read since the last call.
  checksum(): number {
    const sum = this.#checksum;
    this.#checksum = 0;
    return sum;
  }

  /// The next bytes, in memory that is given. They go there by way of a chunk, which is faster than
  /// a checksum over shared memory.
  readInto<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
    if (bytes.length > this.#left) throw this.damaged('it ends too early');
    for (let done = 0; done < bytes.length;) {
      const wanted = Math.min(CHUNK, bytes.length - done);
      const read = readSync(this.#file, this.#chunk, 0, wanted, null);
      if (read === 0) throw this.damaged('it ends too early');
      const part = this.#chunk.subarray(0, read);
      this.#checksum = crc32(part, this.#checksum);
      bytes.set(part, done);
      done += read;
    }
    this.#left -= bytes.length;
    return bytes;
  }

  damaged(how: string): LanguageError {
    return new LanguageError('model-unreadable', `${this.path} is damaged: ${how}`);
  }
}

function readOpenModel(reader: ModelReader, place: (plan: Plan) => Uint8Array): LanguageModel {
  const { path } = reader;
  const frame = reader.left < FRAME ? Buffer.alloc(0) : reader.readInto(Buffer.alloc(FRAME));
  if (frame.toString('latin1', 0, 4) !== MAGIC)
    throw new LanguageError('model-unreadable', `${path} is not a language model`);
  const [version, headerSize, headerSum, restSum] = [4, 8, 12, 16].map((at) =>
    frame.readUInt32LE(at),
  ) as [number, number, number, number];
  if (version !== MODEL_VERSION)
    throw new LanguageError(
      'model-version',
      `${path} has format ${version}, this program reads ${MODEL_VERSION}: train the model anew`,
    );
  if (headerSize > reader.left) throw reader.damaged('it ends too early');
  reader.checksum();
  const head = reader.readInto(Buffer.alloc(headerSize));
  if (reader.checksum() !== headerSum) throw reader.damaged('its checksum does not match');
  const header = JSON.parse(head.toString()) as ModelHeader;
  const plan = planFor(header);
  const chain = new SharedArrayBuffer(2 ** NAME_BITS * LABEL_COUNT * 2);
  if (reader.left !== 4 * placedFloats(plan) + chain.byteLength)
    throw reader.damaged('its sections are not of the size that its header says');
  const placed = reader.readInto(place(plan));
  const weights = new Int16Array(reader.readInto(new Uint8Array(chain)).buffer);
  if (reader.checksum() !== restSum) throw reader.damaged('its checksum does not match');
  return { ...header, placed, names: { ...header.names, weights } };
}

/// Reads a model file for training or measuring; throws as `readModel` does.
export function readModelFile(path: string): LanguageModel {
  return readModel(path, (plan) => new Uint8Array(4 * placedFloats(plan)));
}
