import type { Chance } from '../chance.ts';
import { mutatedText, type Material } from './text.ts';

type Value = unknown;
type Parent = Record<string, Value>;

const MOST_COPIES = 500;

/// A value of JSON after changes: values of other kinds, left out, said again, deep, and with names that
/// mean something to a careless program.
export function mutatedJson(
  chance: Chance,
  values: readonly Value[],
  material: Material,
  names: readonly string[] = [],
): string {
  const value = structuredClone(chance.pick(values));
  for (let left = chance.few(8); left > 0; left--) {
    const places = placesIn(value);
    if (places.length === 0) break;
    const [parent, name] = chance.pick(places);
    change(parent, name, chance, { material, names });
  }
  return JSON.stringify(value);
}

/// Where each value stands, those deeper than a few levels left alone.
function placesIn(value: Value, depth = 0): [parent: Parent, name: string][] {
  if (typeof value !== 'object' || value === null || depth > 6) return [];
  const parent = value as Parent;
  return Object.keys(parent)
    .slice(0, 40)
    .flatMap((name) => [[parent, name] as [Parent, string], ...placesIn(parent[name], depth + 1)]);
}

interface Own {
  readonly material: Material;
  readonly names: readonly string[];
}

function change(parent: Parent, name: string, chance: Chance, { material, names }: Own): void {
  const value = parent[name];
  const what = chance.below(7);
  if (what === 0) delete parent[name];
  else if (what === 1) parent[name] = chance.pick(ODD)(chance);
  else if (what === 2) parent[name] = mutatedText(chance, material, 4000);
  else if (what === 3 && typeof value === 'string')
    parent[name] = mutatedText(chance, { ...material, texts: [value] }, 8000);
  else if (what === 4) parent[chance.pick([...names, ...RESERVED])] = value;
  else if (what === 5) parent[name] = new Array(chance.few(MOST_COPIES)).fill(value);
  else parent[name] = chance.happens(0.5) ? [value] : { [chance.pick(RESERVED)]: value };
}

const RESERVED = ['__proto__', 'constructor', 'toString', 'name', 'value', '', '0', 'id'];

const ODD: ((chance: Chance) => Value)[] = [
  () => null,
  () => true,
  () => '',
  () => '\ud800',
  () => -1,
  () => 1e308,
  () => 2 ** 53 + 2,
  () => [],
  () => ({}),
  (chance) => deep(chance.few(120)),
  (chance) => 'x'.repeat(chance.few(20_000)),
];

function deep(levels: number): Value {
  let value: Value = 'x';
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { name: value };
  return value;
}
