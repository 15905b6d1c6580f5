import { countryOf, type Gender } from '../language/gazetteers/gazetteer.ts';
import type { Attribution } from './attribution.ts';
import type { Cast, KnownEntity } from './entities.ts';
import type { Passage, Range } from './passage.ts';

/// Who a stretch of words stands for. `open` says why nobody could be named.
export interface Resolution {
  readonly who: readonly Named[];
  readonly open: string | null;
  readonly reason: string;
  /// 0..1: how sure the name is, given that the words are the source.
  readonly certainty: number;
}

export interface Named {
  readonly name: string;
  readonly range: Range;
  /// Index into `Cast.entities`, or -1 for somebody described and not named.
  readonly entity: number;
}

const FEMININE = new Set(['she', 'her', 'herself']);
const MASCULINE = new Set(['he', 'him', 'his', 'himself']);
const PLURAL = new Set(['they', 'them', 'their']);
/// Groups that point back at people or sides named before, and name nobody by themselves.
const ANAPHORIC = new Set(
  'sides pair duo both two men women parties leaders others latter former'.split(' '),
);
/// Seats of government that stand for their country in a role ("the Kremlin leader").
const SEATS: Readonly<Record<string, string>> = {
  kremlin: 'Russia',
  'white house': 'United States',
  'downing street': 'United Kingdom',
  élysée: 'France',
};
const CARRIERS = new Set(
  'service agency newspaper network magazine channel broadcaster daily paper website site wire'.split(
    ' ',
  ),
);

/// Resolves the sources of one passage in text order; later ones look back at earlier ones.
export class SpeakerResolver {
  readonly #passage: Passage;
  readonly #cast: Cast;
  /// What each sentence's outermost attribution resolved to.
  readonly #spoke = new Map<number, Resolution>();
  /// The groups that speak in each sentence, inside others' words or not.
  readonly #groups = new Map<number, Resolution>();

  constructor(passage: Passage, cast: Cast) {
    this.#passage = passage;
    this.#cast = cast;
  }

  /// Names the source of an attribution. `parent` is what the statement around it resolved to.
  source(a: Attribution, parent: Resolution | null): Resolution {
    const words = a.antecedent ?? a.source;
    if (!words) return open('the article does not say who');
    const resolution = this.words(words, parent, a.cue?.first ?? words.first);
    const found = a.sourceFrame === 'shared' ? scaled(resolution, 0.95) : resolution;
    if (a.cue) this.#remember(this.#passage.sentenceOf(a.cue.first), found, parent === null);
    return found;
  }

  #remember(sentence: number, found: Resolution, outermost: boolean): void {
    if (outermost) this.#spoke.set(sentence, found);
    const group = found.who.length > 1 || (found.who.length === 1 && this.#isGroup(found.who[0]!));
    if (group) this.#groups.set(sentence, found);
  }

  /// Names what a noun phrase or pronoun stands for.
  words(range: Range, parent: Resolution | null, at: number): Resolution {
    const parts = this.#coordinated(range);
    if (parts) return joined(parts.map((p) => this.#single(p, parent, at)));
    return this.#single(range, parent, at);
  }

  #single(range: Range, parent: Resolution | null, at: number): Resolution {
    const passage = this.#passage;
    const head = headOf(passage, range);
    const tag = passage.tag[head]!;
    if (tag === 'PRP' || tag === 'PRP$') return this.#pronoun(head, parent, at);
    const name = passage.name[head]!;
    if (name >= 0) return this.#named(name, range);
    const carrier = this.#carrier(range, head);
    if (carrier) return carrier;
    return this.#described(range, head);
  }

  #named(name: number, range: Range): Resolution {
    const entity = this.#cast.ofName[name]!;
    if (entity < 0) {
      const { first, last } = this.#passage.doc.names;
      const words = this.#passage.words({ first: first[name]!, last: last[name]! });
      return open(`“${words}” fits more than one person in the article`);
    }
    const known = this.#cast.entities[entity]!;
    const whole = known.name.split(' ').length > 1;
    const reason = `named: ${known.name}`;
    return {
      who: [{ name: known.name, range, entity }],
      open: null,
      reason,
      certainty: whole ? 0.99 : 0.96,
    };
  }

