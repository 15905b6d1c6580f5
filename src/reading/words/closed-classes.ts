// Words of closed classes (pronouns, auxiliaries, conjunctions) that several files use, in lower
// case. A file that needs a longer or shorter list keeps its own.

/// Subjects that stand for the speaker.
export const SPEAKER_SUBJECTS: ReadonlySet<string> = new Set(['i', 'we']);

/// "I" in all its forms, for one speaker.
export const FIRST_PERSON_SINGULAR: ReadonlySet<string> = new Set([
  'i',
  'me',
  'my',
  'mine',
  'myself',
]);

/// First words of a source that is the speaker himself: "[my] impression", "[we] hope".
export const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'my', 'we', 'our']);

/// Pronouns for a body, such as a council.
export const BODY_PRONOUNS: ReadonlySet<string> = new Set(['it', 'they']);

/// Pronouns that can be the subject of an act.
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'i',
  'we',
  'he',
  'she',
  'it',
  'they',
]);

/// Words that negate a verb.
export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never']);

/// Auxiliaries of the future, "would" among them; "wo" is that of "won't".
export const FUTURE_AUXILIARIES: ReadonlySet<string> = new Set([
  'will',
  'would',
  "'ll",
  'wo',
  'shall',
  "'d",
]);

/// Auxiliaries of the perfect.
export const PERFECT_AUXILIARIES: ReadonlySet<string> = new Set([
  'has',
  'have',
  'had',
  "'ve",
  "'s",
]);

/// Verbs that open a supposition: "[had] she known".
export const SUPPOSING_VERBS: ReadonlySet<string> = new Set(['had', 'were', 'should']);

/// Words that open a condition.
export const CONDITION_WORDS: ReadonlySet<string> = new Set(['if', 'unless']);

/// Words that join clauses.
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'or']);
