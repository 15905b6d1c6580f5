import type { Passage } from '../../src/reading/grammar/passage.ts';
import type { Link, RoleRun } from '../../src/reading/attribution/role-runs.ts';
import type { Span } from '../../src/text/span.ts';
import type { AnnotatedArticle } from '../../src/training/reliability.ts';

interface Spans {
  readonly sources: Span[];
  readonly cues: Span[];
  readonly contents: Span[];
}

const FIELDS: Readonly<Record<string, keyof Spans>> = { s: 'sources', c: 'cues', q: 'contents' };

/// An annotated article from the notation of `notation.ts`, without addressees.
export function annotated(notation: string): AnnotatedArticle {
  let text = '';
  const open: number[] = [];
  const found = new Map<string, Spans>();
  for (const [piece, field, numbers] of notation.matchAll(/\[|\]([scq])([\d/]*)|[^[\]]+/g)) {
    if (piece === '[') open.push(text.length);
    else if (field === undefined) text += piece;
    else {
      const span = { start: open.pop()!, end: text.length };
      for (const number of numbers!.split('/')) {
        const spans = found.get(number) ?? { sources: [], cues: [], contents: [] };
        found.set(number, spans);
        spans[FIELDS[field]!].push(span);
      }
    }
  }
  return { id: notation, text, attributions: [...found.values()] };
}

/// Links as `source | cue | content + content`.
export function wordsOf(passage: Passage, links: readonly Link[]): string[] {
  const words = (runs: readonly RoleRun[]) => runs.map((run) => passage.words(run)).join(' + ');
  return links.map(({ source, cue, contents }) =>
    [words(source) || 'nobody', words(cue ? [cue] : []), words(contents)].join(' | '),
  );
}
