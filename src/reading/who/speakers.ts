import { lemmaOf } from '../../language/doc.ts';
import { isTitle } from '../../language/gazetteers/gazetteer.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { SOURCE_FRAMES } from '../attribution/frames.ts';
import { membersOf } from '../grammar/coordination.ts';
import type { Mention } from './coreference/mentions.ts';
import { headIn, relationOf } from './coreference/mentions.ts';
import type { Reference, References } from './coreference/resolve.ts';
import type { Referent } from './coreference/referents.ts';
import { CARRIERS, type Cast } from './entities.ts';
import { descriptionOf, isAnaphoric, isBare, PAIRS } from './descriptions.ts';
import { headOf, isTimeWord } from '../grammar/noun-phrases.ts';
import type { Passage, Range } from '../grammar/passage.ts';
import { found, joined, namesOf, open, type Named, type Resolution } from './resolution.ts';
import { FIRST_PERSON_SINGULAR } from '../words/closed-classes.ts';

/// More nouns for outlets, which count only behind the name of an outlet.
const OUTLET_NOUNS = new Set('service network channel paper website site wire'.split(' '));

/// A reference that is less likely than this names nobody.
const NAMED_FROM = 0.6;
/// The same for a pronoun that stands for somebody without a name.
const DESCRIBED_FROM = 0.9;
/// A description that stands for somebody named with more than this chance is left open.
const DESCRIBED_BELOW = 0.35;

/// How often the annotators had only a description: 55 of 73 on GUM's genres other than news.
const DESCRIBED = 0.75;
/// A possessor that is less likely than this stays a pronoun.
const OWNER_FROM = 0.7;

/// Nouns for which each place has its one ("the police"): they need no introduction.
const KNOWN_TO_ALL = new Set(
  'government police military army parliament ministry administration opposition press media public'.split(
    ' ',
  ),
);

/// The surroundings of a source.
export interface Around {
  /// The speaker whose quotation it stands in.
  readonly quoted: Resolution | null;
}

/// Names the sources of one passage in text order.
export class SpeakerResolver {
  readonly #passage: Passage;
  readonly #cast: Cast;
  readonly #references: References;
  readonly #namesPeople: boolean;
  readonly #namesBodies: boolean;

