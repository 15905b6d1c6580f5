import { slice } from '../../text/span.ts';
import type { Statement } from '../../record/types.ts';
import { printable } from './digest.ts';
import { place } from '../views/placement.ts';
import { statementLine, type StatementOf } from './statement-line.ts';
import {
  chainOf,
  channelInWords,
  confidenceInWords,
  dateWithBasis,
  names,
  speakerOf,
} from '../wording.ts';

/// Sentences of a statement, and statements around and inside it, that are printed.
const MOST = 20;

/// All that is on record of one statement, as plain text: its line, what is known of it, why it was read so, the whole
/// sentences it was read from, and the statements that it stands in and that stand in it.
export function statementText(one: StatementOf): string {
  const { record, statement } = one;
  const { article, audit } = record;
  const sentences = audit
    .filter(({ statements }) => statements.includes(statement.id))
    .map(({ sentence }) => slice(article.text, sentence));
  const lines = (statements: readonly Statement[]) =>
    statements.flatMap((other) => [statementLine({ record, statement: other }), `  ${other.id}`]);
  return [
    statementLine(one),
    `    ${statement.id}`,
    ...factsOf(one).map((fact) => `    ${fact}`),
    ...statement.reasons.map((reason) => `    - ${reason}`),
    ...chapter('Read from', sentences, 1),
    ...chapter('Stands in', lines(around(one)), 2),
    ...chapter('Inside it', lines(inside(one)), 2),
  ]
    .map(cleared)
    .join('\n');
}

/// A headline and its lines, `each` to an item.
function chapter(title: string, lines: readonly string[], each: number): string[] {
  if (!lines.length) return [];
  const more = lines.length / each - MOST;
  const rest = more > 0 ? [`    … and ${more} more`] : [];
  return ['', title, ...lines.slice(0, MOST * each).map((line) => `    ${line}`), ...rest];
}

function factsOf({ record, statement }: StatementOf): string[] {
  const { kind, level, type, illocution, polarity, modality, review, confidence } = statement;
  const { speaker, role, addressee, saidAt, venue, about } = statement;
  const { note } = speakerOf(record.article.text, statement);
  const chain = chainOf(statement);
  const where = [channelInWords(venue.channel), venue.event, venue.place];
  const terms = [
    kind,
    level,
    type === 'speech' ? '' : type,
    illocution,
    polarity === 'negative' ? 'negated' : '',
    modality === 'certain' ? '' : modality,
    review.replace('-', ' '),
    `confidence ${confidenceInWords(confidence)}`,
  ];
  return [
    note,
    speaker.length === 1 && role ? `${names(speaker)}, ${role}` : '',
    addressee.length ? `to ${names(addressee)}` : '',
    chain && `through ${chain}`,
    saidAt ? `said: ${dateWithBasis(saidAt)}` : '',
    where.some(Boolean) ? `where: ${where.filter(Boolean).join(', ')}` : '',
    about.length ? `about: ${about.join(', ')}` : '',
    terms.filter(Boolean).join(', '),
  ].filter(Boolean);
}

/// The statements around it, the nearest first.
function around({ record, statement }: StatementOf): Statement[] {
  const byId = new Map(record.statements.map((one) => [one.id, one]));
  const found: Statement[] = [];
  let at = byId.get(statement.parent ?? '');
  while (at && !found.includes(at)) {
    found.push(at);
    at = byId.get(at.parent ?? '');
  }
  return found;
}

/// The statements inside it, in text order.
function inside({ record, statement }: StatementOf): Statement[] {
  const placed = place(record.statements);
  const at = placed.findIndex((one) => one.statement.id === statement.id);
  const depth = placed[at]?.depth ?? 0;
  const end = placed.findIndex((one, i) => i > at && one.depth <= depth);
  const nested = placed.slice(at + 1, end < 0 ? undefined : end);
  return nested.map((one) => one.statement);
}

/// A line without what could move the cursor; its indentation stays.
function cleared(line: string): string {
  const words = line.trimStart();
  return line.slice(0, line.length - words.length) + printable(words);
}
