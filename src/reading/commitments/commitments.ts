import { commitmentId } from '../../record/ids.ts';
import type { Commitment, Event, Mention, Statement } from '../../record/types.ts';
import type { CommitmentKind } from '../../record/vocabulary.ts';
import { PARAGRAPH_KINDS } from '../../text/segmentation.ts';
import type { Span } from '../../text/span.ts';
import { Assertions } from '../statements/assertions.ts';
import type { EventGround } from '../events/events.ts';
import { Namer, type Participant } from '../events/naming.ts';
import { treeOf, type Tree } from '../grammar/tree.ts';
import { factualityOf } from '../factuality/factuality.ts';
import type { Reason } from '../factuality/reasons.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import type { TimeExpression } from '../times/times.ts';
import { arrangedIn, warningsIn } from './beside.ts';
import { boundIn, type Bound } from './bound.ts';
import { meetingSome, merged, tellingLemmas, withinSome, type Draft } from './draft.ts';
import { DueTimes } from './due.ts';
import { outcomeOf } from './outcome.ts';
import { CONDITIONS, isScheduled, isState } from '../words/bindings.ts';
import { BODY_PRONOUNS, NEGATIONS, SPEAKER_SUBJECTS } from '../words/closed-classes.ts';

/// What commitments are read from.
export interface CommitmentGround extends EventGround {
  readonly events: readonly Event[];
}

/// The commitments of an article: what somebody is bound to, plans, hopes for or expects of others,
/// what is set for a day, and what was called off. A commitment that is told twice is given once.
export function commitmentsOf(ground: CommitmentGround): Commitment[] {
  const reader = new CommitmentReader(ground);
  const { article, passage } = ground;
  const ids = new Map<string, number>();
  return merged(reader.drafts()).map(({ first, also }) => {
    const action = passage.span(first.action);
    const id = commitmentId(article.id, action);
    const seen = (ids.get(id) ?? 0) + 1;
    ids.set(id, seen);
    return {
      id: seen === 1 ? id : commitmentId(article.id, action, seen),
      kind: first.kind,
      holder: first.holder,
      target: first.target,
      action,
      due: first.due ?? also.find(({ due }) => due)?.due ?? null,
      strength: first.strength,
      conditions: first.conditions.map((range) => passage.span(range)),
      status: also.find(({ status }) => status === 'cancelled')?.status ?? first.status,
      evidence: spansOf(
        passage,
        [first, ...also].map(({ evidence }) => evidence),
      ),
      statements: [...new Set([first, ...also].flatMap(({ statements }) => statements))],
    };
  });
}