  /// "the state-run Lantra news service": the name inside is who it is.
  #carrier(range: Range, head: number): Resolution | null {
    if (!CARRIERS.has(this.#passage.word[head]!)) return null;
    for (let k = head - 1; k >= range.first; k--) {
      const name = this.#passage.name[k]!;
      if (name >= 0 && this.#cast.ofName[name]! >= 0) return this.#named(name, range);
    }
    return null;
  }

  #coordinated({ first, last }: Range): Range[] | null {
    const { word, tag } = this.#passage;
    for (let k = first + 1; k < last - 1; k++) {
      if (tag[k] === 'IN' || word[k] === ',') return null;
      if (word[k] !== 'and') continue;
      const left = headOf(this.#passage, { first, last: k });
      const right = headOf(this.#passage, { first: k + 1, last });
      const both = this.#pointed(left) && this.#pointed(right);
      return both && this.#passage.name[left] !== this.#passage.name[right]
        ? [
            { first, last: k },
            { first: k + 1, last },
          ]
        : null;
    }
    return null;
  }

  #pointed(token: number): boolean {
    return this.#passage.name[token]! >= 0 || this.#passage.tag[token] === 'PRP';
  }

  #described(range: Range, head: number): Resolution {
    const passage = this.#passage;
    const core = { first: range.first, last: head + 1 };
    const named = this.#apposed(range);
    if (named) return named;
    const definite =
      passage.word[range.first] === 'the' ||
      passage.word[range.first] === 'both' ||
      head === range.first;
    if (definite && isAnaphoric(passage, core)) {
      return (
        this.#pairBefore(range) ??
        open(`“${passage.words(core)}” points back at a group that is not named here`)
      );
    }
    const holder = passage.word[range.first] === 'the' ? this.#roleHolder(core, head) : null;
    if (holder !== null) {
      const known = this.#cast.entities[holder]!;
      const who = [{ name: known.name, range, entity: holder }];
      return {
        who,
        open: null,
        reason: `“${passage.words(core)}” is the role given for ${known.name}`,
        certainty: 0.9,
      };
    }
    const name = descriptionOf(passage.words(range));
    return {
      who: [{ name, range, entity: -1 }],
      open: null,
      reason: `described, not named: ${name}`,
      certainty: 0.95,
    };
  }

  /// "Ana Brook, a lawyer, who": the description stands beside the name it belongs to.
  #apposed(range: Range): Resolution | null {
    const { word } = this.#passage;
    const person =
      word[range.first - 1] === ',' ? this.#personAt(range.first - 2) : this.#personApposed(range);
    if (!person) return null;
    return {
      who: [person],
      open: null,
      reason: `“${this.#passage.words(range)}” stands beside the name ${person.name}`,
      certainty: 0.95,
    };
  }

