import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, loadLanguage } from '../language/language.ts';
import { Passage } from '../reading/grammar/passage.ts';
import { countriesIn } from '../reading/places/countries.ts';
import { usesOfPlaces } from '../reading/places/uses.ts';
import { dataFolder, readJsonLines } from './corpora.ts';

/// How well countries are told by words, and how places are used, against a peer's tests and the first
/// article.

interface ActorRow {
  readonly text: string;
  readonly expect: { readonly country?: string | null; readonly wiki?: string | null };
}

interface PlaceRow {
  readonly kind: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly country: string;
  readonly type: string;
}

interface Counts {
  right: number;
  wrong: number;
  open: number;
}

const inWords = (what: string, { right, wrong, open }: Counts): string =>
  `${what}: right ${right}, wrong ${wrong}, left open ${open}`;

/// The one country that a phrase shows, as alpha-3.
function countryOfPhrase(text: string): string | null {
  const shown = new Set(countriesIn(text.split(/\s+/)).map(({ alpha3 }) => alpha3));
  return shown.size === 1 ? [...shown][0]! : null;
}

/// Phrases of a peer's tests that expect a country, those apart that want an encyclopedia for it.
function nationalities(isLookedUp: boolean): Counts {
  const counts = { right: 0, wrong: 0, open: 0 };
  for (const { text, expect } of readJsonLines('events/ngec-actors.jsonl.gz') as ActorRow[]) {
    if (!expect.country || (expect.wiki !== undefined) !== isLookedUp) continue;
    const found = countryOfPhrase(text);
    counts[found === expect.country ? 'right' : found ? 'wrong' : 'open']++;
  }
  return counts;
}

/// Countries and uses of the places of the first article; its towns are no states, so without a file of cities
/// their country stays open.
function seedRows(): string[] {
  const folder = join(dataFolder(), '..', 'mission');
  const text = readFileSync(join(folder, 'seed.txt'), 'utf8');
  const rows = readFileSync(join(folder, 'seed-time-place.jsonl'), 'utf8').trim().split('\n');
  const passage = new Passage(analyse(loadLanguage(), text), []);
  const found = usesOfPlaces(passage).map((use) => ({ ...use, ...passage.span(use) }));
  const country = { right: 0, wrong: 0, open: 0 };
  const uses = { right: 0, wrong: 0, open: 0 };
  for (const row of rows.map((line) => JSON.parse(line) as PlaceRow)) {
    if (row.kind !== 'place') continue;
    const own = found.find((f) => f.start < row.span.end && row.span.start < f.end);
    const wanted = row.type.startsWith('metonym') ? 'government' : 'place';
    uses[!own || own.use === 'open' ? 'open' : own.use === wanted ? 'right' : 'wrong']++;
    if (!/^[A-Z]{2}$/.test(row.country)) continue;
    const given = own?.country ?? null;
    country[given === null ? 'open' : given === row.country ? 'right' : 'wrong']++;
  }
  return [inWords('seed: countries of places', country), inWords('seed: uses of places', uses)];
}

/// Figures of places, as lines.
export function placeFigures(): string {
  return [
    inWords('countries of phrases', nationalities(false)),
    inWords('countries of phrases that want an encyclopedia', nationalities(true)),
    ...seedRows(),
  ].join('\n');
}
