import type { Span } from '../text/span.ts';
import { printable } from './digest.ts';
import type { StatementOf } from './statement-feed.ts';
import { beginning, chainOf, counted, cueOf, speakerOf, titleOf } from './wording.ts';

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
  readonly cluster: { readonly original: string } | null;
  /// False: it has not been looked for among copies.
  readonly placed: boolean;
}

/// A statement as a search shows it, with the record that it stands in; `matches` are places in `text`.
export interface ListedStatement extends StatementOf {
  readonly article: Listed;
  readonly text: string;
  readonly matches: readonly Span[];
}

/// Articles, two lines each.
export function listText(articles: readonly Listed[]): string {
  return articles.map((one) => `${headOf(one)}\n    ${one.id} · ${standingOf(one)}`).join('\n');
}

function headOf({ title, outlet, published, source }: Listed): string {
  const when = published?.slice(0, 10) ?? 'undated';
  return printable([when, title ?? (source || 'untitled'), outlet].filter(Boolean).join(' · '));
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
  return cluster.original === id ? 'has copies' : `a copy of ${cluster.original}`;
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

function foundBlock({ article, record, statement, text, matches }: ListedStatement): string {
  const { who, note } = speakerOf(record.article.text, statement);
  const chain = chainOf(statement);
  const lead = [who || note, cueOf(record.article.text, statement)].filter(Boolean).join(' — ');
  const notes = [
    article.published?.slice(0, 10) ?? 'undated',
    article.outlet,
    beginning(titleOf(record.article), 60),
    article.retracted ? 'RETRACTED' : '',
    article.supersededBy ? 'superseded' : '',
    statement.review === 'needs-review' ? 'to be reviewed' : '',
    copyNote(article),
  ].filter(Boolean);
  return [
    printable(
      `${lead} — ${beginning(marked(text, matches), SHOWN)}${chain && ` (through ${chain})`}`,
    ),
    `    ${printable(notes.join(' · '))}`,
    `    ${statement.id}`,
  ].join('\n');
}

function marked(text: string, matches: readonly Span[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of matches) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), '»', text.slice(start, end), '«');
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
