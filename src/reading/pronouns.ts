import type { Gender } from '../language/gazetteers/gazetteer.ts';
import type { Discourse } from './discourse.ts';
import { found, namesOf, open, type Named, type Resolution } from './resolution.ts';

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  herself: 'f',
};
const PLURAL = new Set(['they', 'them', 'their']);
/// How many of the narrator's sentences a pronoun reaches back.
const REACH = 3;

/// What stands around a source.
export interface Around {
  /// Who speaks the words it stands in.
  readonly parent: Resolution | null;
  /// Whose quotation it stands in.
  readonly quoted: Resolution | null;
  /// The cue that it belongs to, a token.
  readonly at: number;
}

/// Whom the pronoun at `token` stands for.
export function resolvePronoun(
  discourse: Discourse,
  token: number,
  { parent, quoted: owner, at }: Around,
): Resolution {
  const { passage } = discourse;
  const word = passage.word[token]!;
  const quoted = passage.quotation[token]! >= 0;
  if (word === 'i' || word === 'me')
    return quoted ? speaker(owner) : open('“I” outside quotation marks: not told who');
  if (word === 'we' || word === 'us') return open('“we”: the article does not say who is meant');
  if (PLURAL.has(word))
    return quoted ? open(`“${word}” inside a quotation`) : plural(discourse, token, at);
  const gender = GENDERS[word];
  if (!gender) return open(`“${passage.form(token)}”: no one is named`);
  if (quoted) return open(`pronoun “${word}” inside a quotation`);
  return fromParent(discourse, token, gender, parent) ?? singular(discourse, token, gender);
}

function speaker(parent: Resolution | null): Resolution {
  if (parent?.who.length !== 1) return open('“I” inside words whose speaker is open');
  return found(parent.who, `“I” is the speaker, ${namesOf(parent.who)}`, parent.certainty * 0.98);
}

function plural(discourse: Discourse, token: number, at: number): Resolution {
  const s = discourse.passage.sentenceOf(token);
  for (const back of [s, s - 1]) {
    const group = discourse.groups.get(back);
    if (group && group.who[0]!.range.first < token)
      return found(group.who, `pronoun “they”: ${namesOf(group.who)}`, 0.8);
  }
  const pair = discourse.lastPair(Math.min(token, at), 1);
  return pair
    ? found(pair, `pronoun “they”: ${namesOf(pair)}, named together before`, 0.75)
    : open('pronoun “they”: nobody plural stands just before');
}

/// "Brook said she ...": she is Brook, if she can be. When whoever speaks is described and not
/// named, the pronoun may well mean them, and nobody is named.
function fromParent(
  discourse: Discourse,
  token: number,
  gender: Gender,
  parent: Resolution | null,
): Resolution | null {
  const [own] = parent?.who ?? [];
  if (parent?.who.length !== 1 || own!.range.last > token) return null;
  const word = discourse.passage.word[token]!;
  if (discourse.fits(own!, gender))
    return found(
      parent.who,
      `pronoun “${word}”: ${own!.name}, who is speaking`,
      parent.certainty * 0.93,
    );
  return own!.entity < 0 ? open(`pronoun “${word}”: perhaps ${own!.name}, who is not named`) : null;
}

function singular(discourse: Discourse, token: number, gender: Gender): Resolution {
  const { passage } = discourse;
  const word = passage.word[token]!;
  const s = passage.sentenceOf(token);
  const reach = reachFrom(discourse, s);
  for (let back = s; back >= reach; back--) {
    const candidate = candidateIn(discourse, back, token, gender);
    if (candidate === 'ambiguous') return open(`pronoun “${word}”: more than one person fits`);
    if (!candidate) continue;
    const { named } = candidate;
    if (s - back > 1 && discourse.genderOf(named) === null)
      return open(`pronoun “${word}”: ${named.name} stands too far away to be sure`);
    return reading(word, candidate, s - back);
  }
  return open(`pronoun “${word}”: nobody who fits stands just before`);
}

/// The first sentence to look at: sentences that are quoted from end to end do not count.
function reachFrom(discourse: Discourse, s: number): number {
  const { passage } = discourse;
  let left = REACH;
  let back = s;
  while (back > 0 && left > 0 && s - back < 5 * REACH) {
    back--;
    const { first, last } = passage.sentence(back);
    const q = passage.quotation[first]!;
    const quoted = q >= 0 && q === passage.quotation[last - 1];
    if (!quoted || discourse.spoke.has(back)) left--;
  }
  return back;
}

interface Candidate {
  readonly named: Named;
  readonly subject: boolean;
}

/// The person of a sentence whom a pronoun at `before` would mean: whoever spoke there, else its
/// first subject, else the only one named; two that fit and no subject is ambiguous.
function candidateIn(
  discourse: Discourse,
  s: number,
  before: number,
  gender: Gender,
): Candidate | 'ambiguous' | null {
  const spoke = discourse.spoke.get(s);
  const who = spoke?.who.length === 1 ? spoke.who[0]! : null;
  if (who && who.range.first < before) {
    if (discourse.fits(who, gender)) return { named: who, subject: true };
    if (who.entity < 0 && !discourse.isGroup(who)) return 'ambiguous';
  }
  const people = discourse.peopleIn(s, before).filter((p) => discourse.fits(p, gender));
  const subject = people.find((p) => discourse.isSubject(p.range));
  if (subject) return { named: subject, subject: true };
  const distinct = new Set(people.map((p) => p.entity));
  if (distinct.size > 1) return 'ambiguous';
  return people.length ? { named: people[0]!, subject: false } : null;
}

function reading(word: string, { named, subject }: Candidate, distance: number): Resolution {
  const where =
    ['in the same sentence', 'in the sentence before'][distance] ?? `${distance} sentences before`;
  const what = subject ? 'subject' : 'the only person who fits';
  const certainty = (subject ? 0.92 : 0.85) - 0.06 * Math.max(0, distance - 1);
  return found([named], `pronoun “${word}”: ${named.name}, ${what} ${where}`, certainty);
}
