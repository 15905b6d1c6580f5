import type { EventStatus } from '../../record/vocabulary.ts';
import { SIGNATURES } from '../words/governors.ts';
import type { Governor } from '../words/governors.ts';
import { reason, type Reason } from './reasons.ts';
import type { Value } from './types.ts';

/// The status and score of an event below a word of some kind.
interface Outcome {
  readonly status: EventStatus;
  readonly score: number;
}

const OUTCOMES: Readonly<Record<Governor, Outcome>> = {
  factive: { status: 'happened', score: 2.7 },
  implies: { status: 'happened', score: 2.7 },
  causes: { status: 'happened', score: 2.4 },
  goesOn: { status: 'ongoing', score: 2.7 },
  excludes: { status: 'denied', score: -2.3 },
  refuses: { status: 'denied', score: -2.2 },
  cancels: { status: 'cancelled', score: -2.3 },
  denies: { status: 'denied', score: -0.9 },
  says: { status: 'happened', score: 2.6 },
  alleges: { status: 'alleged', score: 2 },
  believes: { status: 'possible', score: 1.8 },
  plans: { status: 'planned', score: 2 },
  wants: { status: 'possible', score: 1.3 },
  urges: { status: 'possible', score: 0.8 },
  doubts: { status: 'possible', score: -0.4 },
  allows: { status: 'possible', score: 0.9 },
  supposes: { status: 'hypothetical', score: 0 },
};

/// The outcome where negation takes back that an event happened.
const NOT_SO: Outcome = { status: 'denied', score: -2.2 };

/// The score of an event that did not happen, where readers are seldom certain: hardly below open.
export const NEARLY_NOT = -0.9;

/// The most reasons that are kept: the outermost.
const MOST_REASONS = 8;

export const because = ({ reasons }: Value, added: Reason): readonly Reason[] =>
  reasons.length < MOST_REASONS ? [...reasons, added] : reasons;

export const NOT_DONE = (word: string, before: Value): Value => ({
  ...before,
  sign: -1,
  status: 'denied',
  score: -2.2,
  reasons: because(before, reason('negation', word)),
});

export const OPEN = (status: EventStatus, score: number, why: Reason, before: Value): Value => ({
  ...before,
  sign: 0,
  status,
  score,
  reasons: because(before, why),
});

/// The scores below a negated governor that leaves its event open: "did not think that he left" is
/// close to "thought that he did not".
const SCORES_WHERE_DENIED: Partial<Record<Governor, number>> = {
  believes: -1.1,
  wants: -0.4,
  causes: -0.4,
  alleges: 0.5,
};

/// The value of an event below a governor of some kind, which has the value `governor` itself.
export function governed(governor: Value, kind: Governor, word: string): Value {
  const signature = SIGNATURES[kind];
  const outcome = OUTCOMES[kind];
  const effect = governor.sign < 0 ? signature.denied : signature.so;
  const told = kind === 'says' || (kind === 'implies' && governor.sign > 0);
  const reasons = told ? governor.reasons : because(governor, reason(kind, word));
  if (governor.sign === 0 && !isGranted(kind, word))
    return { ...underOpen(governor, effect, outcome), reasons };
  if (effect === '+' || effect === 's')
    return { ...governor, sign: 1, status: 'happened', score: outcome.score, reasons };
  if (effect === '-') {
    const { status, score } = governor.sign < 0 ? NOT_SO : outcome;
    return { ...governor, sign: -1, status, score, reasons };
  }
  const status = openStatus(outcome.status);
  const score = governor.sign < 0 ? (SCORES_WHERE_DENIED[kind] ?? 0) : outcome.score;
  return { ...governor, sign: 0, status, score, reasons };
}

/// "may know that he left", "will apologise for going": these factive words hold under modals.
/// "Would be glad that he left" and "may find out that he left" do not.
const isGranted = (kind: Governor, word: string): boolean =>
  kind === 'factive' && GRANTED.test(word);
const GRANTED =
  /^(?:know[ns]?|knew|aware|regret|realiz|realis|forget|forgot|forgiv|apolog|sorry|blam|thank|fact$|unfortunate|tragic|odd$|strange$)/i;

const openStatus = (status: EventStatus): EventStatus =>
  OPEN_STATUSES.includes(status) ? status : 'possible';

/// Below an open governor everything is open ("may start to", "if he agreed to").
function underOpen(governor: Value, effect: string, outcome: Outcome): Value {
  if (effect === '-') return { ...governor, score: -0.5 };
  if (effect !== 'o') return governor;
  const status = weaker(governor.status, outcome.status);
  return { ...governor, status, score: Math.min(governor.score, outcome.score) };
}

/// Statuses of open events, from the weakest to the strongest.
const OPEN_STATUSES: readonly EventStatus[] = ['hypothetical', 'possible', 'alleged', 'planned'];

const weaker = (a: EventStatus, b: EventStatus): EventStatus =>
  OPEN_STATUSES.find((open) => open === a || open === b) ?? a;

/// The value of an event by its own clause, `own`, inside the value of its surroundings, `around`.
export function within(around: Value, own: Value): Value {
  const reasons = [...around.reasons, ...own.reasons].slice(0, MOST_REASONS);
  const base = { ...own, reasons, reportedBy: around.reportedBy };
  if (around.sign > 0) return around.score < own.score ? { ...base, score: around.score } : base;
  if (around.sign < 0) return underDenied(around, own, base);
  if (own.sign > 0) return { ...base, sign: 0, status: around.status, score: around.score };
  if (own.sign < 0)
    return vouched(around) ? base : { ...base, sign: 0, status: around.status, score: -0.6 };
  const status = weaker(around.status, own.status);
  return { ...base, status, score: Math.min(around.score, own.score) };
}

/// True where somebody vouches for what he alleges or believes: what he negates is negated.
function vouched({ status, score }: Value): boolean {
  return status === 'alleged' || (status === 'possible' && score >= 1.8);
}

function underDenied(around: Value, own: Value, base: Value): Value {
  // Two negations tell little: "denied that he had not paid".
  if (own.sign < 0) return { ...base, sign: 0, status: 'possible', score: 0.5 };
  return { ...base, sign: -1, status: around.status, score: own.sign ? around.score : -1 };
}
