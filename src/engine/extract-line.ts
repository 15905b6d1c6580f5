import { z } from 'zod';
import type { Problem } from '../record/types.ts';
import { attributionsOf } from '../export/attributions.ts';
import { tryRead } from './read.ts';

export const FORMATS = ['record', 'attributions'] as const;
export type Format = (typeof FORMATS)[number];

/// A line with its number in the input, from 1.
export interface NumberedLine {
  number: number;
  text: string;
}

/// What became of a line: one line of JSON, without its line break.
export interface Extracted {
  json: string;
  /// True when the line could not be read and `json` says why.
  problem: boolean;
}

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
type InputLine = z.infer<typeof inputLine>;

/// Reads the article in one line with a language model. Never throws on what a line holds.
export function extractLine(
  { number, text: json }: NumberedLine,
  format: Format,
  model: string,
): Extracted {
  const parsed = parseLine(json);
  if ('problem' in parsed) return failed(number, parsed.problem, parsed.id);
  const { line } = parsed;
  const result = tryRead(line.text, { ...optionsOf(line), model });
  if ('problem' in result) return failed(number, result.problem, line.id);
  const { record } = result;
  const key = line.id === undefined ? { line: number } : { id: line.id };
  const body = format === 'record' ? { record } : { attributions: attributionsOf(record) };
  return { json: JSON.stringify({ ...key, ...body }), problem: false };
}

/// The line of output for a line that could not be read.
export function failed(line: number, { code, message }: Problem, id?: string | number): Extracted {
  const key = id === undefined ? { line } : { id, line };
  return { json: JSON.stringify({ ...key, problem: { code, message } }), problem: true };
}

function parseLine(json: string): { line: InputLine } | { problem: Problem; id?: string | number } {
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

function optionsOf(line: InputLine) {
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