function spansOf(passage: Passage, ranges: readonly Range[]): Span[] {
  const spans = ranges.map((range) => passage.span(range));
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => {
    const key = `${start}-${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

const NEGATED_SUBJECTS = /^(?:neither|nor|no|nobody|none|nothing|few|hardly|scarcely|not)$/;

class CommitmentReader {
  readonly #ground: CommitmentGround;
  readonly #tree: Tree;
  readonly #namer: Namer;
  readonly #assertions: Assertions;
  readonly #due: DueTimes;
  /// For each token the statement whose cue it is in, and the innermost statement whose quoted
  /// words it is in; -1 for none.
  readonly #cueOf: Int32Array;
  readonly #wordsOf: Int32Array;
  /// 1 for the tokens in a quotation within another, once it was asked for.
  #inner: Uint8Array | undefined;

  constructor(ground: CommitmentGround) {
    const { passage, resolver, cast, entityIds, statements, times, article } = ground;
    this.#ground = ground;
    this.#tree = treeOf(passage);
    this.#namer = new Namer(this.#tree, resolver, cast, entityIds);
    this.#assertions = new Assertions(passage, statements);
    this.#due = new DueTimes(this.#tree, times, article.published?.value);
    this.#cueOf = layOut(passage, statements, ({ cue }) => (cue ? [cue] : []));
    this.#wordsOf = layOut(passage, statements, ownWords);
  }

  drafts(): Draft[] {
    const bound = boundIn(this.#tree).flatMap((one) => this.#draft(one) ?? []);
    const { statements, events } = this.#ground;
    const warnings = warningsIn(this.#tree, this.#due, statements);
    const { count } = this.#ground.passage;
    const isWarnedOf = withinSome(warnings, count);
    const known = [...bound.filter((one) => !isWarnedOf(one)), ...warnings];
    const isKnown = meetingSome(known, count);
    const others = arrangedIn(this.#tree, this.#due, events).filter((one) => !isKnown(one));
    return [...known, ...others].sort((a, b) => a.action.first - b.action.first);
  }

  #draft(bound: Bound): Draft | null {
    if (this.#isOpen(bound)) return null;
    const { action, cue } = bound;
    const statement = this.#assertions.at(action);
    const holder = this.#holderOf(bound);
    const time = this.#due.of(action, cue);
    const kind = bound.isModal ? this.#kindOfModal(bound, statement, time) : bound.kind;
    if (!kind || (kind === 'expectation' && !holder.length && !time)) return null;
    // "12 percent said they would": no holder is named.
    if (bound.isModal && kind === 'intention' && !holder.length) return null;
    const isNoun = this.#ground.passage.isNoun(cue);
    // "existing pledges to cut fees": no holder is named.
    if (isNoun && !bound.holders.length && !holder.length) return null;
    const words = this.#actionOf(bound, time, statement);
    return {
      kind,
      status: isNoun ? outcomeOf(this.#tree, cue) : 'open',
      // The holder of a prediction is its speaker.
      holder: kind === 'prediction' ? (statement?.speaker.slice() ?? []) : holder,
      target: [],
      action: words,
      due: this.#due.dateOf(time),
      strength: this.#strengthOf(bound, statement),
      conditions: this.#conditionsOf(action),
      evidence: {
        first: Math.min(cue, words.first),
        last: Math.max(words.last, time?.last ?? 0, cue + 1),
      },
      statements: this.#statementsOf(bound, statement),
      words: tellingLemmas(this.#tree, words),
    };
  }

  /// True where nobody is bound: in questions, in what is denied, and in conditions.
  #isOpen({ cue, action, isModal }: Bound): boolean {
    const { passage } = this.#ground;
    if (isHeadline(passage, action)) return true;
    const sentence = passage.sentence(passage.sentenceOf(action));
    for (let k = sentence.last - 1; k >= sentence.first && k > sentence.last - 4; k--)
      if (passage.word[k] === '?') return true;
    // "a chance to mend the pier, which is due to close": a relative clause does not depend on its
    // noun.
    if (this.#tree.relation(cue) === 'acl:relcl') return false;
    const { status, reasons } = factualityOf(passage, isModal ? action : cue);
    const isWish = this.#tree.lemma(cue) === 'like';
    if (isModal && this.#isOfNobody(action)) return true;
    if (isModal || isWish) return reasons.some(isCondition);
    if (passage.isNoun(cue)) return status === 'denied' || status === 'cancelled';
    return status !== 'happened' && status !== 'ongoing' && status !== 'planned';
  }

  /// "Neither side will sign": without its subject the action would tell the contrary.
  #isOfNobody(action: number): boolean {
    return this.#tree.dependents(action, 'nsubj').some((subject) => {
      const { first, last } = this.#tree.extent(subject, 3);
      return this.#ground.passage.word
        .slice(first, last)
        .some((word) => NEGATED_SUBJECTS.test(word));
    });
  }

  /// The holders: the speaker of a statement whose cue is the binding word; for "I" or "we" the
  /// speaker of the quotation; else the subject.
  #holderOf({ holders, cue, isModal }: Bound): Mention[] {
    const { passage } = this.#ground;
    const own = isModal ? null : this.#reportedBy(cue);
    if (own?.speaker.length) return [...own.speaker];
    const isWe = holders.some((head) => SPEAKER_SUBJECTS.has(passage.word[head]!));
    if (isWe) return this.#quoted(cue)?.speaker.slice() ?? [];
    return withoutRepeats(holders.flatMap((head) => this.#namer.at(head, null)));
  }

  /// The statement whose cue a token is.
  #reportedBy(token: number): Statement | null {
    return this.#ground.statements[this.#cueOf[token]!] ?? null;
  }

  /// The statement in whose speaker's own words a token is.
  #quoted(token: number): Statement | null {
    return this.#ground.statements[this.#wordsOf[token]!] ?? null;
  }

  /// "We [will] open it" is a pledge of the speaker. "The council [will] meet on Monday" is a
  /// schedule. Any other "will" is a prediction. "Would" counts only where a speaker tells it of
  /// himself.
  #kindOfModal(
    bound: Bound,
    statement: Statement | null,
    time: TimeExpression | null,
  ): CommitmentKind | null {
    const { passage } = this.#ground;
    const word = passage.word[bound.cue]!;
    const isQuoted = passage.quotation[bound.cue]! >= 0;
    const isOwn = bound.holders.some((head) => this.#isSelf(head, statement));
    const verb = this.#tree.lemma(bound.action);
    if (isOwn && (this.#isNoAct(bound.action) || this.#isWithinQuotation(bound.cue))) return null;
    if (/^(?:would|'d)$/.test(word)) {
      if (isQuoted || !statement) return null;
      return isOwn ? 'intention' : null;
    }
    if (isOwn)
      return this.#conditionsOf(bound.action).length && isNegated(passage, bound)
        ? 'condition'
        : 'pledge';
    if (isScheduled(verb) && (time || (!statement && bound.holders.length))) return 'schedule';
    const isAside = this.#tree.relation(bound.action) === 'acl:relcl';
    return statement?.illocution !== 'asks' && !isAside ? 'prediction' : null;
  }

  /// True for a state or a chance: "will see", "will be glad".
  #isNoAct(action: number): boolean {
    const verb = this.#tree.lemma(action);
    if (this.#tree.dependents(action, 'cop').length) return true;
    const isSeen = verb === 'see' && this.#tree.dependents(action, 'obj').length > 0;
    // "would consider it an insult"
    const isJudged = verb === 'consider' && this.#tree.dependents(action, 'xcomp').length > 0;
    return isJudged || (isState(verb) && !isSeen);
  }

  /// True inside a quotation within another: "people say, ‘I will go’".
  #isWithinQuotation(token: number): boolean {
    this.#inner ??= innerQuotations(this.#ground.passage);
    return this.#inner[token] === 1;
  }

  /// "The council said [it] would": the first word of the content stands for the body that speaks.
  #isBodyItself(head: number, { content, speaker }: Statement): boolean {
    const { passage } = this.#ground;
    if (!BODY_PRONOUNS.has(passage.word[head]!) || speaker.length === 0) return false;
    const first = passage.tokenAt(content[0]!.start);
    return head === first || (head === first + 1 && passage.word[first] === 'that');
  }

  #isSelf(head: number, statement: Statement | null): boolean {
    const { passage } = this.#ground;
    if (!statement) return false;
    if (passage.quotation[head]! >= 0) return SPEAKER_SUBJECTS.has(passage.word[head]!);
    if (passage.tag[head] !== 'PRP') return false;
    if (this.#isBodyItself(head, statement)) return true;
    const named = this.#namer.at(head, null);
    return (
      named.length > 0 && named.every(({ name }) => statement.speaker.some((s) => s.name === name))
    );
  }

  /// The words of the action: from its verb (with a negation, from the word before it) to the end
  /// of its clause, without the time at the end.
  #actionOf(bound: Bound, time: TimeExpression | null, statement: Statement | null): Range {
    const { passage } = this.#ground;
    const { action, cue } = bound;
    const sentence = passage.sentence(passage.sentenceOf(action));
    const limit = Math.min(sentence.last, endOfContent(passage, statement, action));
    let last = Math.min(clauseEnd(this.#tree, action), this.#endOfWords(action, limit));
    let first = cue < action && isNegated(passage, bound) ? cue : this.#firstOf(bound);
    const condition = this.#conditionsOf(action).find((range) => range.first > action);
    if (condition) last = Math.min(last, condition.first);
    if (time && time.first > action && time.first < last) last = time.first;
    while (last > action + 1 && isLooseEnd(passage, last - 1)) last--;
    while (first < action && isLoose(passage, first)) first++;
    return { first, last: Math.max(last, action + 1) };
  }

  #firstOf({ action, cue }: Bound): number {
    const { passage } = this.#ground;
    let first = action;
    for (const child of this.#tree.children(action)) {
      const isOutside =
        /^(?:mark|nsubj|punct|cc|conj)/.test(this.#tree.relation(child)) ||
        (this.#tree.kind(child) === 'aux' && !/^(?:be|been|being|get)$/.test(passage.word[child]!));
      if (child < action && child > cue && !isOutside)
        first = Math.min(first, this.#tree.extent(child, 3).first);
    }
    return cue < action ? Math.max(first, cue + 1) : first;
  }

  /// Where the quotation or the sentence of an action ends.
  #endOfWords(action: number, limit: number): number {
    const { quotation, mark } = this.#ground.passage;
    const row = quotation[action]!;
    let end = action + 1;
    if (row < 0) return limit;
    while (end < limit && quotation[end] === row && !mark[end]) end++;
    return end;
  }

  #conditionsOf(action: number): Range[] {
    const { passage } = this.#ground;
    const found: Range[] = [];
    for (const child of this.#tree.dependents(action, 'advcl', 'obl')) {
      const extent = this.#tree.extent(child);
      if (CONDITIONS.has(passage.word[extent.first]!)) found.push(extent);
    }
    return found;
  }

  /// The wording of a commitment: the binding word, and for a modal the cue that reports it.
  #strengthOf({ cue, isModal }: Bound, statement: Statement | null): string {
    const { passage } = this.#ground;
    const word = passage.form(cue).toLowerCase();
    if (!isModal) return word === 'like' ? 'would like' : word;
    const said = statement?.cue ? passage.text.slice(statement.cue.start, statement.cue.end) : '';
    const modal = word === 'wo' || word === "'ll" || word === '’ll' ? 'will' : word;
    return said ? `${said.replace(/\s+/g, ' ').toLowerCase()} … ${modal}` : modal;
  }

  #statementsOf({ cue }: Bound, statement: Statement | null): string[] {
    const own = this.#reportedBy(cue);
    return [...new Set([own, statement].flatMap((s) => (s ? [s.id] : [])))];
  }
}

/// "if", "unless" or another word that supposes.
const isCondition = ({ kind, word }: Reason): boolean => kind === 'condition' && word !== null;

function isNegated({ word }: Passage, { cue, action }: Bound): boolean {
  return word.slice(cue, action).some((w) => NEGATIONS.has(w));
}

const HEADLINE = PARAGRAPH_KINDS.indexOf('headline');

/// A headline is left out: the article tells it again in whole sentences.
function isHeadline({ doc: { segments } }: Passage, token: number): boolean {
  const paragraph = segments.sentenceParagraph[segments.tokenSentence[token]!]!;
  return segments.paragraphKind[paragraph] === HEADLINE;
}

/// Where the content of the statement around an action ends: the words that report it do not belong
/// to the action.
function endOfContent(passage: Passage, statement: Statement | null, action: number): number {
  const { start } = passage.span({ first: action, last: action + 1 });
  const part = statement?.content.find((c) => c.start <= start && start < c.end);
  return part ? passage.tokenAt(part.end) : passage.count;
}

/// The end of a clause, without clauses beside it that have a subject or modal of their own.
function clauseEnd(tree: Tree, verb: number): number {
  let last = verb + 1;
  for (const child of tree.children(verb)) {
    if (child < verb || tree.kind(child) === 'parataxis' || isAddition(tree, child)) continue;
    const isOwn = tree.dependents(child, 'nsubj', 'aux').length > 0;
    if (tree.kind(child) === 'conj' && isOwn) continue;
    last = Math.max(
      last,
      tree.kind(child) === 'conj' ? clauseEnd(tree, child) : tree.extent(child).last,
    );
  }
  return last;
}

/// ", although she leads", "as the city waits": clauses that do not belong to the action.
function isAddition(tree: Tree, child: number): boolean {
  if (tree.kind(child) !== 'advcl') return false;
  const mark = tree.dependents(child, 'mark')[0];
  return mark !== undefined && ADDITION_MARKS.test(tree.passage.word[mark]!);
}

const ADDITION_MARKS =
  /^(?:although|though|because|while|as|since|after|before|when|whereas|even)$/;

const lengthOf = ({ content }: Statement): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

/// 1 for the tokens that stand in a quotation within another.
function innerQuotations(passage: Passage): Uint8Array {
  const { count, parent, start, end } = passage.doc.quotations;
  const inner = new Uint8Array(passage.count);
  for (let i = 0; i < count; i++)
    if (parent[i]! >= 0) inner.fill(1, passage.tokenAt(start[i]!), passage.tokenAt(end[i]!));
  return inner;
}

/// The quoted words of a speaker; all of the content of direct speech.
function ownWords({ speaker, quotes, kind, content }: Statement): readonly Span[] {
  if (!speaker.length) return [];
  return quotes.length || kind !== 'direct' ? quotes : content;
}

/// By token the statement that has it in one of its spans, the shortest of several; -1 for none.
function layOut(
  passage: Passage,
  statements: readonly Statement[],
  pick: (statement: Statement) => readonly Span[],
): Int32Array {
  const at = new Int32Array(passage.count).fill(-1);
  const order = statements.map((statement, i) => ({ i, size: lengthOf(statement) }));
  order.sort((a, b) => b.size - a.size || a.i - b.i);
  for (const { i } of order)
    for (const { start, end } of pick(statements[i]!))
      at.fill(i, passage.tokenAt(start), passage.tokenAt(end));
  return at;
}

/// Tokens that an action does not end with: a mark, "and", the preposition of a time that was cut
/// off.
const isLooseEnd = (passage: Passage, k: number): boolean =>
  isLoose(passage, k) || passage.tag[k] === 'IN';

const isLoose = ({ tag, word, mark }: Passage, k: number): boolean =>
  mark[k] === 1 || /^(?:,|:|\.|CC|TO|``|''|-RRB-)$/.test(tag[k]!) || word[k] === '—';

function withoutRepeats(mentions: readonly Participant[]): Mention[] {
  const seen = new Set<string>();
  return mentions
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map(({ name, span, entity }) => ({ name, ...(span && { span }), ...(entity && { entity }) }));
}
