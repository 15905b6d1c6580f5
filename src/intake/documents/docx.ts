import { SaxesParser } from 'saxes';
import type { Problem } from '../../record/types.ts';
import { isoInstant } from '../instants.ts';
import { problemOf, withProblems } from '../refuse.ts';
import { takeText, type Intake, type IntakeOptions } from '../take-in.ts';
import { decodeXml } from '../xml.ts';
import { readDocxText, type DocxText } from './docx-text.ts';
import { Zip } from './zip.ts';

const DOCUMENT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
/// The longest a part may be when it is unpacked, in bytes: XML is several times its text.
const MAX_PART = 50_000_000;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/// Takes in a Word document (.docx): its paragraphs, its title and its author. When it was last
/// saved is told in a problem and is no date of publication. Problems are `encrypted`, `damaged`,
/// `missing`, `too-large` and those of `takeText`. Never throws; what is unpacked is bounded.
export function readDocx(bytes: Uint8Array, options: IntakeOptions = {}): Intake {
  if (OLD_OFFICE.every((byte, i) => bytes[i] === byte))
    return { problem: problemOf('encrypted', PROTECTED) };
  const zip = Zip.open(bytes);
  if (!zip) return { problem: problemOf('damaged', NO_ZIP) };
  const part = zip.read(DOCUMENT, MAX_PART);
  if ('problem' in part) return part;
  const document = textOf(part.bytes);
  if ('problem' in document) return document;
  return finish(document, propertiesOf(zip), options);
}

const PROTECTED =
  'The document is protected with a password, or of Word 97 to 2003. Save it as .docx without a password.';
const NO_ZIP =
  'The document is damaged or cut off: its list of contents is missing. Fetch it again.';
const TRACKED = 'The document holds tracked changes; it is read as if all of them were accepted.';

function textOf(bytes: Uint8Array): DocxText | { problem: Problem } {
  try {
    return readDocxText(decodeXml(bytes)?.text ?? '');
  } catch (error) {
    const message = `${DOCUMENT} is damaged (${(error as Error).message.slice(0, 200)}).`;
    return { problem: problemOf('damaged', message) };
  }
}

function finish(
  { paragraphs, title, tracked }: DocxText,
  properties: Map<string, string>,
  options: IntakeOptions,
): Intake {
  const named = options.title ?? title ?? properties.get('title');
  const known = named === undefined ? options : { ...options, title: named };
  const taken = takeText(paragraphs.join('\n\n'), known);
  if ('problem' in taken) return taken;
  const problems = tracked ? [problemOf('tracked-changes', TRACKED)] : [];
  const saved = isoInstant(properties.get('modified') ?? '');
  if (saved && !taken.article.published) problems.push(problemOf('date-not-taken', undated(saved)));
  const creator = properties.get('creator');
  const author = creator && !taken.article.byline ? { byline: creator } : {};
  return withProblems({ article: { ...taken.article, ...author } }, problems);
}

function undated(saved: string): string {
  return `The document was last saved at ${saved}, which need not be when it was published: it counts as undated. Give its date to have days resolved.`;
}

/// The properties by the names of their elements; none when they are missing or damaged.
function propertiesOf(zip: Zip): Map<string, string> {
  const properties = new Map<string, string>();
  const part = zip.read(PROPERTIES, 1_000_000);
  if ('problem' in part) return properties;
  let name = '';
  let depth = 0;
  const parser = new SaxesParser({});
  parser.on('opentag', (tag) => {
    if (++depth === 2) name = tag.name.slice(tag.name.indexOf(':') + 1);
  });
  parser.on('closetag', () => depth--);
  parser.on('text', (text) => {
    if (depth === 2 && text.trim() && !properties.has(name)) properties.set(name, text.trim());
  });
  parser.on('error', () => parser.off('text'));
  parser.write(decodeXml(part.bytes)?.text ?? '').close();
  return properties;
}
