import { findQuotations } from '../text/quotations.ts';
import { segment } from '../text/segmentation.ts';
import type { Segmentation } from '../text/segmentation.ts';
import type { Doc, Names, TagSets } from './doc.ts';
import { Encoder, workspaceFloats } from './encoder/encoder.ts';
import type { Reading } from './encoder/encoder.ts';
import type { Inventory } from './encoder/inventory.ts';
import { PlacedWeights } from './encoder/placed-weights.ts';
import type { Kernels } from './kernels/kernels.ts';
import { makeKernels } from './kernels/make-kernels.ts';
import { Lexemes } from './lexemes.ts';
import { planFor, readModel, rolePlanFor, weightFloats } from './model-file.ts';
import type { LanguageModel } from './model-file.ts';
import { namesOf } from './name-boundaries.ts';
import { NameFinder } from './name-finder.ts';
import { NameRepair } from './name-repair.ts';
import { DEFAULT_MODEL, modelPath } from './models.ts';
import { withFurtherTypes } from './name-types.ts';
import type { TaggedText } from './tagged-text.ts';
import { RoleTagger, roleWorkspaceFloats } from './roles/role-tagger.ts';
import { UNWATCHED, type Stages } from './stages.ts';
import { KeptStates, MOST_STATES, tagRoles } from './roles/tag-roles.ts';

/// A language model in memory that any number of threads may share: send it to them as it is, and
/// let each make its `Language` of it.
export interface SharedModel extends Omit<LanguageModel, 'placed'> {
  /// The weights, and behind them the working space of each thread.
  readonly memory: WebAssembly.Memory;
  readonly threads: number;
}

/// A language model at work in one thread: turns texts into `Doc`s with `analyse`. It keeps caches
/// of word forms and working space, so share one among the texts of a thread, not among threads.
export interface Language {
  readonly name: string;
  readonly sets: TagSets;
  readonly encoder: Encoder;
  readonly lexemes: Lexemes;
  readonly names: NameFinder;
  /// Null where the model has not learned roles.
  readonly roles: RoleTagger | null;
  /// The weights with which what it finds is linked.
  readonly links: Int16Array | null;
}

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65536;

type Plans = Pick<LanguageModel, 'sizes' | 'inventory' | 'roles'>;

/// Floats before the working space of the first thread.
const weightsEnd = (model: Plans): number => aligned(weightFloats(model).all);
/// Floats of the working space of a thread.
function threadFloats(model: Plans): number {
  const roles = rolePlanFor(model);
  const taggerFloats = roles ? roleWorkspaceFloats(roles) : 0;
  return aligned(workspaceFloats(planFor(model), taggerFloats));
}

const aligned = (floats: number): number => Math.ceil(floats / 16) * 16;

