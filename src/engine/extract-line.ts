import type { Problem } from '../record/types.ts';
import { optionsOf, parseLine } from '../intake/json-line.ts';
import { attributionsOf } from '../export/formats/attributions.ts';
import { jsonText } from '../text/json.ts';
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
  return { json: jsonText({ ...key, ...body }), problem: false };
}

/// The line of output for a line that could not be read.
export function failed(line: number, { code, message }: Problem, id?: string | number): Extracted {
  const key = id === undefined ? { line } : { id, line };
  return { json: jsonText({ ...key, problem: { code, message } }), problem: true };
}
