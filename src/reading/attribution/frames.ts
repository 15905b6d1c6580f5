/// What is known of a frame: of a way in which an attribution is recognised.
interface FrameRow {
  /// How a reason of a statement words it.
  readonly wording: string;
  /// A rule reads it, or the tagger that learned from annotated news.
  readonly readBy: 'rule' | 'tagger';
  /// The rule is right more often than the tagger: what it reads is kept as it is.
  readonly isRuleSurer?: true;
  /// The rule is kept where the tagger marked nothing, as long as an addressee stands beside the cue ("told Brook that").
  readonly isKeptWhenTold?: true;
  /// The line itself says whose words it has: its quotation is nobody else's.
  readonly isLabelled?: true;
  /// The line is a turn of a transcript: all of it is direct speech, and no other statement holds it.
  readonly isTurn?: true;
  /// The content is a clause, and no phrase.
  readonly isClause?: true;
  /// The content opens with a word that shows where it begins: "that", "whether", "to".
  readonly isOpenedByWord?: true;
  /// A noun names the statement ("accusations of"). Without a statement around it, it is seldom right.
  readonly isNominal?: true;
  /// The cue only names a source ("according to"): it tells neither an act nor an occasion.
  readonly isCitation?: true;
}

const ROWS = {
  // “The port is closed,” Brook said.
  'quote-before-cue': {
    wording: 'a quotation, then the cue',
    readBy: 'rule',
    isRuleSurer: true,
  },
  // Brook said: “The port is closed.”
  'quote-after-cue': {
    wording: 'the cue leads up to a quotation',
    readBy: 'rule',
    isRuleSurer: true,
  },
  // Brook said that the port was closed.
  'that-clause': {
    wording: 'a clause opened by “that” follows the cue',
    readBy: 'rule',
    isKeptWhenTold: true,
    isClause: true,
    isOpenedByWord: true,
  },
  // Brook asked whether the port was closed.
  'wh-clause': {
    wording: 'an indirect question follows the cue',
    readBy: 'rule',
    isClause: true,
    isOpenedByWord: true,
  },
  // Brook said the port was closed.
  'bare-clause': { wording: 'a clause follows the cue', readBy: 'rule', isClause: true },
  // Brook said the port was “closed for good”.
  'quoted-complement': { wording: 'quoted words follow the cue', readBy: 'rule', isClause: true },
  // The port is closed, Brook said.
  'clause-before-cue': { wording: 'the clause stands before the cue', readBy: 'rule' },
  // The port, Brook said, is closed.
  'cue-inside-clause': {
    wording: 'the cue stands inside the clause',
    readBy: 'rule',
    isRuleSurer: true,
  },
  // Brook promised to close the port.
  infinitive: {
    wording: 'a to-infinitive follows the cue',
    readBy: 'rule',
    isOpenedByWord: true,
  },
  // Brook denied the charge.
  object: { wording: 'the content is the object of the cue', readBy: 'rule' },
  // Brook described the port as closed.
  'object-as': { wording: 'an object described with “as”', readBy: 'rule' },
  // Brook called the port a ruin.
  'object-named': { wording: 'an object and what it was called', readBy: 'rule' },
  // Brook warned of a storm.
  preposition: { wording: 'the content is tied to the cue by a preposition', readBy: 'rule' },
  // The port is closed, according to Brook.
  'according-to': {
    wording: '“according to” names the source',
    readBy: 'rule',
    isRuleSurer: true,
    isCitation: true,
  },
  // Brook is afraid that the port will close.
  state: { wording: 'a state of mind is reported', readBy: 'rule' },
  // Brook’s claim that the port is closed
  noun: { wording: 'a noun names the statement', readBy: 'rule', isNominal: true },
  // “The port is closed.” — Ana Brook
  signature: {
    wording: 'the quotation is signed',
    readBy: 'rule',
    isRuleSurer: true,
    isLabelled: true,
  },
  // BROOK: The port is closed.
  transcript: {
    wording: 'the line is labelled with its speaker',
    readBy: 'rule',
    isRuleSurer: true,
    isLabelled: true,
    isTurn: true,
  },
  // The cue is a verb that the rules know.
  'learned-cue': { wording: 'read by what was learned from annotated news', readBy: 'tagger' },
  // The cue is another verb.
  'learned-verb': {
    wording: 'read by what was learned from annotated news; the verb is no known cue',
    readBy: 'tagger',
  },
  // The cue is no verb.
  'learned-noun': {
    wording: 'read by what was learned from annotated news; the cue is no verb',
    readBy: 'tagger',
  },
} as const satisfies Readonly<Record<string, FrameRow>>;

/// How an attribution was recognised. The names stand in the table of reliabilities too.
export type Frame = keyof typeof ROWS;

/// What is known of each frame.
export const FRAMES: Readonly<Record<Frame, FrameRow>> = ROWS;

/// What is known of the place where a source was found.
interface SourceFrameRow {
  /// How a reason of a statement words it, where it is worth a reason.
  readonly wording?: string;
  /// The source stands in another clause than the cue. Such attributions are counted apart when reliability is counted.
  readonly isFromOtherClause?: true;
  /// How sure the source is, of 1.
  readonly certainty: number;
}

const SOURCE_ROWS = {
  // Brook said
  subject: { certainty: 1 },
  // said Brook
  inverted: { wording: 'source: stands after the cue', certainty: 1 },
  // Brook, who said
  relative: {
    wording: 'source: the relative pronoun before the cue',
    isFromOtherClause: true,
    certainty: 1,
  },
  // Brook left and said
  shared: {
    wording: 'source: shared with the clause before',
    isFromOtherClause: true,
    certainty: 0.95,
  },
  // according to Brook
  object: { certainty: 1 },
  none: { certainty: 1 },
} as const satisfies Readonly<Record<string, SourceFrameRow>>;

/// Where the words for a source were found.
export type SourceFrame = keyof typeof SOURCE_ROWS;

/// What is known of each place of a source.
export const SOURCE_FRAMES: Readonly<Record<SourceFrame, SourceFrameRow>> = SOURCE_ROWS;