/// Memory for the weights of a model and for a number of threads to work with them.
function memoryFor(model: Plans, threads: number): WebAssembly.Memory {
  const floats = weightsEnd(model) + threads * threadFloats(model);
  const pages = Math.ceil((floats * FLOAT_BYTES) / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/// Lays a model out in memory for a number of threads.
export function shareModel(model: LanguageModel, threads = 1): SharedModel {
  const { placed, names, links, ...others } = model;
  const memory = memoryFor(model, threads);
  new Uint8Array(memory.buffer).set(placed);
  const weights = shared(names.weights);
  return {
    ...others,
    memory,
    threads,
    names: { ...names, weights },
    links: links && shared(links),
  };
}

/// A copy that threads can share.
function shared(numbers: Int16Array): Int16Array {
  const copy = new Int16Array(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}

/// Puts a model to work in one of its threads, counted from 0; with `plain`, on kernels in plain
/// TypeScript, which give the same and take many times as long. Throws `RangeError` for a thread that
/// it has no room for.
export function makeLanguage(model: SharedModel, thread = 0, { plain = false } = {}): Language {
  const { name, inventory, memory, threads, names } = model;
  if (!(thread >= 0 && thread < threads))
    throw new RangeError(`thread ${thread} of a model laid out for ${threads}`);
  const floats = threadFloats(model);
  const from = weightsEnd(model) + thread * floats;
  const kernels = makeKernels({ memory, from, floats, plain });
  const lexemes = new Lexemes();
  return {
    name,
    sets: setsOf(inventory),
    encoder: new Encoder(kernels, new PlacedWeights(planFor(model)), inventory),
    lexemes,
    names: new NameFinder(lexemes, names),
    roles: roleTaggerOf(model, kernels),
    links: model.links,
  };
}

function roleTaggerOf(model: SharedModel, kernels: Kernels): RoleTagger | null {
  const plan = rolePlanFor(model);
  if (!plan) return null;
  return new RoleTagger(kernels, plan, new PlacedWeights(plan, weightFloats(model).encoder));
}

/// The lists behind an inventory whose tags are universal and Penn tags in one.
function setsOf({ tags, relations, lemmaRules }: Inventory): TagSets {
  const part = (i: number) => [...new Set(tags.map((tag) => tag.split('|')[i]!))];
  return { upos: part(0), tags: part(1), relations, lemmaRules };
}

export { DEFAULT_MODEL, modelPath, MODELS } from './models.ts';

/// As many threads as can share a model: a memory has room for no more.
export const MOST_THREADS = 64;

/// Reads a model file of the package into memory that `threads` threads can share. Throws
/// `LanguageError` when it is missing, damaged or of another version.
export function loadModel(name: string = DEFAULT_MODEL, threads = 1): SharedModel {
  return loadModelFile(modelPath(name), threads);
}

/// Reads a model from any file, as `loadModel` does; its weights go straight to where they stay.
export function loadModelFile(path: string, threads = 1): SharedModel {
  let memory!: WebAssembly.Memory;
  const { placed: _, ...model } = readModel(path, (header) => {
    memory = memoryFor(header, threads);
    return new Uint8Array(memory.buffer, 0, FLOAT_BYTES * weightFloats(header).all);
  });
  return { ...model, memory, threads };
}

/// A language model of the package, for this thread alone. Throws as `loadModel` does.
export function loadLanguage(name: string = DEFAULT_MODEL): Language {
  return makeLanguage(loadModel(name));
}

/// Reads a text: paragraphs, sentences and tokens, quotations, tags, lemmas, arcs and names. Pure
/// but for the language's caches; the time is linear in the length of the text.
export function analyse(language: Language, text: string, stages: Stages = UNWATCHED): Doc {
  const { encoder, roles: tagger } = language;
  const segments = stages.run('tokens and sentences', () => segment(text), inNumbers);
  const forms = formsOf(text, segments);
  const states = tagger && forms.length <= MOST_STATES ? new KeptStates() : null;
  const doc = docOf(language, text, segments, forms, states, stages);
  if (!tagger) return doc;
  const roles = stages.run('learned roles in attributions', () =>
    tagRoles(tagger, encoder, doc, forms, states?.all() ?? null),
  );
  return { ...doc, roles };
}

function inNumbers({ tokenCount, sentenceCount, paragraphCount }: Segmentation): string[] {
  return [`tokens: ${tokenCount}, sentences: ${sentenceCount}, paragraphs: ${paragraphCount}`];
}

/// A text without roles; where `states` is given, the encoder's states go there.
function docOf(
  language: Language,
  text: string,
  segments: Segmentation,
  forms: readonly string[],
  states: KeptStates | null,
  stages: Stages = UNWATCHED,
): Doc {
  const keep = states ? (some: Int16Array) => states.keep(some) : undefined;
  const reading = stages.run('tags, arcs and lemmas', () =>
    language.encoder.readTokens(forms, sentenceFirsts(segments), keep),
  );
  const passage = passageOf(language, forms, segments, reading);
  return {
    text,
    segments,
    quotations: stages.run('quotation marks', () => findQuotations(text, segments)),
    ...layersOf(language, reading),
    sets: language.sets,
    names: stages.run('names', () => findNames(language, passage)),
    roles: new Uint8Array(forms.length),
  };
}

/// A text as a role tagger learns from it: without roles, but with the encoder's states of its tokens
/// (`OnStates`).
export function analyseWithStates(
  language: Language,
  text: string,
): { doc: Doc; states: Int16Array } {
  const segments = segment(text);
  const states = new KeptStates();
  const doc = docOf(language, text, segments, formsOf(text, segments), states);
  return { doc, states: states.all() };
}

function formsOf(text: string, { tokenStart, tokenEnd, tokenCount }: Segmentation): string[] {
  const forms = new Array<string>(tokenCount);
  for (let i = 0; i < tokenCount; i++) forms[i] = text.slice(tokenStart[i], tokenEnd[i]);
  return forms;
}

const sentenceFirsts = ({ sentenceFirst, sentenceCount }: Segmentation): Uint32Array =>
  sentenceFirst.subarray(0, sentenceCount + 1);

/// What the name finder looks at, for tokens that the encoder has read.
export function passageOf(
  { lexemes, encoder, sets }: Language,
  forms: readonly string[],
  { sentenceFirst, sentenceCount }: Pick<Segmentation, 'sentenceFirst' | 'sentenceCount'>,
  reading: Reading,
): TaggedText {
  lexemes.trim();
  const ids = Uint32Array.from(forms, (form) => lexemes.idOf(form));
  const tags = layer(reading.tags, encoder.inventory.tags, 1, sets.tags);
  return { ids, tags, sentenceFirst, sentenceCount, scores: reading.nameScores };
}

/// One half of the tags of both kinds, as indexes into `set`.
function layer(
  both: Uint16Array,
  inventory: readonly string[],
  half: 0 | 1,
  set: readonly string[],
): Uint8Array {
  const index = inventory.map((tag) => set.indexOf(tag.split('|')[half]!));
  return Uint8Array.from(both, (tag) => index[tag]!);
}

function layersOf({ encoder, sets }: Language, reading: Reading) {
  const { tags } = encoder.inventory;
  return {
    tags: layer(reading.tags, tags, 1, sets.tags),
    upos: layer(reading.tags, tags, 0, sets.upos),
    relations: Uint8Array.from(reading.relations),
    lemmaRules: reading.lemmaRules,
    heads: reading.heads,
  };
}

/// The names of a tagged passage: labels of the linear chain, mended and trimmed.
export function findNames(language: Language, passage: TaggedText): Names {
  const { fields } = language.lexemes;
  const labels = language.names.label(passage);
  new NameRepair(fields, passage, labels, language.sets.tags).run();
  const names = namesOf(fields, passage, labels);
  return withFurtherTypes(fields, passage, names, language.sets.tags);
}
