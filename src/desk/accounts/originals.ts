import { agencyIn, houseOf } from './houses.ts';

/// What is known of an article beside its text, as far as it tells where the text is from.
export interface Provenance {
  readonly id: string;
  readonly outlet?: string;
  /// Whom the article credits ("Reuters").
  readonly credit?: string;
  readonly byline?: string;
  readonly published?: { readonly value: string };
  /// The channel that a feed names as the original (`source` in RSS and Atom).
  readonly origin?: string;
}

/// Why one of several copies is the original. The first three are said in so many words: a feed or an
/// article names the other's outlet. The last two are circumstances, and count only where nothing is
/// said.
export type OriginReason =
  'feed-source' | 'wire-credit' | 'agency-byline' | 'published-earlier' | 'fuller-text';

/// Which of several copies is the original, with every reason that speaks for it, the strongest first.
export interface Original {
  /// Null where the copies name somebody else as the original who is not among them.
  readonly id: string | null;
  /// Whom the copies name, as printed.
  readonly named?: string;
  readonly reasons: readonly OriginReason[];
}

/// A copy and the number of its words.
export interface Copy extends Provenance {
  readonly words: number;
}

/// A text is fuller than one that has less than this share of its words.
export const NEARLY_AS_LONG = 0.8;

/// The original among copies of one text; null where nothing tells it, or where what is said
/// disagrees. Nobody is taken for the original who credits another with the text.
export function originalOf(copies: readonly Copy[]): Original | null {
  const said = copies.flatMap(namedBy);
  const houses = new Set(said.map(({ house }) => house));
  if (houses.size > 1) return null;
  const [first] = said;
  if (!first) return byCircumstance(copies, []);
  const own = copies.filter((copy) => isOf(copy, first.house));
  const reasons = REASONS.filter((reason) => said.some((one) => one.reason === reason));
  if (own.length) {
    const found = byCircumstance(own, reasons, copies);
    return found && { ...found, named: first.name };
  }
  // Who has no outlet and credits nobody may be the one that is named.
  const isKnown = copies.every((copy) => copy.outlet !== undefined || namedBy(copy).length > 0);
  return isKnown ? { id: null, named: first.name, reasons } : null;
}

const REASONS = ['feed-source', 'wire-credit', 'agency-byline'] as const;

interface Named {
  readonly reason: OriginReason;
  readonly name: string;
  readonly house: string;
}

/// Whom a copy names as the source of its text, other than its own outlet.
function namedBy(copy: Copy): Named[] {
  const names: [OriginReason, string | null | undefined][] = [
    ['feed-source', copy.origin],
    ['wire-credit', copy.credit],
    ['agency-byline', copy.byline === undefined ? null : agencyIn(copy.byline)],
  ];
  return names.flatMap(([reason, name]) => {
    const house = houseOf(name ?? '');
    return name && house && !isOf(copy, house) ? [{ reason, name, house }] : [];
  });
}

const isOf = ({ outlet }: Copy, house: string): boolean =>
  outlet !== undefined && houseOf(outlet) === house;

/// The one of `among` that came before all others, or else is fuller than all. `said` tells for all of
/// them; beside it circumstances choose, and back the choice against the `others`.
function byCircumstance(
  among: readonly Copy[],
  said: readonly OriginReason[],
  others: readonly Copy[] = among,
): Original | null {
  const tests = [
    ['published-earlier', isBefore],
    ['fuller-text', isFuller],
  ] as const;
  const chosen =
    among.length === 1 && said.length
      ? among[0]
      : tests.map(([, test]) => aheadOfAll(among, test)).find((found) => found !== undefined);
  if (!chosen) return null;
  const backing = tests.filter(([, test]) => aheadOfAll(others, test) === chosen);
  return { id: chosen.id, reasons: [...said, ...backing.map(([reason]) => reason)] };
}

function aheadOfAll(
  copies: readonly Copy[],
  isAhead: (one: Copy, other: Copy) => boolean,
): Copy | undefined {
  if (copies.length < 2) return undefined;
  // Whoever stands behind another cannot be ahead of all, so one candidate is left after one pass.
  const best = copies.reduce((one, other) => (isAhead(one, other) ? one : other));
  return copies.every((copy) => copy === best || isAhead(best, copy)) ? best : undefined;
}

const isFuller = (one: Copy, other: Copy): boolean => other.words < NEARLY_AS_LONG * one.words;

/// By day where either has no time of day; a text without a date came neither before nor after.
function isBefore({ published: one }: Copy, { published: other }: Copy): boolean {
  if (!one || !other) return false;
  const [time, otherTime] = [Date.parse(one.value), Date.parse(other.value)];
  if (one.value.includes('T') && other.value.includes('T')) return time < otherTime;
  const length = Math.min(one.value.length, other.value.length, DAY_LENGTH);
  return one.value.slice(0, length) < other.value.slice(0, length);
}

const DAY_LENGTH = '2026-03-17'.length;
