import type { Illocution } from '../../record/vocabulary.ts';
import { CLAIM_NOUNS, DENIED_CLAIM_NOUNS } from '../words/nouns-of-saying.ts';
import {
  act,
  cueOf,
  isApart,
  isInside,
  nearest,
  NEAR,
  BENCH_REACH,
  SAME_THING,
  WIDE,
} from './bench.ts';
import type { Bench, Proposal } from './bench.ts';
import { thesesNear, type Overlap, type Thesis } from './theses.ts';

/// The share of common words from which two clauses make one claim.
const SAME_CLAIM = 0.5;
/// Acts that put something forward as it is.
const CLAIMS = new Set<Illocution>([
  'accuses',
  'claims',
  'asserts',
  'finds',
  'reports',
  'warns',
  'suggests',
]);
/// Those that a denial of a thing ("denied bribery") can be about: a plain report may have its words in passing.
const CHARGES = new Set<Illocution>(['accuses', 'claims', 'finds', 'suggests']);

/// A denial, and the nearest account by somebody else that tells what it denies: the accusation named in its
/// own words, or a finding or accusation near by.
export function denials(bench: Bench): Proposal[] {
  return bench.theses.filter(isDenial).flatMap((denial) => {
    const near = thesesNear(bench, denial.sentence, BENCH_REACH);
    // "rejected accusations [of meddling]": what is denied is what the accusations tell.
    const inside = near.filter((t) => isInside(t.statement, denial) && CLAIMS.has(act(t)));
    const other = deniedAccount(denial, inside, near, bench.overlap);
    if (!other) return [];
    return {
      degree: 'contradiction',
      a: [denial],
      b: [other],
      basis: other.speaker
        ? 'one side denies what the other says'
        : 'a denial of what nobody named says',
      marker: cueOf(denial),
      topic:
        denial.owner && !inside.length
          ? [denial.owner.name]
          : bench.overlap.shared(inside[0] ?? denial, other),
    };
  });
}

/// Who disavows something has not been charged with it.
const isDenial = (t: Thesis): boolean =>
  act(t) === 'denies' && t.speaker !== '' && !t.cueText.includes('disavow');

function deniedAccount(
  denial: Thesis,
  inside: readonly Thesis[],
  near: readonly Thesis[],
  overlap: Overlap,
): Thesis | undefined {
  const denied = inside[0] ?? denial;
  const named = inside.filter(
    (t) => t.speaker !== denial.speaker && (t.speaker || t.statement.level === 'nominal'),
  );
  const outside = near.filter(
    (t) => isAccount(t, denial) && (tellsOf(t, denied, overlap) || isOwnedBy(denial, t)),
  );
  const found = named.find((t) => t.speaker) ?? nearest(outside, denial) ?? named[0];
  return found ?? (inside.length ? undefined : justSaid(denial, near));
}

/// How much later than a claim "the charges" may be denied, in sentences.
const JUST_SAID = 1;
/// "denied the charges", "which he denied": what was put forward last, in the same sentence or the one before.
function justSaid(denial: Thesis, near: readonly Thesis[]): Thesis | undefined {
  const isNamed =
    denial.words.size > 0 && [...denial.words].every((word) => DENIED_CLAIM_NOUNS.test(word));
  const isPronoun = denial.words.size === 0 && /\bden(?:y|ies|ied)\b/.test(denial.cueText);
  if (denial.owner || !(isNamed || isPronoun)) return undefined;
  const last = near.findLast(
    (t) =>
      t.start < denial.start &&
      denial.sentence - t.sentence <= JUST_SAID &&
      t.verb !== '' &&
      !isInside(t.statement, denial),
  );
  return last && isAccount(last, denial) ? last : undefined;
}

function isAccount(t: Thesis, denial: Thesis): boolean {
  return t.speaker !== '' && isApart(t, denial) && CLAIMS.has(act(t)) && t.isPlain && !t.isNegative;
}

/// "rejected the [auditors]’ complaints": whatever the auditors are told to have found near by; where the denial
/// says about what, that too.
function isOwnedBy({ owner, sentence }: Thesis, by: Thesis): boolean {
  if (!owner || Math.abs(by.sentence - sentence) > NEAR) return false;
  if (!by.speakers.has(owner.name) && !by.source.has(owner.name)) return false;
  const shared = owner.about.filter((word) => by.words.has(word));
  return shared.length === owner.about.length || shared.some((word) => !by.names.has(word));
}

/// Whether a statement tells of what is denied, by more than names and the words for any claim: in all its words
/// where those are few, and a clause by its verb or by most of its words.
function tellsOf(thesis: Thesis, denied: Thesis, overlap: Overlap): boolean {
  const words = [...denied.words].filter((word) => !CLAIM_NOUNS.test(word));
  const shared = words.filter((word) => thesis.words.has(word));
  if (!shared.some((word) => !denied.names.has(word))) return false;
  const isClause = denied.verb !== '';
  if (!isClause && !CHARGES.has(act(thesis))) return false;
  const share = overlap.share(words, thesis);
  if (isClause && denied.verb !== thesis.verb && share < SAME_CLAIM) return false;
  const isNamedClaim = denied.statement.level === 'nominal';
  const isAll = shared.length === words.length && (words.length === 2 || isNamedClaim);
  return isAll || (shared.length >= 2 && share >= SAME_THING);
}

/// The same claim by two sides, once with a negation.
export function negations(bench: Bench): Proposal[] {
  const { theses, overlap } = bench;
  return theses.flatMap((a) =>
    thesesNear(bench, a.sentence, WIDE)
      .filter((b) => isLater(b, a) && isNegated(a, b, overlap))
      .map((b) => ({
        degree: 'contradiction',
        a: [a],
        b: [b],
        basis: 'the same claim, once with a negation',
        marker: null,
        topic: overlap.shared(a, b),
      })),
  );
}

const isLater = (b: Thesis, a: Thesis): boolean =>
  b.sentence > a.sentence || (b.sentence === a.sentence && b.start > a.start);

/// Acts that put nothing forward.
const CLAIMS_NOTHING = new Set<Illocution>(['asks', 'withholds']);

function isNegated(a: Thesis, b: Thesis, overlap: Overlap): boolean {
  if (!a.speaker || !b.speaker || !isApart(a, b) || a.isNegative === b.isNegative) return false;
  if (!a.verb || a.verb !== b.verb || a.verb === 'be') return false;
  if (CLAIMS_NOTHING.has(act(a)) || CLAIMS_NOTHING.has(act(b))) return false;
  const isOne = overlap.shared(a, b).length >= 3 && overlap.of(a, b) >= SAME_CLAIM;
  return isOne && (a.isNegative ? b : a).isPlain;
}
