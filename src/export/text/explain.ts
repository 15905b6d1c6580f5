import { slice, type Span } from '../../text/span.ts';
import type { ArticleRecord } from '../../record/types.ts';
import { citationFrame } from '../citation.ts';
import { printable } from './digest.ts';
import { place, type Placed } from '../views/placement.ts';
import {
  chainOf,
  confidenceInWords,
  dispositionInWords,
  strippedInWords,
  titleOf,
} from '../wording.ts';

/// Everything that was read and why, as plain text: each statement with its reasons, then each
/// sentence, quotation and stripped line with what became of it, verbatim.
/// Where `stages` is given, it begins with them.
export function explain(record: ArticleRecord, stages: readonly Stage[] = []): string {
  const { article, audit, quoteAudit } = record;
  const placed = place(record.statements);
  const numbers = new Map(placed.map(({ statement, number }) => [statement.id, number]));
  const account = (span: Span, disposition: string, statements: readonly string[], reason = '') => {
    const found = statements.map((id) => numbers.get(id)).join(', ');
    const what = found ? `statements ${found}` : disposition;
    const words = slice(article.text, span);
    return printable(`[${what}${reason && `: ${reason}`}] ${words}`);
  };
  const sentences = audit.map((row) =>
    account(row.sentence, dispositionInWords(row.disposition), row.statements, row.reason),
  );
  const quotations = quoteAudit.map((row) =>
    account(row.quote, dispositionInWords(row.disposition), row.statements, row.reason),
  );
  const lines = article.stripped.map(({ span, kind }) => account(span, strippedInWords(kind), []));
  return [
    printable(titleOf(article)),
    '',
    ...chapter('Stages', stages.flatMap(stageLines)),
    ...chapter(
      'Statements',
      placed.flatMap((one) => statementLines(record, one)),
    ),
    ...chapter('Sentences', sentences),
    ...chapter('Quotation marks', quotations),
    ...chapter('Stripped', lines),
    ...chapter(
      'Problems',
      article.problems.map(({ code, message }) => printable(`${code}: ${message}`)),
    ),
  ].join('\n');
}

/// A stage of reading: how long it took, and what was decided in it.
interface Stage {
  readonly name: string;
  readonly milliseconds: number;
  readonly decisions: readonly string[];
}

function stageLines({ name, milliseconds, decisions }: Stage): string[] {
  const lines = decisions.map((decision) => `   - ${printable(decision)}`);
  return [`${milliseconds.toFixed(1).padStart(8)} ms  ${name}`, ...lines];
}

function chapter(title: string, lines: readonly string[]): string[] {
  return lines.length ? [title, ...lines, ''] : [];
}

function statementLines({ article }: ArticleRecord, placed: Placed): string[] {
  const { statement, number, depth } = placed;
  const { kind, level, illocution, review, confidence, reasons } = statement;
  const { before, between } = citationFrame(article, statement);
  const words = statement.content.map((span) => slice(article.text, span)).join(between);
  const terms = [kind, level, illocution, review, `confidence ${confidenceInWords(confidence)}`];
  const chain = chainOf(statement);
  const indent = '  '.repeat(Math.min(depth, 4));
  return [
    `${indent}${number}. ${printable(before + words)}${kind === 'direct' ? '”' : ''}`,
    `${indent}   ${terms.join(', ')}`,
    ...(chain ? [`${indent}   through ${printable(chain)}`] : []),
    ...reasons.map((reason) => `${indent}   - ${printable(reason)}`),
  ];
}
