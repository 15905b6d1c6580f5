import { loadLanguage } from '../../src/language/language.ts';
import { makeArticle } from '../../src/record/make.ts';
import type { ArticleRecord, Statement, Stripped } from '../../src/record/types.ts';
import { readArticle } from '../../src/reading/read.ts';
import type { Span } from '../../src/text/span.ts';

const language = loadLanguage();

/// Reads a text as an article of 14 May 2031 by the Norland Post.
export function read(
  text: string,
  options: { published?: string; outlet?: string; stripped?: Stripped[] } = {},
): ArticleRecord {
  const { published = '2031-05-14', outlet = 'Norland Post', stripped = [] } = options;
  return readArticle(
    makeArticle({
      text,
      outlet,
      stripped,
      ...(published && { published: { value: published, basis: 'explicit' } }),
    }),
    language,
  );
}

/// What a tiny notation marks in a text:
///
///     [Brook]s [said]c [the port was closed]q.
///     “[Never,]q1” [Brook]s1 [said]c1. [She]s2 [added]c2 [that it was late]q2.
///
/// s source, c cue, q content, a addressee; a number tells several attributions apart, and what two
/// of them share carries both ("[Brook]s1/2").
export interface Marked {
  readonly text: string;
  readonly attributions: readonly Marks[];
}

export interface Marks {
  source: string[];
  cue: string[];
  content: string[];
  addressee: string[];
}

const FIELDS: Readonly<Record<string, keyof Marks>> = {
  s: 'source',
  c: 'cue',
  q: 'content',
  a: 'addressee',
};

/// Parses the notation. Brackets may nest: content inside content.
export function marked(notation: string): Marked {
  let text = '';
  const open: number[] = [];
  const found = new Map<string, Marks>();
  for (let i = 0; i < notation.length; i++) {
    const c = notation[i]!;
    if (c === '[') open.push(text.length);
    else if (c === ']') {
      const [, field, numbers] = /^([scqa])(\d*(?:\/\d+)*)/.exec(notation.slice(i + 1))!;
      const words = text.slice(open.pop());
      for (const number of numbers!.split('/')) {
        const marks = found.get(number) ?? { source: [], cue: [], content: [], addressee: [] };
        found.set(number, marks);
        marks[FIELDS[field!]!].push(words);
      }
      i += 1 + numbers!.length;
    } else text += c;
  }
  return { text, attributions: [...found.values()] };
}

/// The statements of a record in the same terms, those inside others left out unless `all`.
export function marksOf(record: ArticleRecord, { all = false } = {}): Marks[] {
  const words = (spans: readonly Span[]) =>
    spans.map((s) => record.article.text.slice(s.start, s.end));
  const kept = record.statements.filter((s) => all || !s.parent);
  return kept.map((s) => ({
    source: words(s.source),
    cue: words(s.cue ? [s.cue] : []),
    content: words(s.content),
    addressee: words(s.addressee.flatMap((m) => (m.span ? [m.span] : []))),
  }));
}

/// The one statement whose cue reads `cue`. Throws when there are none or several.
export function statement(record: ArticleRecord, cue: string): Statement {
  const text = record.article.text;
  const found = record.statements.filter(
    (s) => s.cue && text.slice(s.cue.start, s.cue.end) === cue,
  );
  if (found.length !== 1) throw new Error(`${found.length} statements with the cue “${cue}”`);
  return found[0]!;
}

export function speakers(s: Statement): string[] {
  return s.speaker.map((m) => m.name);
}
