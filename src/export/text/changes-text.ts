import type { ArticleRecord } from '../../record/types.ts';
import { statementOf } from '../by-id.ts';
import { printable } from './digest.ts';
import { statementLine } from './statement-line.ts';

/// Two statements that are one in two versions of an article, by id.
interface Pair {
  readonly before: string;
  readonly after: string;
  readonly otherSpeaker: boolean;
  readonly otherChain: boolean;
}

/// What became of the statements of an article from one version to the next; a difference of an archive is one.
export interface VersionChanges {
  readonly same: readonly Pair[];
  readonly changed: readonly (Pair & { readonly change: string; readonly quoted: boolean })[];
  readonly gone: readonly string[];
  readonly new: readonly string[];
}

/// The changes between two versions as plain text: counts, then each statement that was changed, before and after,
/// with who said it and through whom. A quotation whose words were changed says so in capitals.
export function changesText(
  { same, changed, gone, new: fresh }: VersionChanges,
  before: ArticleRecord,
  after: ArticleRecord,
): string {
  const sides = (pair: Pair): string[] => [
    `      - ${lineOf(before, pair.before)}`,
    `      + ${lineOf(after, pair.after)}`,
  ];
  const told = same.filter(({ otherSpeaker, otherChain }) => otherSpeaker || otherChain);
  return [
    `    ${same.length - told.length} as before, ${changed.length + told.length} changed, ${gone.length} gone, ${fresh.length} new`,
    ...changed.flatMap((pair) => [
      `    ${pair.quoted ? 'QUOTATION CHANGED' : 'changed'} (${[pair.change, ...othersIn(pair)].join(', ')})`,
      ...sides(pair),
    ]),
    ...told.flatMap((pair) => [`    the same words, ${othersIn(pair).join(', ')}`, ...sides(pair)]),
  ].join('\n');
}

function othersIn({ otherSpeaker, otherChain }: Pair): string[] {
  return [
    ...(otherSpeaker ? ['another speaker'] : []),
    ...(otherChain ? ['others carried the words'] : []),
  ];
}

/// "Ana Brook — said — the port was closed (through Lantra)", all of it.
function lineOf(record: ArticleRecord, id: string): string {
  const statement = statementOf(record, id);
  return statement ? printable(statementLine({ record, statement })) : id;
}
