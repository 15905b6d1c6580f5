import type { CommitmentKind } from '../../record/vocabulary.ts';

/// Words that make a commitment: a pledge, a plan, a hope, an expectation.
///
///     She [pledged] to open the port.     The port is [expected] to open.
export interface Binding {
  readonly kind: CommitmentKind;
  /// Who is bound: the subject of the word, or of the verb below it ("expects [him] to resign").
  readonly binds: 'subject' | 'complement';
}

function table(rows: string, binds: Binding['binds']): [string, Binding][] {
  return rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [kind, words] = row.split('|').map((cell) => cell.trim()) as [CommitmentKind, string];
      return words.split(' ').map((word): [string, Binding] => [word, { kind, binds }]);
    });
}

/// Verbs in the active before an infinitive or "that".
const ACTIVE = new Map([
  ...table(
    `
    pledge    | promise pledge vow swear undertake guarantee commit
    intention | plan intend aim prepare offer volunteer
    agreement | agree
    hope      | hope like
    warning   | threaten
    `,
    'subject',
  ),
  ...table('expectation | expect anticipate', 'complement'),
]);

/// Participles after "be" before an infinitive.
const BINDING_PASSIVES = new Map(
  table(
    `
    expectation | expect anticipate poise tip set
    schedule    | schedule slate book time
    intention   | plan prepare determine
    pledge      | commit
    `,
    'subject',
  ),
);

/// Adjectives after "be" before an infinitive.
const BINDING_STATES = new Map(
  table(
    `
    intention   | willing ready prepared determined
    pledge      | committed
    expectation | likely set poised expected
    schedule    | due scheduled slated
    hope        | hopeful
    `,
    'subject',
  ),
);

/// Nouns before an infinitive: "a promise to", "plans to".
const NOUNS = new Map(
  table(
    `
    pledge    | promise pledge vow commitment
    intention | plan intention willingness
    hope      | hope
    warning   | threat
    `,
    'subject',
  ),
);

export type Voice = 'active' | 'passive' | 'state' | 'noun';

const TABLES: Readonly<Record<Voice, ReadonlyMap<string, Binding>>> = {
  active: ACTIVE,
  passive: BINDING_PASSIVES,
  state: BINDING_STATES,
  noun: NOUNS,
};

/// The commitment that a word makes, by its lemma.
export const bindingOf = (voice: Voice, lemma: string): Binding | undefined =>
  TABLES[voice].get(lemma);

/// Verbs for what is held, begins or ends on a day that was set.
const SCHEDULED = new Set(
  (
    'meet hold begin start open close expire end vote debate host speak appear testify visit travel ' +
    'attend launch release publish convene gather reopen resume deliver address take hear rule decide ' +
    'announce unveil return arrive depart leave play air broadcast stage join face conduct'
  ).split(' '),
);

/// Whether a verb tells something that is done on a day that was set.
export const isScheduled = (lemma: string): boolean => SCHEDULED.has(lemma);

const STATES_OF_BEING = new Set(
  'be have see know find need think want lose win like love feel remember miss regret say tell talk'.split(
    ' ',
  ),
);

/// Whether a verb tells a state or a chance that nobody can bind himself to: "we will see".
export const isState = (lemma: string): boolean => STATES_OF_BEING.has(lemma);

/// Words that open a condition.
export const CONDITIONS = new Set(['if', 'unless', 'until', 'provided', 'once', 'lest']);