  /// "its chairwoman, Petra Vance,": the name stands between a comma and the next stop.
  #personApposed(range: Range): Named | null {
    const passage = this.#passage;
    const at = range.last + 1;
    if (passage.word[range.last] !== ',' || at >= passage.count) return null;
    const name = passage.name[at]!;
    if (name < 0 || passage.doc.names.first[name] !== at) return null;
    const after = passage.word[passage.doc.names.last[name]!] ?? '.';
    return after === ',' || after === '.' ? this.#personAt(at) : null;
  }

  /// The only person whose role has this noun and none of whose modifiers contradicts it.
  #roleHolder(core: Range, head: number): number | null {
    const noun = this.#passage.word[head]!;
    const modifiers = wordsOf(this.#passage, { first: core.first + 1, last: head });
    const holders = this.#cast.entities.flatMap((e, i) =>
      e.type === 'person' && holdsRole(e, noun, modifiers) ? [i] : [],
    );
    return holders.length === 1 ? holders[0]! : null;
  }

  /// "the pair", "the two men": two people named together a little before.
  #pairBefore(range: Range): Resolution | null {
    const head = this.#passage.word[headOf(this.#passage, range)]!;
    if (head === 'sides' || head === 'parties' || head === 'others') return null;
    const pair = this.#lastPair(range.first, 2);
    return (
      pair && {
        ...pair,
        reason: `“${this.#passage.words(range)}”: ${pair.who.map((w) => w.name).join(' and ')}, named together before`,
      }
    );
  }

  /// The last "A and B" before token `at`, at most `reach` sentences back.
  #lastPair(at: number, reach: number): Resolution | null {
    const passage = this.#passage;
    const floor = passage.sentence(Math.max(0, passage.sentenceOf(at) - reach)).first;
    for (let k = at - 1; k > floor; k--) {
      if (passage.word[k] !== 'and' || passage.quotation[k]! >= 0) continue;
      const left = this.#personEnding(k - 1) ?? this.#speakerPronoun(k - 1);
      const right = this.#personStarting(k + 1, at);
      if (left && right && left.entity !== right.entity)
        return { who: [left, right], open: null, reason: '', certainty: 0.75 };
    }
    return null;
  }

  /// "he and Brook" inside what somebody says: he is the speaker of that sentence.
  #speakerPronoun(token: number): Named | null {
    const word = this.#passage.word[token] ?? '';
    if (word !== 'he' && word !== 'she') return null;
    const spoke = this.#spoke.get(this.#passage.sentenceOf(token));
    return spoke?.who.length === 1 ? spoke.who[0]! : null;
  }

  #personEnding(token: number): Named | null {
    return this.#personAt(token);
  }

  #personStarting(token: number, limit: number): Named | null {
    for (let k = token; k < limit && k - token < 6; k++) {
      const person = this.#personAt(k);
      if (person) return person;
      if (!this.#passage.isNoun(k) && this.#passage.tag[k] !== 'JJ') return null;
    }
    return null;
  }

  #personAt(token: number): Named | null {
    const name = token >= 0 ? this.#passage.name[token]! : -1;
    const entity = name >= 0 ? this.#cast.ofName[name]! : -1;
    if (entity < 0 || this.#cast.entities[entity]!.type !== 'person') return null;
    return {
      name: this.#cast.entities[entity]!.name,
      range: { first: token, last: token + 1 },
      entity,
    };
  }

  #pronoun(token: number, parent: Resolution | null, at: number): Resolution {
    const word = this.#passage.word[token]!;
    const quoted = this.#passage.quotation[token]! >= 0;
    if (word === 'i' || word === 'me')
      return quoted ? this.#self('I', parent) : open('“I” is the writer of the article');
    if (word === 'we' || word === 'us') return open('“we”: the article does not say who is meant');
    if (PLURAL.has(word))
      return quoted ? open('“they” inside a quotation') : this.#plural(token, at);
    if (MASCULINE.has(word) || FEMININE.has(word))
      return this.#singular(token, word, parent, quoted);
    return open(`“${this.#passage.form(token)}”: no one is named`);
  }

  #self(word: string, parent: Resolution | null): Resolution {
    if (parent?.who.length !== 1) return open(`“${word}” inside words whose speaker is open`);
    return {
      ...parent,
      reason: `“${word}” is the speaker, ${parent.who[0]!.name}`,
      certainty: parent.certainty * 0.98,
    };
  }

  #plural(token: number, at: number): Resolution {
    const passage = this.#passage;
    const s = passage.sentenceOf(token);
    for (let back = s; back >= Math.max(0, s - 1); back--) {
      const spoke = this.#groups.get(back);
      if (spoke && spoke.who[0]!.range.first < token)
        return {
          ...spoke,
          reason: `pronoun “they”: ${spoke.who.map((w) => w.name).join(' and ')}`,
          certainty: 0.8,
        };
    }
    const pair = this.#lastPair(Math.min(token, at), 1);
    if (pair)
      return {
        ...pair,
        reason: `pronoun “they”: ${pair.who.map((w) => w.name).join(' and ')}, named together before`,
      };
    return open('pronoun “they”: nobody plural stands just before');
  }

  #genderOf(who: Named): Gender | null {
    return this.#cast.entities[who.entity]?.gender ?? null;
  }

  #isGroup(who: Named): boolean {
    return who.entity < 0 && isPlural(this.#passage, who.range);
  }

  #singular(token: number, word: string, parent: Resolution | null, quoted: boolean): Resolution {
    if (quoted) return open(`pronoun “${word}” inside a quotation`);
    const gender: Gender = MASCULINE.has(word) ? 'm' : 'f';
    const [own] = parent?.who ?? [];
    if (
      parent?.who.length === 1 &&
      own &&
      this.#fits(own.entity, gender) &&
      own.range.last <= token
    ) {
      return {
        ...parent,
        reason: `pronoun “${word}”: ${own.name}, who is speaking`,
        certainty: parent.certainty * 0.93,
      };
    }
    if (parent?.who.length === 1 && own!.entity < 0 && own!.range.last <= token) {
      return open(`pronoun “${word}”: perhaps ${own!.name}, who is not named`);
    }
    const s = this.#passage.sentenceOf(token);
    const reach = this.#reachFrom(s);
    for (let back = s; back >= reach; back--) {
      const found = this.#candidate(back, token, gender);
      if (found === 'ambiguous') return open(`pronoun “${word}”: more than one person fits`);
      if (found && s - back > 1 && this.#genderOf(found.named) === null) {
        return open(`pronoun “${word}”: ${found.named.name} stands too far away to be sure`);
      }
      if (found) return this.#pronounReading(word, found, s - back);
    }
    return open(`pronoun “${word}”: nobody who fits stands just before`);
  }

  /// Three sentences back, not counting those that are quoted from end to end.
  #reachFrom(s: number): number {
    const passage = this.#passage;
    let left = 3;
    let back = s;
    while (back > 0 && left > 0 && s - back < 15) {
      back--;
      const { first, last } = passage.sentence(back);
      const quoted =
        passage.quotation[first]! >= 0 && passage.quotation[first] === passage.quotation[last - 1];
      if (!quoted || this.#spoke.has(back)) left--;
    }
    return back;
  }

  #pronounReading(
    word: string,
    found: { named: Named; subject: boolean },
    distance: number,
  ): Resolution {
    const where =
      distance === 0
        ? 'in the same sentence'
        : distance === 1
          ? 'in the sentence before'
          : `${distance} sentences before`;
    const what = found.subject ? 'subject' : 'the only person who fits';
    const certainty = (found.subject ? 0.92 : 0.85) - 0.06 * Math.max(0, distance - 1);
    return {
      who: [found.named],
      open: null,
      reason: `pronoun “${word}”: ${found.named.name}, ${what} ${where}`,
      certainty,
    };
  }

  /// The person of a sentence whom a pronoun at `before` would mean: whoever spoke there, else its
  /// first subject, else the only one named; two that fit and no subject is ambiguous.
  #candidate(
    s: number,
    before: number,
    gender: Gender,
  ): { named: Named; subject: boolean } | 'ambiguous' | null {
    const spoke = this.#spoke.get(s);
    const [who] = spoke?.who ?? [];
    if (
      spoke?.who.length === 1 &&
      who &&
      this.#fits(who.entity, gender) &&
      who.range.first < before
    )
      return { named: who, subject: true };
    if (
      spoke?.who.length === 1 &&
      who &&
      who.entity < 0 &&
      who.range.first < before &&
      !isPlural(this.#passage, who.range)
    )
      return 'ambiguous';
    const people = this.#peopleIn(s, before).filter((p) => this.#fits(p.entity, gender));
    if (!people.length) return null;
    const subject = people.find((p) => this.#isSubject(p.range));
    if (subject) return { named: subject, subject: true };
    const distinct = new Set(people.map((p) => p.entity));
    return distinct.size === 1 ? { named: people[0]!, subject: false } : 'ambiguous';
  }

  #peopleIn(s: number, before: number): Named[] {
    const { first, last } = this.#passage.sentence(s);
    const found: Named[] = [];
    for (let k = first; k < Math.min(last, before); k++) {
      const person =
        this.#passage.quotation[k]! < 0 && !this.#passage.stripped[k] ? this.#personAt(k) : null;
      if (!person) continue;
      const name = this.#passage.name[k]!;
      const end = this.#passage.doc.names.last[name]!;
      if (this.#passage.tag[end] !== 'POS')
        found.push({ ...person, range: { first: k, last: end } });
      k = end - 1;
    }
    return found;
  }

  #isSubject(range: Range): boolean {
    const next = range.last;
    if (next >= this.#passage.count) return false;
    return (
      this.#passage.isVerb(next) ||
      (this.#passage.tag[next] === 'RB' && this.#passage.isVerb(next + 1))
    );
  }

  #fits(entity: number, gender: Gender): boolean {
    const known = entity >= 0 ? this.#cast.entities[entity] : undefined;
    if (!known || known.type !== 'person') return false;
    return known.gender === null || known.gender === gender;
  }
}

function open(reason: string): Resolution {
  return { who: [], open: reason, reason, certainty: 1 };
}

function scaled(r: Resolution, factor: number): Resolution {
  return { ...r, certainty: r.certainty * factor };
}

function joined(parts: readonly Resolution[]): Resolution {
  const unknown = parts.find((p) => !p.who.length);
  if (unknown) return unknown;
  return {
    who: parts.flatMap((p) => p.who),
    open: null,
    reason: parts.map((p) => p.reason).join('; '),
    certainty: Math.min(...parts.map((p) => p.certainty)),
  };
}

/// The head of a noun phrase: its last noun before a preposition, comma, bracket or clause.
export function headOf(passage: Passage, { first, last }: Range): number {
  let head = first;
  for (let k = first; k < last; k++) {
    const tag = passage.tag[k]!;
    const ends =
      tag === 'IN' ||
      tag === ',' ||
      tag === 'WP' ||
      tag === 'WDT' ||
      passage.word[k] === '(' ||
      tag === 'TO';
    const verb = tag === 'VBN' && k > first && passage.isNoun(k - 1);
    if ((ends && k > first && passage.name[k]! < 0) || verb) break;
    if (
      passage.isNoun(k) ||
      tag === 'PRP' ||
      tag === 'CD' ||
      passage.name[k]! >= 0 ||
      tag === 'DT' ||
      tag === 'JJ'
    )
      head = k;
  }
  return head;
}

function isPlural(passage: Passage, range: Range): boolean {
  const tag = passage.tag[headOf(passage, range)]!;
  return tag === 'NNS' || tag === 'NNPS';
}

function isAnaphoric(passage: Passage, core: Range): boolean {
  const words = wordsOf(passage, core);
  const head = words.at(-1)!;
  if (!ANAPHORIC.has(head)) return false;
  return (
    words.length === 1 ||
    words.includes('two') ||
    words.includes('both') ||
    head === 'pair' ||
    head === 'duo' ||
    head === 'sides' ||
    head === 'latter' ||
    head === 'former'
  );
}

function wordsOf(passage: Passage, { first, last }: Range): string[] {
  return passage.word.slice(first, last);
}

/// A description as a name: "The two ministers" is "the two ministers" in the middle of a line.
function descriptionOf(words: string): string {
  const flat = words.replace(/\s+/g, ' ');
  return /^(The|A|An|Some|Several|Many|Most|One|Two|Three|Other|Both|His|Her|Their|Its|Our|My)\b/.test(
    flat,
  )
    ? flat[0]!.toLowerCase() + flat.slice(1)
    : flat;
}

/// True when a role of this person has the noun, and no modifier names another country.
function holdsRole(entity: KnownEntity, noun: string, modifiers: readonly string[]): boolean {
  for (const role of entity.roles.keys()) {
    const words = role.toLowerCase().split(/[\s-]+/);
    if (roleHead(words) !== noun) continue;
    if (modifiers.every((m) => agrees(m, words))) return true;
  }
  return false;
}

/// "secretary" of "secretary of state", "master" of "harbour master".
function roleHead(role: readonly string[]): string | undefined {
  const tie = role.findIndex((w) => w === 'of' || w === 'for' || w === 'at' || w === 'in');
  return role[(tie > 0 ? tie : role.length) - 1];
}

function agrees(modifier: string, role: readonly string[]): boolean {
  if (role.includes(modifier)) return true;
  const country = SEATS[modifier] ?? countryOf(modifier);
  const others = role.map((w) => SEATS[w] ?? countryOf(w)).filter((c) => c !== null);
  if (country) return others.length === 0 || others.includes(country);
  return false;
}
