import { SaxesParser, type SaxesTagNS } from 'saxes';

/// The text of a Word document.
export interface DocxText {
  paragraphs: string[];
  /// The paragraph in the style "Title", which is none of the others.
  title?: string;
  /// Whether it holds changes that nobody has accepted yet.
  tracked: boolean;
}

interface Paragraph {
  text: string;
  style: string;
}

const MAX_DEPTH = 250;
const WORD = /\/wordprocessingml\//;
/// What stands in the text for an empty element.
const CHARACTERS = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);
/// What is not in the text that a reader sees: text that was deleted, and the copy of a drawing for
/// programs that cannot draw it.
const UNSEEN = new Set(['del', 'moveFrom', 'Fallback']);

/// Reads the paragraphs of `word/document.xml` in order: headings, items of lists and cells of tables
/// each as a paragraph of their own. Throws what is wrong with the XML; no entities are expanded.
/// Linear in the length.
export function readDocxText(xml: string): DocxText {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
    reader.open(tag);
  });
  parser.on('closetag', (tag) => {
    depth--;
    reader.close(tag);
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('doctype', () => {
    throw new Error('it has a DOCTYPE, which no Word document has');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return reader.result();
}

class Reader {
  readonly #done: string[] = [];
  /// The paragraphs that are open: a text box stands inside one.
  readonly #open: Paragraph[] = [];
  #title = '';
  #tracked = false;
  #unseen = 0;
  #inText = false;
  #hidden = false;

  open({ local, uri, attributes }: SaxesTagNS): void {
    if (UNSEEN.has(local)) this.#unseen++;
    if (!WORD.test(uri)) return;
    const value = attributes['w:val']?.value;
    const paragraph = this.#open.at(-1);
    if (local === 'del' || local === 'ins') this.#tracked = true;
    if (local === 'p') this.#open.push({ text: '', style: '' });
    else if (local === 'pStyle' && paragraph) paragraph.style = value ?? '';
    else if (local === 'r') this.#hidden = false;
    else if (local === 'vanish') this.#hidden = value !== '0' && value !== 'false';
    else if (local === 't') this.#inText = true;
    else this.#add(CHARACTERS.get(local) ?? '');
  }

  text(text: string): void {
    if (this.#inText) this.#add(text);
  }

  close({ local, uri }: SaxesTagNS): void {
    if (UNSEEN.has(local)) this.#unseen--;
    if (!WORD.test(uri)) return;
    if (local === 't') this.#inText = false;
    const paragraph = local === 'p' ? this.#open.pop() : undefined;
    if (paragraph) this.#finish(paragraph);
  }

  result(): DocxText {
    const title = this.#title === '' ? {} : { title: this.#title };
    return { paragraphs: this.#done, tracked: this.#tracked, ...title };
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph && this.#unseen === 0 && !this.#hidden) paragraph.text += text;
  }

  #finish({ text, style }: Paragraph): void {
    const trimmed = text.replaceAll('\u00ad', '').trim();
    if (trimmed === '') return;
    if (style === 'Title' && this.#title === '') this.#title = trimmed;
    else this.#done.push(trimmed);
  }
}
