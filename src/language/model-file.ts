import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { shapeFor } from './encoder/inventory.ts';
import type { Inventory } from './encoder/inventory.ts';
import { placedFloats } from './encoder/placed-weights.ts';
import { planOf } from './encoder/shape.ts';
import type { EncoderSizes, Plan } from './encoder/shape.ts';
import { LanguageError } from './errors.ts';
import { rolePlanOf, roleReadingPlan } from './roles/role-shape.ts';
import type { RoleReadingPlan, RoleSizes } from './roles/role-shape.ts';
import { LABEL_COUNT, NAME_BITS, TRANSITION_COUNT } from './name-finder.ts';
import type { NameWeights } from './name-weights.ts';

// A model file is
//
//     bytes   0-3       4-7       8-11          12-15              16-19              20 ...
//             "ORLM"    version   header size   CRC-32 of header   CRC-32 of the rest header, rest
//
// The header is JSON, padded with spaces so that it ends at a multiple of 4 bytes: what the encoder
// knows by name, all sizes, and the transitions of the name finder. The rest is the weights of the
// encoder and of the role tagger as they lie in memory (`placeWeights`), the name finder's, and where
// there is a role tagger those that link what it finds (int16). All numbers are little-endian;
// integers in the frame are unsigned, 32 bits.

const MAGIC = 'ORLM';
/// Version of the format, of the features and of the network: weights are of no use to others.
export const MODEL_VERSION = 4;
const FRAME = 20;
/// Weights of a linker of roles.
export const LINK_COUNT = 2 ** 14;
/// Bytes read at once.
const CHUNK = 2 ** 18;

interface ModelHeader {
  readonly name: string;
  readonly sizes: EncoderSizes;
  readonly inventory: Inventory;
  /// The sizes of the role tagger, null where there is none.
  readonly roles: RoleSizes | null;
  readonly names: Omit<NameWeights, 'weights'>;
}

/// All that a language model consists of.
export interface LanguageModel extends Omit<ModelHeader, 'names'> {
  /// The weights of the encoder and of the role tagger as `placeWeights` lays them out, one after the
  /// other.
  readonly placed: Uint8Array;
  readonly names: NameWeights;
  /// The weights of the linker of roles, `LINK_COUNT` of them; null where there is no role tagger.
  readonly links: Int16Array | null;
}

/// How the weights of a model's role tagger are laid out, or null where there is none.
export function rolePlanFor(
  model: Pick<LanguageModel, 'sizes' | 'inventory' | 'roles'>,
): RoleReadingPlan | null {
  if (!model.roles) return null;
  return roleReadingPlan(rolePlanOf(model.roles, shapeFor(model.sizes, model.inventory)));
}

/// Floats that the weights of a model take, those of its encoder first.
export function weightFloats(model: Pick<LanguageModel, 'sizes' | 'inventory' | 'roles'>): {
  readonly encoder: number;
  readonly all: number;
} {
  const encoder = placedFloats(planFor(model));
  const roles = rolePlanFor(model);
  return { encoder, all: encoder + (roles ? placedFloats(roles) : 0) };
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
export function encodeModel(model: LanguageModel): Buffer {
  const { name, sizes, inventory, roles, placed, names, links } = model;
  const { weights, ...chain } = names;
  const header: ModelHeader = { name, sizes, inventory, roles, names: chain };
  const json = Buffer.from(JSON.stringify(header));
  const head = Buffer.concat([json, Buffer.alloc(-json.length & 3, ' ')]);
  const rest = Buffer.concat([
    placed,
    bytesOf(weights),
    ...(roles && links ? [bytesOf(links)] : []),
  ]);
  const numbers = [MODEL_VERSION, head.length, crc32(head), crc32(rest)];
  return Buffer.concat([Buffer.from(MAGIC), ...numbers.map(uint32), head, rest]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/// Gives the memory that the weights of a model go to (`weightFloats`).
export type Place = (model: Omit<LanguageModel, 'placed' | 'names' | 'links'>) => Uint8Array;

/// Reads a model file. Throws `LanguageError`: `model-missing` when the file cannot be read,
/// `model-unreadable` when it is no model file or damaged, `model-version` when it is of another
/// version.
export function readModel(path: string, place: Place): LanguageModel {
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

function readOpenModel(reader: ModelReader, place: Place): LanguageModel {
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
  const chain = new SharedArrayBuffer(2 * 2 ** NAME_BITS * LABEL_COUNT);
  const linker = new SharedArrayBuffer(header.roles ? 2 * LINK_COUNT : 0);
  const size = 4 * weightFloats(header).all + chain.byteLength + linker.byteLength;
  if (reader.left !== size)
    throw reader.damaged('its sections are not of the size that its header says');
  const placed = reader.readInto(place(header));
  reader.readInto(new Uint8Array(chain));
  reader.readInto(new Uint8Array(linker));
  if (reader.checksum() !== restSum) throw reader.damaged('its checksum does not match');
  const names = { ...header.names, weights: new Int16Array(chain) };
  return { ...header, placed, names, links: header.roles ? new Int16Array(linker) : null };
}

/// Reads a model file for training or measuring; throws as `readModel` does.
export function readModelFile(path: string): LanguageModel {
  return readModel(path, (model) => new Uint8Array(4 * weightFloats(model).all));
}
