import { slice, type Span } from '../../text/span.ts';
import type { ArticleRecord, AuditRow } from '../../record/types.ts';
import { isQuiet, textAnchor, unexplained } from './article-text.ts';
import { hashLink, markup, type Markup } from './markup.ts';
import {
  beginning,
  dispositionInWords,
  quotationsInWords,
  sentencesInWords,
  strippedInWords,
} from '../wording.ts';

/// What became of every sentence and quotation, in two lines, with links to what is unexplained.
export function auditSummary(record: ArticleRecord): Markup {
  const { text, id } = record.article;
  const { sentences, quotations } = unexplained(record);
  const link = (span: Span, label: string) => {
    const target = hashLink(textAnchor(id, span.start));
    return markup`<li>${label}: <a href="${target}" dir="auto">${beginning(slice(text, span))}</a></li>
`;
  };
  const open = [
    ...sentences.map((span) => link(span, 'unexplained sentence')),
    ...quotations.map((span) => link(span, 'unexplained quotation')),
  ];
  return markup`<div class="audit">
    <p>${sentencesInWords(record)}. ${quotationsInWords(record)}.</p>
    ${open.length > 0 && markup`<ul>${open}</ul>`}
  </div>`;
}

/// A note for a sentence without statements, or for a stripped line. It carries the span, so that
/// note and words can point at each other.
export interface Note extends Span {
  readonly item: Markup;
}

export function notesOf({ article, audit }: ArticleRecord): Note[] {
  const sentences = audit
    .filter((row) => isQuiet(row) && row.disposition !== 'stripped')
    .map((row) => note(row.sentence, dispositionInWords(row.disposition), row));
  const lines = article.stripped.map(({ span, kind }) => note(span, strippedInWords(kind)));
  return [...sentences, ...lines].sort((a, b) => a.start - b.start);
}

function note({ start, end }: Span, label: string, row?: AuditRow): Note {
  const open = row?.disposition === 'unexplained' ? ' open' : '';
  const reason = row?.reason && markup`: <span dir="auto">${row.reason}</span>`;
  const item = markup`<li class="note${open}" data-content="${start}-${end}">
    <b>${label}</b>${reason}
  </li>
`;
  return { start, end, item };
}
