import type { Governor } from '../words/governors.ts';

/// What made a text commit itself to an event in a way: a word that governs the event, or something else.
export type ReasonKind = Governor | keyof typeof OTHERS;

/// Why an event has its status: a kind of reason, and the word or words of the text that gave it; null where no
/// single word did.
export interface Reason {
  readonly kind: ReasonKind;
  readonly word: string | null;
}

/// A reason of a kind, by the word that gave it.
export const reason = (kind: ReasonKind, word: string | null = null): Reason => ({ kind, word });

/// Whether a word of a text (in lower case) is among those that gave a reason.
export const isNamedIn = ({ word }: Reason, one: string): boolean =>
  word !== null && word.toLowerCase().split(' ').includes(one);

/// A reason in plain words: "wanted or expected, not done: *wants*".
export function inWords({ kind, word }: Reason): string {
  const wording =
    kind in OTHERS ? OTHERS[kind as keyof typeof OTHERS] : GOVERNORS[kind as Governor];
  if (word === null) return wording;
  return kind === 'negation' ? `${wording} *${word}*` : `${wording}: *${word}*`;
}

const GOVERNORS: Readonly<Record<Governor, string>> = {
  factive: 'taken for granted',
  implies: 'done',
  causes: 'brought about',
  goesOn: 'under way',
  excludes: 'not done',
  refuses: 'negated by',
  cancels: 'cancelled',
  denies: 'denied',
  says: 'said',
  alleges: 'alleged',
  believes: 'believed, not known',
  plans: 'planned, not done',
  wants: 'wanted or expected, not done',
  urges: 'asked for or feared, not done',
  doubts: 'in doubt',
  allows: 'possible',
  supposes: 'supposed',
};

const OTHERS = {
  // "nobody left", "did not leave"
  negation: 'negated by',
  // "may not leave"
  negatedModal: 'not',
  // "if he leaves"
  condition: 'conditional',
  // "asked if he left", "not all left"
  open: 'open',
  // "did he leave?"
  question: 'asked',
  // "leave!"
  command: 'asked for, not told',
  // "will leave", "leaves tomorrow"
  future: 'future',
  // "is to leave"
  arranged: 'planned, not done',
  // "would have left"
  counterfactual: 'not so',
  // "would leave"
  would: 'supposed or planned',
  // "must leave"
  duty: 'called for, not done',
  // "had to leave"
  hadTo: 'called for',
  // "may leave", "any talks"
  possible: 'possible',
  // "until he leaves"
  until: 'not yet',
  // "before leaving", "talked about leaving"
  unfinished: 'not told to be done',
  // "did not regret that he left", where the verb is no known one
  unknownVerb: 'not told',
  // "to win it, she left"
  purpose: 'a purpose',
  // "no deal that he signed"
  ofNothing: 'told of what is not so',
  // "could hold the talks"
  inNothing: 'in what is not so',
  // "ahead of the summit"
  ahead: 'still to come',
  // "the issue of reform"
  general: 'told in general',
} as const;
