import { isTitle } from '../language/gazetteers/gazetteer.ts';
import type { Attribution } from './attribution.ts';
import { Discourse } from './discourse.ts';
import { CARRIERS, type Cast } from './entities.ts';
import { headOf } from './noun-phrases.ts';
import type { Passage, Range } from './passage.ts';
import { resolvePronoun, type Around } from './pronouns.ts';
import { found, joined, namesOf, open, type Named, type Resolution } from './resolution.ts';
import { Roles } from './roles.ts';

/// Groups that point back at people or sides named before, and name nobody by themselves.
const ANAPHORIC = new Set(
  'sides pair duo both two men women parties leaders others latter former'.split(' '),
);
/// Of these, the ones that do so without "two" or "both" before them.
const PLAINLY_ANAPHORIC = new Set('sides pair duo latter former'.split(' '));
/// Sides are no persons: two people named together before are not what they mean.
const IMPERSONAL = new Set('sides parties others'.split(' '));
/// Beside the nouns for what carries news, those that do so only behind an outlet's name.
const OUTLET_NOUNS = new Set('service network channel paper website site wire'.split(' '));

/// Names the sources of one passage in text order; later ones look back at earlier ones.
export class SpeakerResolver {
  readonly #passage: Passage;
  readonly #cast: Cast;
  readonly #roles: Roles;
  readonly #discourse: Discourse;

  constructor(passage: Passage, cast: Cast) {
    this.#passage = passage;
    this.#cast = cast;
    this.#roles = new Roles(cast);
    this.#discourse = new Discourse(passage, cast);
  }

  /// Names the source of an attribution. `parent` is what the statement around it resolved to,
  /// `quoted` whoever's quotation it stands in.
  source(a: Attribution, parent: Resolution | null, quoted: Resolution | null): Resolution {
    const words = a.antecedent ?? a.source;
    if (!words) return open('the article does not say who');
    const around = { parent, quoted, at: a.cue?.first ?? words.first };
    const resolution = this.words(words, around);
    const certainty = resolution.certainty * (a.sourceFrame === 'shared' ? 0.95 : 1);
    const source = { ...resolution, certainty };
    if (a.cue)
      this.#discourse.remember(this.#passage.sentenceOf(a.cue.first), source, parent === null);
    return source;
  }

  /// Names what a noun phrase or pronoun stands for.
  words(range: Range, around: Around): Resolution {
    const parts = this.#coordinated(range) ?? [range];
    return joined(parts.map((part) => this.#single(part, around)));
  }

  #single(range: Range, around: Around): Resolution {
    const passage = this.#passage;
    const head = headOf(passage, range);
    if (passage.tag[head] === 'PRP' || passage.tag[head] === 'PRP$')
      return resolvePronoun(this.#discourse, head, around);
    const name = passage.name[head]!;
    if (name >= 0) return this.#named(name, range);
    return (
      this.#carrier(range, head) ??
      this.#apposed(range) ??
      this.#anaphoric(range, head) ??
      this.#roleHolder(range, head) ??
      this.#described(range)
    );
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

  /// "Ana Brook and her deputy Hugh Marsh": two sources, when both are names or pronouns.
  #coordinated({ first, last }: Range): Range[] | null {
    const { word, tag, name } = this.#passage;
    for (let k = first + 1; k < last - 1; k++) {
      if (tag[k] === 'IN' || word[k] === ',') return null;
      if (word[k] !== 'and') continue;
      const parts = [
        { first, last: k },
        { first: k + 1, last },
      ];
      const [left, right] = parts.map((part) => headOf(this.#passage, part)) as [number, number];
      const points = (head: number) => name[head]! >= 0 || tag[head] === 'PRP';
      return points(left) && points(right) && name[left] !== name[right] ? parts : null;
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
    return closed && word[first - 1] === ',' ? this.#discourse.personAt(first - 2) : null;
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
    return after === ',' || after === '.' ? this.#discourse.personAt(at) : null;
  }

  /// "the pair", "the two men", "the two sides": two people named together a little before, or left
  /// open.
  #anaphoric(range: Range, head: number): Resolution | null {
    const passage = this.#passage;
    const words = passage.word.slice(range.first, head + 1);
    const definite = words[0] === 'the' || words[0] === 'both' || head === range.first;
    if (!definite || !isAnaphoric(words)) return null;
    const printed = passage.words({ first: range.first, last: head + 1 });
    const pair = IMPERSONAL.has(words.at(-1)!) ? null : this.#discourse.lastPair(range.first, 2);
    return pair
      ? found(pair, `“${printed}”: ${namesOf(pair)}, named together before`, 0.75)
      : open(`“${printed}” points back at a group that is not named here`);
  }

  /// "the minister": the only person whose role it is.
  #roleHolder({ first, last }: Range, head: number): Resolution | null {
    const passage = this.#passage;
    if (passage.word[first] !== 'the') return null;
    const entity = this.#roles.holder(passage.word[head]!, passage.word.slice(first + 1, head));
    if (entity === null) return null;
    const { name } = this.#cast.entities[entity]!;
    const printed = passage.words({ first, last: head + 1 });
    const who = [{ name, range: { first, last }, entity }];
    return found(who, `“${printed}” is the role given for ${name}`, 0.9);
  }

  #described(range: Range): Resolution {
    const name = descriptionOf(this.#passage.words(range));
    return found([{ name, range, entity: -1 }], `described, not named: ${name}`, 0.95);
  }
}

function isAnaphoric(words: readonly string[]): boolean {
  const head = words.at(-1)!;
  if (!ANAPHORIC.has(head)) return false;
  const counted = words.includes('two') || words.includes('both');
  return words.length === 1 || counted || PLAINLY_ANAPHORIC.has(head);
}

const OPENING =
  /^(?:The|A|An|Some|Several|Many|Most|One|Two|Three|Other|Both|His|Her|Their|Its|Our|My)\b/;

/// A description as a name: "The two ministers" is "the two ministers" in the middle of a line.
function descriptionOf(words: string): string {
  const flat = words.replace(/\s+/g, ' ');
  return OPENING.test(flat) ? flat[0]!.toLowerCase() + flat.slice(1) : flat;
}
