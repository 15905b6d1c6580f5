import type { ArticleRecord, Statement } from '../../record/types.ts';
import { findQuotations } from '../../text/quotations.ts';
import { segment } from '../../text/segmentation.ts';
import type { Span } from '../../text/span.ts';

/// Who said what, as corpora of attribution have it: the words for the source, the words that
/// report, and what was said, with its quotation marks.
export interface Attribution {
  sources: Span[];
  cues: Span[];
  contents: Span[];
}

/// The outermost statements of a record as attributions. What somebody relayed or said inside
/// another's words belongs to the one who relayed or said it.
export function attributionsOf({ article, statements }: ArticleRecord): Attribution[] {
  const marks = new Marks(article.text);
  return statements
    .filter((statement) => statement.parent === undefined)
    .map(({ source, cue, content }: Statement) => ({
      sources: source.map((span) => withComma(article.text, span)),
      cues: cue ? [upTo(article.text, wholeVerb(article.text, cue, source), ':')] : [],
      contents: joined(
        content.map((span) => marks.around(span)),
        article.text,
      ),
    }));
}

/// Corpora have the second comma of an apposition with the source ("Brook, her deputy,"), and a colon
/// with the cue.
function withComma(text: string, span: Span): Span {
  return text.slice(span.start, span.end).includes(',') ? upTo(text, span, ',') : span;
}

const AUXILIARIES = /(?:\b(?:has|have|had|is|are|was|were|been|being)\s+)+$/i;
/// Code units before a participle in which its auxiliaries stand.
const REACH = 30;

/// Corpora have the whole verb of a passive ("[was dismissed] by Brook"), a record what Brook did
/// ("dismissed").
function wholeVerb(text: string, cue: Span, source: readonly Span[]): Span {
  if (!source.some(({ start }) => /^\s+by\s+$/.test(text.slice(cue.end, start)))) return cue;
  const before = AUXILIARIES.exec(text.slice(Math.max(0, cue.start - REACH), cue.start));
  return { start: cue.start - (before?.[0].length ?? 0), end: cue.end };
}

/// The span and the mark that stands right behind it, if it is this one.
function upTo(text: string, { start, end }: Span, mark: string): Span {
  return { start, end: text[end] === mark ? end + 1 : end };
}

/// The quotation marks of a text, by where the words inside them begin and end.
class Marks {
  readonly #text: string;
  readonly #opening = new Map<number, number>();
  readonly #closing = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    const { count, start, end, innerStart, innerEnd } = findQuotations(text, segment(text));
    for (let row = 0; row < count; row++) {
      if (start[row]! < innerStart[row]!) this.#opening.set(innerStart[row]!, start[row]!);
      if (end[row]! > innerEnd[row]!) this.#closing.set(innerEnd[row]!, end[row]!);
    }
  }

  /// The span with the marks that stand right before and after it, however deep they nest. A comma
  /// or full stop may stand before the closing mark.
  around(span: Span): Span {
    let { start, end } = span;
    for (let mark = this.#opening.get(start); mark !== undefined; mark = this.#opening.get(start))
      start = mark;
    for (let mark = this.#closes(end); mark !== undefined; mark = this.#closes(end)) end = mark;
    return { start, end };
  }

  #closes(end: number): number | undefined {
    const stop = '.,;:!?…'.includes(this.#text[end] ?? ' ');
    return this.#closing.get(end) ?? (stop ? this.#closing.get(end + 1) : undefined);
  }
}

/// Spans with nothing but white space between them as one, as in a quotation over two paragraphs.
function joined(spans: Span[], text: string): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && text.slice(last.end, span.start).trim() === '')
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
