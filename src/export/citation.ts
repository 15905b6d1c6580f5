import { slice } from '../text/span.ts';
import type { Article, ArticleRecord, Statement } from '../record/types.ts';
import { beginning, chainOf, cueOf, dateInWords, names, speakerOf, TITLE } from './wording.ts';

/// A citation around the words it cites: `before`, the pieces of content with `between` among
/// them, `after`. Kept apart so that a page need not hold the words twice.
export interface CitationFrame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/// A plain-text citation: speaker, cue, verbatim words, every hop of the chain, outlet, date, ids.
/// Only direct speech gets quotation marks around the whole: the rest is the article's wording.
///
///     Helen Marsh, Foreign Minister (said, to Ilan Torvald): “Words, … words.”
///     Indirect speech, through Lantra, The Harbour Post. The Harbour Post, 17 March 2026. ...
export function citation(record: ArticleRecord, statement: Statement): string {
  const { before, between, after } = citationFrame(record.article, statement);
  const words = statement.content.map((span) => slice(record.article.text, span));
  return before + words.join(between) + after;
}

/// `labels` say how the article stands (“RETRACTED”), '' where there is nothing to say.
export function citationFrame(article: Article, statement: Statement, labels = ''): CitationFrame {
  const direct = statement.kind === 'direct';
  const forms = {
    direct: 'Direct',
    mixed: 'Partly quoted',
    indirect: 'Indirect',
    thought: 'Thought',
  };
  const chain = chainOf(statement);
  const manner = `${forms[statement.kind]}${chain && `, through ${chain}`}`;
  return {
    before: `${whoAndHow(article, statement)}: ${direct ? '“' : ''}`,
    between: direct ? '” … “' : ' … ',
    after: `${direct ? '”' : ''}\n${manner}. ${whereFrom(article)}. ${statement.id}${labels && `. ${labels}`}`,
  };
}

function whoAndHow({ text }: Article, statement: Statement): string {
  const { who, note } = speakerOf(text, statement);
  const named = [who || note, who && note, statement.speaker.length < 2 && statement.role]
    .filter(Boolean)
    .join(', ');
  const to = statement.addressee.length && `to ${names(statement.addressee)}`;
  const how = [cueOf(text, statement), to].filter(Boolean).join(', ');
  return how ? `${named} (${how})` : named;
}

function whereFrom({ outlet, title, published, url, source, id }: Article): string {
  const date = published ? dateInWords(published.value) : 'no date given';
  return [outlet, title && `“${beginning(title, TITLE)}”`, date, url ?? source, id]
    .filter(Boolean)
    .join(', ');
}