  constructor(passage: Passage, cast: Cast, references: References) {
    this.#passage = passage;
    this.#cast = cast;
    this.#references = references;
    this.#namesPeople = cast.entities.some(
      ({ type, mentions }) => type === 'person' && mentions.length > 1,
    );
    this.#namesBodies = cast.entities.some(({ type }) => type === 'organisation');
  }

  /// Names the source of an attribution; `quoted` is the speaker whose quotation it stands in.
  source(a: Attribution, quoted: Resolution | null): Resolution {
    const words = a.antecedent ?? a.source;
    if (!words) return open('the article does not say who');
    const resolution = this.words(words, { quoted });
    const certainty = resolution.certainty * SOURCE_FRAMES[a.sourceFrame].certainty;
    return { ...resolution, certainty };
  }

  /// True where a pronoun stands for the source of an attribution.
  isSame({ antecedent, source }: Attribution, pronoun: number): boolean {
    const words = antecedent ?? source;
    const own = words && this.#references.at(headIn(this.#passage, words))?.referent;
    const reference = this.#references.at(pronoun);
    return !!own && reference?.referent === own && reference.chance >= NAMED_FROM;
  }

  /// Names what a noun phrase or pronoun stands for.
  words(whole: Range, around: Around): Resolution {
    const owned = whole.last - whole.first > 1 && this.#passage.tag[whole.last - 1] === 'POS';
    const range = owned ? { first: whole.first, last: whole.last - 1 } : whole;
    const parts = membersOf(this.#passage, range) ?? [range];
    return joined(parts.map((part) => this.#single(part, around)));
  }

  #single(range: Range, around: Around): Resolution {
    const passage = this.#passage;
    const head = headOf(passage, range);
    const tag = passage.tag[head]!;
    if (tag === 'PRP' || tag === 'PRP$') return this.#pronoun(head, around);
    const relative = this.#relativeIn(range);
    if (relative >= 0) return this.#relative(relative, range, around);
    const name = passage.name[head]! >= 0 ? passage.name[head]! : this.#titled(range, head);
    if (name >= 0) return this.#named(name, range);
    const pointed =
      this.#carrier(range, head) ?? this.#apposed(range) ?? this.#pointingBack(range, head);
    if (pointed) return pointed;
    if (!passage.isNoun(head) && !/^(?:NN|JJ|VBG)/.test(tag) && isBare(passage, range))
      return open(`“${passage.words(range)}” names nobody by itself`);
    return this.#described(range);
  }

  #pronoun(head: number, { quoted: owner }: Around): Resolution {
    const passage = this.#passage;
    const word = passage.word[head]!;
    const isQuoted = passage.quotation[head]! >= 0;
    if (FIRST_PERSON_SINGULAR.has(word))
      return isQuoted ? speaker(owner) : open('“I” outside quotation marks: not told who');
    if (word === 'we' || word === 'us') return open('“we”: the article does not say who is meant');
    const reference = this.#references.at(head);
    const who = `pronoun “${word}”`;
    if (!reference?.referent || !reference.antecedent)
      return open(`${who}: nobody who fits stands just before`);
    return this.#referred(reference, who, { first: head, last: head + 1 });
  }

  /// "Secretary of State [Ana Brook]": the name behind a title of several words, or -1.
  #titled({ first, last }: Range, head: number): number {
    const { names, name, tag } = this.#passage;
    const row = name[last - 1]!;
    if (row < 0 || head !== first || tag[first] !== 'NNP') return -1;
    for (let k = first; k < names.first[row]!; k++) if (!/^(?:NNP|IN|CC)/.test(tag[k]!)) return -1;
    return tag[names.first[row]! - 1] === 'IN' ? -1 : row;
  }

  /// The relative pronoun at the head of a phrase: "who", "whose leaders", "many of whom".
  #relativeIn({ first, last }: Range): number {
    for (let k = first; k < Math.min(last, first + 3); k++) {
      // The WHO is a body.
      if (/^W(?:P|DT)/.test(this.#passage.tag[k]!) && this.#passage.form(k) !== 'WHO') return k;
      if (this.#passage.isNoun(k)) return -1;
    }
    return -1;
  }

  /// "the man who said": the noun that the relative clause belongs to.
  #relative(head: number, range: Range, around: Around): Resolution {
    const { doc, word, count } = this.#passage;
    const asked = `“${this.#passage.words(range)}” names nobody by itself`;
    if (word[head] === 'whose' || range.last - range.first > 1) return open(asked);
    let verb = doc.heads[head]!;
    for (let steps = 0; verb >= 0 && relationOf(doc, verb) !== 'acl:relcl'; steps++) {
      if (steps > 4) return open(asked);
      verb = doc.heads[verb]!;
    }
    const noun = verb >= 0 ? doc.heads[verb]! : -1;
    const mention = this.#mentionAt(noun);
    if (noun < 0 || noun >= count || !mention || mention.range.last > head) return open(asked);
    const isNobody = word[head] === 'who' && mention.kind === 'noun' && mention.being === 'thing';
    if (isNobody || isTimeWord(word[noun]!)) return open(asked);
    return this.#single(mention.range, around);
  }

  #mentionAt(token: number): Mention | null {
    const { name, names } = this.#passage;
    const row = name[token] ?? -1;
    return this.#references.at(row >= 0 ? names.last[row]! - 1 : token)?.mention ?? null;
  }

  /// The entity of a pronoun or noun, where it is likely enough.
  #referred(reference: Reference, words: string, range: Range): Resolution {
    const { referent, antecedent, chance, other } = reference;
    const who = this.#whoIs(referent!, range);
    if (!who) return open(`${words}: nobody who is named or described stands just before`);
    const isNamed = who.every(({ entity }) => entity >= 0);
    if (chance < (isNamed ? NAMED_FROM : DESCRIBED_FROM)) {
      const second = other && this.#whoIs(other, range);
      const rival = second ? ` or ${namesOf(second)}` : '';
      return open(`${words}: perhaps ${namesOf(who)}${rival}`);
    }
    const certainty = chance * (isNamed ? 1 : DESCRIBED);
    return found(who, `${words}: ${namesOf(who)}, ${this.#placeOf(antecedent!, range)}`, certainty);
  }

  #whoIs(referent: Referent, range: Range): Named[] | null {
    if (referent.members.length) {
      const members = referent.members.map((member) => this.#whoIs(member, range));
      return members.every((who) => who !== null) ? members.flat() : null;
    }
    if (referent.entity >= 0)
      return [{ name: this.#cast.entities[referent.entity]!.name, range, entity: referent.entity }];
    const described = referent.mentions.find(({ kind }) => kind === 'noun' || kind === 'group');
    if (!described || this.#pointsAtSomebody(described, described.range)) return null;
    return [{ name: descriptionOf(this.#passage.words(described.range)), range, entity: -1 }];
  }

  /// Where the antecedent stands: "subject in the sentence before".
  #placeOf({ head }: Mention, range: Range): string {
    const { doc } = this.#passage;
    const distance = this.#passage.sentenceOf(range.first) - this.#passage.sentenceOf(head);
    const where =
      ['in the same sentence', 'in the sentence before'][distance] ??
      `${distance} sentences before`;
    const isSubject = relationOf(doc, head).startsWith('nsubj') || this.#isSubjectName(head);
    return `${isSubject ? 'subject' : 'mentioned'} ${where}`;
  }

  #isSubjectName(head: number): boolean {
    const { doc, name, names } = this.#passage;
    const row = name[head]!;
    return row >= 0 && relationOf(doc, names.first[row]!).startsWith('nsubj');
  }

  #named(name: number, range: Range): Resolution {
    const entity = this.#cast.ofName[name]!;
    if (entity < 0) {
      const { first, last } = this.#passage.names;
      const words = this.#passage.words({ first: first[name]!, last: last[name]! });
      return open(`“${words}” fits more than one person in the article`);
    }
    const known = this.#cast.entities[entity]!;
    const whole = known.name.includes(' ');
    const who = [{ name: known.name, range, entity }];
    return found(who, `named: ${known.name}`, whole ? 0.99 : 0.96);
  }

  /// "the state-run Lantra news service": the name inside is who it is.
  #carrier(range: Range, head: number): Resolution | null {
    const noun = this.#passage.word[head]!;
    if (!CARRIERS.has(noun) && !OUTLET_NOUNS.has(noun)) return null;
    for (let k = head - 1; k >= range.first; k--) {
      const name = this.#passage.name[k]!;
      const entity = name >= 0 ? this.#cast.entities[this.#cast.ofName[name]!] : undefined;
      if (entity?.type === 'outlet') return this.#named(name, range);
    }
    return null;
  }

  /// "Ana Brook, a lawyer, who" and "its chairwoman, Ana Brook,": the description stands beside the
  /// name it belongs to.
  #apposed(range: Range): Resolution | null {
    const person = this.#personBehind(range) ?? this.#personBefore(range);
    if (!person) return null;
    const words = this.#passage.words(range);
    return found([person], `“${words}” stands beside the name ${person.name}`, 0.95);
  }

  /// A name, a comma, and behind the description another comma or "who": "After talks with Ana
  /// Brook, the minister said" has neither.
  #personBefore({ first, last }: Range): Named | null {
    const { word, tag } = this.#passage;
    const closed = word[last] === ',' || tag[last] === 'WP' || tag[last] === 'WDT';
    return closed && word[first - 1] === ',' ? this.#personAt(first - 2) : null;
  }

  /// A name between a comma and the next stop.
  #personBehind(range: Range): Named | null {
    const passage = this.#passage;
    let at = range.last + 1;
    if (passage.word[range.last] !== ',') return null;
    while (at < passage.count && isTitle(passage.form(at))) at++;
    if (at >= passage.count) return null;
    const name = passage.name[at]!;
    if (name < 0 || passage.names.first[name] !== at) return null;
    const after = passage.word[passage.names.last[name]!] ?? '.';
    return after === ',' || after === '.' ? this.#personAt(at) : null;
  }

  /// The person whose name a token belongs to.
  #personAt(token: number): Named | null {
    const name = token >= 0 ? this.#passage.name[token]! : -1;
    const entity = name >= 0 ? this.#cast.ofName[name]! : -1;
    const known = entity >= 0 ? this.#cast.entities[entity]! : undefined;
    if (known?.type !== 'person') return null;
    return { name: known.name, range: { first: token, last: token + 1 }, entity };
  }

  /// "the minister", "the pair", "the report": the antecedent. Left open where there must be one
  /// and it cannot be found.
  #pointingBack(range: Range, head: number): Resolution | null {
    const passage = this.#passage;
    const reference = this.#references.at(head);
    const words = `“${passage.words({ first: range.first, last: head + 1 })}”`;
    const isNamed = (reference?.referent?.entity ?? -1) >= 0 || reference?.referent?.members.length;
    if (isNamed && reference?.antecedent && reference.chance >= NAMED_FROM)
      return this.#referred(reference, words, range);
    const told = reference?.antecedent && this.#documentTold(reference.referent!, range);
    if (told) return told;
    const beside = isNamed && reference?.chance === 1 && this.#whoIs(reference.referent!, range);
    if (beside) return found(beside, `${words} stands beside the name ${namesOf(beside)}`, 0.95);
    const core = passage.word.slice(range.first, head + 1);
    const definite = core[0] === 'the' || core[0] === 'both' || head === range.first;
    if (definite && isAnaphoric(core)) {
      const pair = core.includes('two') || PAIRS.has(core.at(-1)!) ? this.#pair(range, head) : null;
      return pair
        ? found(pair, `${words}: ${namesOf(pair)}`, 0.75)
        : open(`${words} points back at a group that is not named here`);
    }
    const likely = isNamed ? reference!.chance : (reference?.otherChance ?? 0);
    const whom = isNamed ? reference!.referent : (reference?.other ?? null);
    const who = whom && whom.entity >= 0 ? this.#whoIs(whom, range) : null;
    return who && likely > DESCRIBED_BELOW ? open(`${words}: perhaps ${namesOf(who)}`) : null;
  }

  /// "the report" as "a study by two economists", if the article introduced it so.
  #documentTold({ being, entity, mentions }: Referent, range: Range): Resolution | null {
    const [first] = mentions;
    if (being !== 'document' || entity >= 0 || first?.kind !== 'noun') return null;
    if (/^(?:the|this|that)$/.test(this.#passage.word[first.range.first]!)) return null;
    const name = this.#withOwner(first.range) ?? descriptionOf(this.#passage.words(first.range));
    const words = this.#passage.words(range);
    return found([{ name, range, entity: -1 }], `“${words}”: ${name}, told of before`, DESCRIBED);
  }

  /// "the two ministers": the two people with that role; else the two people named together shortly
  /// before.
  #pair(range: Range, head: number): Named[] | null {
    const noun = lemmaOf(this.#passage.doc, head).toLowerCase();
    const holders = this.#references.roles.holders(noun, []);
    if (holders.length !== 2) return this.#lastPair(range.first);
    return holders.map((entity) => ({ name: this.#cast.entities[entity]!.name, range, entity }));
  }

  /// The two people named together last ("A and B"), in this sentence or the one before.
  #lastPair(before: number): Named[] | null {
    const s = this.#passage.sentenceOf(before);
    for (let k = before - 1; k >= 0 && s - this.#passage.sentenceOf(k) <= 1; k--) {
      const referent = this.#references.at(k)?.referent;
      if (this.#references.at(k)?.mention.kind !== 'group' || referent?.members.length !== 2)
        continue;
      if (referent.members.every(({ entity, being }) => entity >= 0 && being === 'person'))
        return this.#whoIs(referent, { first: k, last: k + 1 });
    }
    return null;
  }

  /// A speaker without a name, in the words of the article. "The minister" and "the union" stand
  /// for somebody told of before; where that one was not found, they are left open.
  #described(range: Range): Resolution {
    const words = this.#passage.words(range);
    const mention = this.#references.at(headOf(this.#passage, range))?.mention;
    if (mention?.kind === 'noun' && this.#pointsAtSomebody(mention, range))
      return open(`“${words}” is somebody told of before, and not told who`);
    const name = this.#withOwner(range) ?? descriptionOf(this.#passage.words(this.#short(range)));
    return found([{ name, range, entity: -1 }], `described, not named: ${name}`, DESCRIBED);
  }

  /// A description without the clause behind it: "the study, which took years" is "the study".
  #short({ first, last }: Range): Range {
    const { word, tag, name } = this.#passage;
    for (let k = first + 1; k < last; k++) {
      const ends = /^(?:WDT|WP|WRB)/.test(tag[k]!) || /^(?:,|--|[–—―]|being)$/.test(word[k]!);
      if (!ends || name[k]! >= 0 || !this.#passage.isNoun(k - 1)) continue;
      // Nothing is left out of a list.
      return word.slice(k, last).includes('and') && word[k] === ','
        ? { first, last }
        : { first, last: k };
    }
    return { first, last };
  }

  /// "the senator" without a word that tells which one, where the article names people and has not
  /// told of "a senator" before.
  #pointsAtSomebody(mention: Mention, range: Range): boolean {
    const { word, name } = this.#passage;
    const { head, being, isPlural } = mention;
    if (word[mention.range.first] !== 'the' || isPlural || range.last > head + 1) return false;
    if (being !== 'person' && being !== 'organisation' && being !== 'polity') return false;
    if (KNOWN_TO_ALL.has(word[head]!)) return false;
    for (let k = range.first; k < range.last; k++)
      if (name[k]! >= 0 || this.#passage.tag[k] === 'POS') return false;
    const told = this.#references.at(head)?.referent?.noun;
    if (told && word[told.range.first] !== 'the') return false;
    return being === 'person' ? this.#namesPeople : this.#namesBodies;
  }

  /// "her campaign" as "Ana Brook’s campaign", where the possessor is known.
  #withOwner(range: Range): string | null {
    const { tag } = this.#passage;
    if (tag[range.first] !== 'PRP$' || range.last - range.first < 2) return null;
    const reference = this.#references.at(range.first);
    if (!reference?.referent || reference.referent.entity < 0 || reference.chance < OWNER_FROM)
      return null;
    const owner = this.#cast.entities[reference.referent.entity]!.name;
    const rest = this.#passage.words({ first: range.first + 1, last: range.last });
    return `${owner}’s ${rest.replace(/\s+/g, ' ')}`;
  }
}

function speaker(parent: Resolution | null): Resolution {
  if (parent?.who.length !== 1) return open('“I” inside words whose speaker is open');
  return found(parent.who, `“I” is the speaker, ${namesOf(parent.who)}`, parent.certainty * 0.98);
}
