import { given } from './given.ts';
import type { Item } from './items.ts';
import { optionsOf, parseLine } from './json-line.ts';
import { splitLines } from './lines.ts';
import { refusedItem } from './refuse.ts';
import { takeText, type IntakeOptions } from './take-in.ts';

/// The articles of JSON Lines, `{id, text, title?, published?, outlet?, url?}` a line, as they come.
/// A line that cannot be read is an item with a problem; blank lines are skipped.
export async function* readJsonLines(
  source: AsyncIterable<Uint8Array>,
  options: IntakeOptions = {},
): AsyncGenerator<Item> {
  const container = options.source ?? 'the lines';
  let number = 0;
  for await (const line of splitLines(source)) {
    const name = `${container}, line ${++number}`;
    if (typeof line !== 'string') yield refusedItem(name, line, { container });
    else if (line.trim() !== '') yield itemOf(line, name, container, options);
  }
}

function itemOf(json: string, name: string, container: string, { outlet }: IntakeOptions): Item {
  const parsed = parseLine(json);
  const id = 'line' in parsed ? parsed.line.id : parsed.id;
  const provenance = { container, ...(id !== undefined && { id: String(id) }) };
  if ('problem' in parsed) return refusedItem(name, parsed.problem, provenance);
  const known = { source: name, ...optionsOf(parsed.line), ...given({ outlet }) };
  return { name, provenance, ...takeText(parsed.line.text, known) };
}
