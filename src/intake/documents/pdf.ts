import { getResolvedPDFJS } from 'unpdf';
import type { Problem } from '../../record/types.ts';
import { problemOf, withProblems } from '../refuse.ts';
import { MAX_LENGTH, takeText, type Intake, type IntakeOptions } from '../take-in.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { linesOf, type PdfLine, type Piece } from './pdf-lines.ts';
import { overlaps } from './pdf-overlaps.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { withoutStrays } from './pdf-rejections.ts';
import { blowsUp } from './pdf-streams.ts';

type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;
type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>;

const MAX_PAGES = 500;
/// The most pieces of text that are read of one page: a full page has some thousands.
const MAX_PIECES = 200_000;
/// Nothing is fetched, no font is loaded, and no code of the file is run.
const SEALED = {
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  stopAtErrors: false,
  verbosity: 0,
};
/// Titles that programs give by themselves.
const NO_TITLE = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|indd|odt|pdf|qxd|rtf|txt))$/i;

/// Takes in the text of a PDF: paragraphs rebuilt from where lines stand, without headers, footers
/// and page numbers that repeat. Problems are `encrypted`, `scanned` (no text in it), `damaged`,
/// `too-large` and those of `takeText`; of more than 500 pages the first 500 are read, and a problem
/// of the article says so. Never throws.
export async function readPdf(bytes: Uint8Array, options: IntakeOptions = {}): Promise<Intake> {
  if (await blowsUp(bytes)) return { problem: problemOf('too-large', BLOWS_UP) };
  if (overlaps(bytes)) return { problem: problemOf('damaged', OVERLAPS) };
  return withoutStrays(() => readSound(bytes, options));
}

async function readSound(bytes: Uint8Array, options: IntakeOptions): Promise<Intake> {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({ ...SEALED, data: Uint8Array.from(bytes) });
  try {
    return await articleOf(await task.promise, options);
  } catch (error) {
    return { problem: problemIn(error as Error) };
  } finally {
    await task.destroy();
  }
}

async function articleOf(document: Document, options: IntakeOptions): Promise<Intake> {
  const { pages, problems } = await pagesOf(document);
  if (pages.every((lines) => lines.length === 0)) return { problem: problemOf('scanned', SCANNED) };
  const text = paragraphsOf(withoutFurniture(pages)).join('\n\n');
  const title = options.title ?? (await titleOf(document));
  const taken = takeText(text, title === undefined ? options : { ...options, title });
  return withProblems(taken, problems);
}

async function pagesOf(document: Document): Promise<{ pages: PdfLine[][]; problems: Problem[] }> {
  const pages: PdfLine[][] = [];
  const problems: Problem[] = [];
  const last = Math.min(document.numPages, MAX_PAGES);
  if (document.numPages > last) problems.push(problemOf('too-many', tooMany(document.numPages)));
  for (let number = 1, length = 0; number <= last && length <= MAX_LENGTH; number++) {
    try {
      pages.push(linesOf(await piecesOf(document, number)));
    } catch (error) {
      pages.push([]);
      problems.push(problemOf('page-damaged', pageLost(number, error as Error)));
    }
    for (const { text } of pages.at(-1)!) length += text.length;
  }
  return { pages, problems };
}

async function piecesOf(document: Document, number: number): Promise<Piece[]> {
  const page = await document.getPage(number);
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  const pieces: Piece[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items as (Piece | { type: string })[])
      if ('str' in item) pieces.push(item);
    if (pieces.length > MAX_PIECES) {
      await reader.cancel(new Error('too much text'));
      break;
    }
  }
  page.cleanup();
  return pieces;
}

async function titleOf(document: Document): Promise<string | undefined> {
  const { info } = await document.getMetadata();
  const title = (info as { Title?: unknown }).Title;
  if (typeof title !== 'string') return undefined;
  const words = title.slice(0, 500).replaceAll('\0', '').trim();
  return words === '' || NO_TITLE.test(words) ? undefined : words;
}

function problemIn(error: Error): Problem {
  if (error.name === 'PasswordException') return problemOf('encrypted', ENCRYPTED);
  return problemOf('damaged', `The PDF is damaged and cannot be read (${error.message}).`);
}

const ENCRYPTED = 'The PDF is protected with a password. Save it without one and read that.';
const SCANNED =
  'The PDF holds pictures of pages and no text. Run OCR on it (for instance with ocrmypdf) and read the result.';
const BLOWS_UP = 'The PDF unpacks to many times its length, as no article does, and is not read.';
const OVERLAPS =
  'The PDF is damaged: its objects lie one over the other, and to sort them out would take too long.';

function tooMany(count: number): string {
  return `The PDF has ${count} pages; the first ${MAX_PAGES} are read. Split it to read the others.`;
}

function pageLost(number: number, error: Error): string {
  return `Page ${number} is damaged and left out (${error.message}).`;
}
