import type { Chance } from '../chance.ts';
import { mutatedText, type Material } from './text.ts';

/// Markup is at most so long, in code units.
const LONGEST = 200_000;

interface Element {
  /// Where its tags and its end stand among the pieces.
  readonly open: number;
  readonly close: number;
}

/// HTML or XML after changes to its elements: left out, said again, put into others, given other names,
/// attributes and words. It stays well formed as far as the change allows, so that what reads it comes
/// to see what is inside.
export function mutatedMarkup(chance: Chance, material: Material): string {
  let source = chance.pick(material.texts);
  for (let left = chance.few(10); left > 0; left--) {
    const pieces = source.split(/(<[^>]{0,5000}>)/);
    source = changed(pieces, chance, material).join('').slice(0, LONGEST);
  }
  return source;
}

function changed(pieces: string[], chance: Chance, material: Material): string[] {
  const elements = elementsOf(pieces);
  const what = chance.below(8);
  if (what === 0 || elements.length === 0) return reworded(pieces, chance, material);
  const { open, close } = chance.pick(elements);
  const whole = pieces.slice(open, close + 1);
  const before = pieces.slice(0, open);
  const after = pieces.slice(close + 1);
  if (what === 1) return [...before, ...after];
  if (what === 2) return [...before, repeatedly(whole, chance), ...after];
  if (what === 3) return [...before, ...nested(whole, chance), ...after];
  if (what === 4) return [...before, ...pieces.slice(open + 1, close), ...after];
  if (what === 5) return moved(pieces, { open, close }, chance);
  if (what === 6) return attributed(pieces, open, chance, material);
  return renamed(pieces, { open, close }, chance, material);
}

/// The elements whose end stands where it should.
function elementsOf(pieces: readonly string[]): Element[] {
  const opened: { name: string; open: number }[] = [];
  const elements: Element[] = [];
  pieces.forEach((piece, i) => {
    const [, slash, name, empty] = /^<(\/?)([\w:.-]+)[^>]*?(\/?)>$/.exec(piece) ?? [];
    if (name === undefined) return;
    if (empty) elements.push({ open: i, close: i });
    else if (!slash) opened.push({ name, open: i });
    else if (opened.at(-1)?.name === name) elements.push({ open: opened.pop()!.open, close: i });
  });
  return elements;
}

function reworded(pieces: string[], chance: Chance, { pieces: own = [] }: Material): string[] {
  const at = chance.below(pieces.length);
  const words = mutatedText(chance, { texts: [pieces[at]!], pieces: own }, 8000);
  const isText = !pieces[at]!.startsWith('<');
  pieces[at] = isText && chance.happens(0.8) ? words.replace(/[&<>]/g, '') : words;
  return pieces;
}

function repeatedly(whole: readonly string[], chance: Chance): string {
  const source = whole.join('');
  return source.repeat(Math.min(chance.few(2000), Math.ceil(LONGEST / Math.max(source.length, 1))));
}

/// The element inside itself, some levels deep.
function nested(whole: readonly string[], chance: Chance): string[] {
  const levels = chance.few(2000);
  return [whole[0]!.repeat(levels), ...whole.slice(1, -1), whole.at(-1)!.repeat(levels)];
}

function moved(pieces: readonly string[], { open, close }: Element, chance: Chance): string[] {
  const whole = pieces.slice(open, close + 1);
  const rest = [...pieces.slice(0, open), ...pieces.slice(close + 1)];
  rest.splice(chance.below(rest.length + 1), 0, ...whole);
  return rest;
}

function attributed(pieces: string[], at: number, chance: Chance, material: Material): string[] {
  const { pieces: own = ['class="a"'] } = material;
  const value = mutatedText(chance, material, 300).replace(/[<>"&]/g, '');
  const added = chance.happens(0.5) ? ` a="${value}"` : ` ${chance.pick(own)}`;
  pieces[at] = chance.happens(0.4)
    ? pieces[at]!.replace(/"[^"]*"/, `"${value}"`)
    : pieces[at]!.replace(/\/?>$/, (end) => added + end);
  return pieces;
}

function renamed(
  pieces: string[],
  { open, close }: Element,
  chance: Chance,
  material: Material,
): string[] {
  const names = Array.from(
    chance.pick(material.texts).matchAll(/<([\w:.-]+)/g),
    ([, name]) => name!,
  );
  if (names.length === 0) return pieces;
  const name = chance.pick(names);
  pieces[open] = pieces[open]!.replace(/^<[\w:.-]+/, `<${name}`);
  if (close > open) pieces[close] = `</${name}>`;
  return pieces;
}
