import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LanguageError } from './errors.ts';
import type { WordClass } from './lexicon.ts';
import { LABEL_COUNT, NAME_BITS, TRANSITION_COUNT } from './name-finder.ts';
import { TAGGER_BITS } from './tagger.ts';

// A model file is
//
//     bytes   0-3       4-7       8-39                   40-43         44 ...
//             "ORLM"    version   SHA-256 of bytes 40 -  header size   header, then the sections
//
// The header is JSON: the vocabulary of the model, and the sizes of its sections as stored. The
// sections are the tagger's weights (int8) and the name finder's (int16, little-endian), each
// deflated without wrapper. Integers in the frame are unsigned, 32 bits, little-endian.

const MAGIC = 'ORLM';
/// Version of the format and of the features: weights are of no use to other features.
export const MODEL_VERSION = 1;
const FRAME = 40;

/// All that a language model consists of.
export interface LanguageModel {
  readonly name: string;
  /// Penn Treebank tags, by index.
  readonly tagset: readonly string[];
  readonly classes: readonly WordClass[];
  readonly openTags: readonly number[];
  /// `tagset.length` weights for each of 2 ** TAGGER_BITS rows.
  readonly taggerWeights: Int8Array;
  /// LABEL_COUNT weights for each of 2 ** NAME_BITS rows.
  readonly nameWeights: Int16Array;
  /// TRANSITION_COUNT weights.
  readonly transitions: Int32Array;
}

interface Header {
  readonly name: string;
  readonly tagset: string[];
  readonly classes: WordClass[];
  readonly openTags: number[];
  readonly transitions: number[];
  readonly sections: number[];
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/// The bytes of a model file.
export function encodeModel(model: LanguageModel): Buffer {
  const { name, tagset, classes, openTags, taggerWeights, nameWeights } = model;
  const sections = [taggerWeights, littleEndian(nameWeights)].map((weights) =>
    deflateRawSync(weights, { level: 9 }),
  );
  const sizes = sections.map(({ length }) => length);
  const transitions = [...model.transitions];
  const header: Header = {
    name,
    tagset: [...tagset],
    classes: [...classes],
    openTags: [...openTags],
    transitions,
    sections: sizes,
  };
  const json = Buffer.from(JSON.stringify(header));
  const payload = Buffer.concat([uint32(json.length), json, ...sections]);
  return Buffer.concat([Buffer.from(MAGIC), uint32(MODEL_VERSION), sha256(payload), payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function littleEndian(weights: Int16Array): Buffer {
  const bytes = Buffer.alloc(weights.length * 2);
  for (const [i, weight] of weights.entries()) bytes.writeInt16LE(weight, i * 2);
  return bytes;
}

/// Reads the bytes of a model file; `path` is for messages. Throws `LanguageError`:
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
  return readPayload(payload, path);
}

function readPayload(payload: Buffer, path: string): LanguageModel {
  const start = 4 + payload.readUInt32LE(0);
  const header = JSON.parse(payload.toString('utf8', 4, start)) as Header;
  const [taggerSize = 0, nameSize = 0] = header.sections;
  const tagger = inflateRawSync(payload.subarray(start, start + taggerSize));
  const names = inflateRawSync(payload.subarray(start + taggerSize, start + taggerSize + nameSize));
  const rightSize =
    tagger.length === 2 ** TAGGER_BITS * header.tagset.length &&
    names.length === 2 ** NAME_BITS * LABEL_COUNT * 2 &&
    header.transitions.length === TRANSITION_COUNT;
  if (!rightSize)
    throw new LanguageError('model-version', `${path} was made for other features: train it anew`);
  return {
    ...header,
    taggerWeights: new Int8Array(tagger.buffer, tagger.byteOffset, tagger.length),
    nameWeights: shorts(names),
    transitions: Int32Array.from(header.transitions),
  };
}

function shorts(bytes: Buffer): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = new Int16Array(bytes.length / 2);
  for (let i = 0; i < values.length; i++) values[i] = view.getInt16(2 * i, true);
  return values;
}
