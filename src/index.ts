/// OnRecord as a library: news in, the record of who said what out. The shapes are those of the
/// published JSON Schema (`onrecord/schema.json`); all offsets are UTF-16 code units, half-open.
export { read, type ReadOptions } from './engine/read.ts';
export { loadCities } from './engine/cities.ts';
export type { Cities } from './reading/places/cities.ts';
export { extractLines, type ExtractOptions } from './engine/extract.ts';
export type { Extracted } from './engine/extract-line.ts';
export { splitLines, type Line } from './intake/lines.ts';
export { takeAll, type TakeAllOptions } from './intake/take-all.ts';
export type { Item, Provenance } from './intake/items.ts';
export {
  archiveFolder,
  openArchive,
  type Archive,
  type ArchiveOptions,
} from './archive/archive.ts';
export {
  importAll,
  type Imported,
  type ImportOptions,
  type ImportSource,
} from './engine/import/import.ts';
export { attributionsOf, type Attribution } from './export/formats/attributions.ts';
export { articlePage } from './export/views/page.ts';
export { digest } from './export/text/digest.ts';
export { explain } from './export/text/explain.ts';
export { parseRecord, recordJsonSchema } from './record/schema.ts';
export { OnRecordError, type ErrorCode } from './record/errors.ts';
export * from './record/vocabulary.ts';
export type * from './record/types.ts';
