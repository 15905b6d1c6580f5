import type { Span } from '../../text/span.ts';
import { printable } from './digest.ts';
import { marked, statementLine, type StatementOf } from './statement-line.ts';
import { beginning, counted, saidOtherwise, TITLE, titleOf } from '../wording.ts';

/// Lists of what is kept as plain text for a terminal.

/// An article as lists show it; an item of an archive is one.
export interface Listed {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly source: string;
  readonly statements: number;
  readonly version: number;
  readonly supersededBy: string | null;
  readonly retracted: boolean;
  readonly cluster: {
    readonly original: string;
    readonly originalRetraction: object | null;
  } | null;
  /// False: it has not been looked for among copies.
  readonly placed: boolean;
}

/// A statement as a search shows it, with the record that it stands in; `matches` are places in its words, with gaps
/// between the pieces.
export interface ListedStatement extends StatementOf {
  readonly article: Listed;
  readonly matches: readonly Span[];
}

/// Articles, two lines each.
export function listText(articles: readonly Listed[]): string {
  return articles.map((one) => `${headOf(one)}\n    ${one.id} · ${standingOf(one)}`).join('\n');
}

function headOf({ title, outlet, published, source }: Listed): string {
  const when = published?.slice(0, 10) ?? 'undated';
  const what = beginning(title ?? (source || 'untitled'), TITLE);
  return printable([when, what, outlet].filter(Boolean).join(' · '));
}

/// "12 statements · version 2 · superseded · retracted · a copy of art:…"
function standingOf(one: Listed): string {
  return [
    counted(one.statements, 'statement'),
    one.version > 1 ? `version ${one.version}` : '',
    one.supersededBy ? `superseded by ${one.supersededBy}` : '',
    one.retracted ? 'RETRACTED' : '',
    copyNote(one),
  ]
    .filter(Boolean)
    .join(' · ');
}

function copyNote({ id, cluster, placed }: Listed): string {
  if (!placed) return 'copies not looked for yet';
  if (!cluster) return '';
  if (cluster.original === id) return 'has copies';
  return `a copy of ${cluster.original}${cluster.originalRetraction ? ', which was RETRACTED' : ''}`;
}

/// Articles that were found: as in a list, with the words around what was looked for between » and «.
export function articlesText(
  found: readonly { article: Listed; text: string; matches: readonly Span[] }[],
): string {
  return found
    .map(({ article, text, matches }) =>
      [listText([article]), `    ${printable(`… ${marked(text, matches)} …`)}`].join('\n'),
    )
    .join('\n\n');
}

/// How much of a statement a search shows, in code units.
const SHOWN = 300;

/// Statements that were found: who and through whom, the words with what was looked for between » and «, where they
/// stand.
export function foundText(statements: readonly ListedStatement[]): string {
  return statements.map(foundBlock).join('\n\n');
}

function foundBlock({ article, record, statement, matches }: ListedStatement): string {
  const published = article.published?.slice(0, 10) ?? 'undated';
  const said = saidOtherwise(record.article, statement);
  const notes = [
    said ? `said ${said} · published ${published}` : published,
    article.outlet,
    beginning(titleOf(record.article), 60),
    article.retracted ? 'RETRACTED' : '',
    article.supersededBy ? 'superseded' : '',
    statement.review === 'needs-review' ? 'to be reviewed' : '',
    copyNote(article),
  ].filter(Boolean);
  return [
    printable(statementLine({ record, statement }, { length: SHOWN, matches })),
    `    ${printable(notes.join(' · '))}`,
    `    ${statement.id}`,
  ].join('\n');
}
