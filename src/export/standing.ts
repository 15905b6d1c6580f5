import { beginning, dateInWords } from './wording.ts';

/// How an article stands in an archive, as far as a reader has to know it before he uses a word of it. An item of an
/// archive is one.
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly supersededBy: string | null;
  readonly retraction: Retraction | null;
  /// All that was marked so, and unmarked, in order.
  readonly retractions: readonly (Retraction & { readonly act: 'retracted' | 'unretracted' })[];
  readonly cluster: {
    readonly original: string;
    readonly originalRetraction: Retraction | null;
  } | null;
}

interface Retraction {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/// A sentence of warning; `article` is the id of another article that is named in the middle of it, or ''. `label` says
/// it in a word or two; '' where the sentence only tells what was before.
export interface Warning {
  readonly label: string;
  readonly before: string;
  readonly article: string;
  readonly after: string;
}

/// What is to be told, the gravest first; nothing where the article stands as it came.
export function warningsOf(standing: Standing): Warning[] {
  const { id, version, supersededBy, cluster } = standing;
  const warnings = retractionsOf(standing);
  if (cluster?.originalRetraction && cluster.original !== id)
    warnings.push({
      label: 'COPY OF A RETRACTED ARTICLE',
      before: 'COPY of ',
      article: cluster.original,
      after: `, which was ${retracted(cluster.originalRetraction)}`,
    });
  if (supersededBy !== null)
    warnings.push({
      label: 'SUPERSEDED',
      before: `SUPERSEDED: this is version ${version}, and the newer text is `,
      article: supersededBy,
      after: '',
    });
  return warnings;
}

/// All that was done, the last first: what is in force stands at the head.
function retractionsOf({ retractions }: Standing): Warning[] {
  return retractions.toReversed().map((entry, i): Warning => {
    const isInForce = i === 0 && entry.act === 'retracted';
    const before = isInForce ? retracted(entry) : `${i ? 'Before that: ' : ''}${told(entry)}`;
    return { label: isInForce ? 'RETRACTED' : '', before, article: '', after: '' };
  });
}

function told({ act, by, at, reason }: Standing['retractions'][number]): string {
  const [who, why] = [by, reason].map((words) => beginning(words, LONGEST));
  const what = act === 'retracted' ? 'retracted' : 'no longer retracted: that was taken back';
  return `${what} by ${who} (marked ${dateInWords(at)}): ${why}`;
}

/// The labels of what is in force.
export function labelsOf(warnings: readonly Warning[]): string[] {
  return warnings.map(({ label }) => label).filter((label) => label !== '');
}

/// The same as plain sentences.
export function warningsText(standing: Standing): string[] {
  return warningsOf(standing).map(({ before, article, after }) => before + article + after);
}

/// How much of a reason is printed, in code units: a notice may give a whole page.
const LONGEST = 300;

/// When the publisher took it back is not known; when it was marked is.
function retracted({ by, at, reason }: Retraction): string {
  const [who, why] = [by, reason].map((words) => beginning(words, LONGEST));
  return `RETRACTED by ${who} (marked ${dateInWords(at)}): ${why}`;
}
