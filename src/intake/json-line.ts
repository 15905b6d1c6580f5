import { z } from 'zod';
import type { Problem } from '../record/types.ts';
import type { IntakeOptions } from './take-in.ts';

const text = z.string().exactOptional();
const inputLine = z.looseObject({
  id: z.union([z.string(), z.int()]).exactOptional(),
  text: z.string(),
  title: text,
  published: text,
  outlet: text,
  url: text,
  // The names that corpora and pages give these.
  date: z.unknown().optional(),
  publisher: z.unknown().optional(),
});
/// An article in a line of JSON Lines: `{id, text, title?, published?, outlet?, url?}`.
export type InputLine = z.infer<typeof inputLine>;

/// The line, or why it is none.
export function parseLine(
  json: string,
): { line: InputLine } | { problem: Problem; id?: string | number } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const message = `the line is not JSON (cut short?): ${(error as Error).message}`;
    return { problem: { code: 'line-not-json', message } };
  }
  const { data, error } = inputLine.safeParse(value);
  if (data) return { line: data };
  const field = error.issues[0]!.path.join('.');
  return { ...idOf(value), problem: { code: 'line-invalid', message: complaint(field) } };
}

function complaint(field: string): string {
  if (field === '') return 'the line is not a JSON object: {"id": ..., "text": ...} is expected';
  if (field === 'id') return '`id` must be a string or a whole number';
  if (field === 'text') return '`text` must be there, and be a string';
  return `\`${field}\` must be a string, or be left out`;
}

/// The id of a line that is wrong in another field.
function idOf(value: unknown): { id?: string | number } {
  const id = inputLine.shape.id.safeParse((value as { id?: unknown } | null)?.id);
  return id.success && id.data !== undefined ? { id: id.data } : {};
}

/// What the line says of its article.
export function optionsOf(line: InputLine): IntakeOptions {
  const { id, title, url } = line;
  const published = line.published ?? textOf(line.date);
  const outlet = line.outlet ?? textOf(line.publisher);
  return {
    ...(id !== undefined && { source: String(id) }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
