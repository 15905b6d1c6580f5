import { printable } from './digest.ts';

/// What became of the statements of an article from one version to the next; a difference of an archive is one.
export interface VersionChanges {
  readonly same: readonly { readonly otherSpeaker: boolean }[];
  readonly changed: readonly {
    readonly change: string;
    readonly quoted: boolean;
    readonly otherSpeaker: boolean;
    readonly textBefore: string;
    readonly textAfter: string;
  }[];
  readonly gone: readonly string[];
  readonly new: readonly string[];
}

/// The changes between two versions as plain text: counts, then each statement that was changed, before and after. A
/// quotation whose words were changed says so in capitals.
export function changesText({ same, changed, gone, new: fresh }: VersionChanges): string {
  const moved = same.filter(({ otherSpeaker }) => otherSpeaker).length;
  const others = moved ? ` (${moved} with another speaker)` : '';
  return [
    `    ${same.length} as before${others}, ${changed.length} changed, ${gone.length} gone, ${fresh.length} new`,
    ...changed.flatMap(({ quoted, change, otherSpeaker, textBefore, textAfter }) => [
      `    ${quoted ? 'QUOTATION CHANGED' : 'changed'} (${change})${otherSpeaker ? ', other speaker' : ''}`,
      `      - ${printable(textBefore)}`,
      `      + ${printable(textAfter)}`,
    ]),
  ].join('\n');
}
