import { OnRecordError } from '../../record/errors.ts';
import { placeKey } from './countries.ts';

/// Columns of a GeoNames table.
const [NAME, ASCII, OTHERS, COUNTRY, PEOPLE] = [1, 2, 3, 8, 14] as const;
const COLUMNS = 19;
/// A city is meant where it has so many times the people of the next one of its name.
const CLEARLY = 10;
/// Lines named in an error, of those that are no rows.
const SHOWN = 3;

interface City {
  readonly country: string;
  readonly people: number;
}

/// Cities by name, from a file of the user's own.
export interface Cities {
  readonly count: number;
  /// Lines that are no rows, from 1.
  readonly skipped: readonly number[];
  /// The country of a city: where one city of that name is far larger than the others, or lies in one of the
  /// countries that `named` has; null where that does not settle it.
  countryOf(name: string, named?: ReadonlySet<string>): string | null;
}

/// The cities of a table of GeoNames (`cities15000.txt` and the like: tabs between 19 columns); `path` is
/// what an error calls it. Throws `OnRecordError` where there are none.
export function citiesOf(content: string, path: string): Cities {
  const byName = new Map<string, City[]>();
  const skipped: number[] = [];
  let count = 0;
  for (const [i, line] of content.split('\n').entries()) {
    if (!line.trim()) continue;
    const row = rowOf(line);
    if (!row) {
      skipped.push(i + 1);
      continue;
    }
    count++;
    for (const name of row.names) add(byName, name, row.city);
  }
  if (count === 0) {
    const lines = skipped.slice(0, SHOWN).join(', ');
    throw new OnRecordError(
      'input-unreadable',
      `${path} has no cities${lines && ` (line ${lines} has not the ${COLUMNS} columns of a GeoNames table)`}: take cities15000.txt from GeoNames`,
    );
  }
  return { count, skipped, countryOf: (name, named) => settled(byName, name, named) };
}

function rowOf(line: string): { names: Set<string>; city: City } | null {
  const columns = line.split('\t');
  const country = columns[COUNTRY] ?? '';
  const people = Number(columns[PEOPLE]);
  const name = columns[NAME] ?? '';
  if (columns.length < COLUMNS || !/^[A-Z]{2}$/.test(country) || !name || !Number.isFinite(people))
    return null;
  const others = columns[OTHERS]!.split(',');
  const names = new Set([name, columns[ASCII]!, ...others].map(placeKey).filter(Boolean));
  return { names, city: { country, people } };
}

function add(byName: Map<string, City[]>, name: string, city: City): void {
  const known = byName.get(name);
  if (known) known.push(city);
  else byName.set(name, [city]);
}

function settled(
  byName: ReadonlyMap<string, readonly City[]>,
  name: string,
  named: ReadonlySet<string> = new Set(),
): string | null {
  const all = byName.get(placeKey(name)) ?? [];
  const near = new Set(all.filter(({ country }) => named.has(country)).map((c) => c.country));
  if (near.size === 1) return [...near][0]!;
  const [first, second] = all.toSorted((a, b) => b.people - a.people);
  if (!first) return null;
  const rival = all.filter(({ country }) => country !== first.country);
  const next = Math.max(0, ...rival.map(({ people }) => people));
  return !second || next === 0 || first.people >= CLEARLY * next ? first.country : null;
}
