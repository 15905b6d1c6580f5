import { countryOf } from '../../../language/gazetteers/gazetteer.ts';
import type { Cast } from '../entities.ts';

/// Seats of government that stand for their country in a role ("the Kremlin leader").
const SEATS: Readonly<Record<string, string>> = {
  kremlin: 'Russia',
  'white house': 'United States',
  'downing street': 'United Kingdom',
  élysée: 'France',
};

/// Titles as they are shortened before names, and the nouns they are called by.
const TITLES: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  del: 'delegate',
  pres: 'president',
  amb: 'ambassador',
  atty: 'attorney',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sgt: 'sergeant',
  cmdr: 'commander',
  adm: 'admiral',
  det: 'detective',
  supt: 'superintendent',
  rev: 'reverend',
  prof: 'professor',
  dr: 'doctor',
};

/// The words of a role in small letters, shortened titles written out: "New Jersey Gov." has
/// "governor".
export function roleWords(role: string): string[] {
  return role
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => TITLES[word.replace(/\.$/, '')] ?? word);
}

/// Among how many one holder of a role is looked for: where more have it, "the minister" tells nobody who is meant.
const MOST_HOLDERS = 50;

interface Held {
  readonly entity: number;
  readonly words: readonly string[];
}

/// The people of an article by the nouns of their roles.
export class Roles {
  readonly #byNoun = new Map<string, Held[]>();

  constructor(cast: Cast) {
    for (const [entity, { type, roles }] of cast.entities.entries()) {
      if (type !== 'person') continue;
      for (const role of roles.keys()) this.#add(entity, roleWords(role));
    }
  }

  #add(entity: number, words: readonly string[]): void {
    const noun = headOf(words);
    const held = this.#byNoun.get(noun) ?? [];
    held.push({ entity, words });
    this.#byNoun.set(noun, held);
  }

  /// The people whose role has this noun and is contradicted by no modifier ("the Norland minister"); none where
  /// too many have it.
  holders(noun: string, modifiers: readonly string[]): number[] {
    const held = this.#byNoun.get(noun) ?? [];
    if (held.length > MOST_HOLDERS) return [];
    const fitting = held.filter(({ words }) => modifiers.every((m) => agrees(m, words)));
    return [...new Set(fitting.map(({ entity }) => entity))];
  }
}

/// "secretary" of "secretary of state", "master" of "harbour master".
function headOf(role: readonly string[]): string {
  const tie = role.findIndex((w) => w === 'of' || w === 'for' || w === 'at' || w === 'in');
  return role[(tie > 0 ? tie : role.length) - 1]!;
}

function agrees(modifier: string, role: readonly string[]): boolean {
  if (role.includes(modifier)) return true;
  const country = SEATS[modifier] ?? countryOf(modifier);
  if (!country) return false;
  const others = role.map((w) => SEATS[w] ?? countryOf(w)).filter((c) => c !== null);
  return others.length === 0 || others.includes(country);
}
