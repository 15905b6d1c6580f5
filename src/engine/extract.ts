import { availableParallelism } from 'node:os';
import { DEFAULT_MODEL, loadModel, MOST_THREADS } from '../language/language.ts';
import type { SharedModel } from '../language/language.ts';
import { extractLine, failed } from './extract-line.ts';
import type { Extracted, Format, NumberedLine } from './extract-line.ts';
import type { Line } from '../intake/lines.ts';
import { Pool } from './pool.ts';
import { prepare } from './read.ts';

export interface ExtractOptions {
  /// `record`: everything; `attributions`: who said what, as corpora have it.
  format?: Format;
  /// How many threads read at once, at most 64; with one, this thread does it. By default one a core.
  workers?: number;
  /// The language model: `en` (the default) or `en-open`.
  model?: string;
}

/// The heap of one worker, in megabytes: several times what the longest article takes.
const WORKER_MEMORY = 1024;

/// Reads any number of articles, each a line `{id, text, title?, published?, outlet?, url?}` of
/// JSON. A line that cannot be read yields a line that says why, with its number from 1, and the
/// rest goes on; blank lines are skipped. The order is kept. Reads only a bounded stretch ahead, so
/// that memory does not grow with the number of lines. Throws when the language models cannot be
/// loaded, and what `lines` throws.
export async function* extractLines(
  lines: AsyncIterable<Line> | Iterable<Line>,
  {
    format = 'record',
    workers = availableParallelism(),
    model = DEFAULT_MODEL,
  }: ExtractOptions = {},
): AsyncGenerator<Extracted> {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`workers must be a whole number from 1, not ${workers}`);
  if (workers > 1)
    yield* onThreads(lines, format, loadModel(model, Math.min(workers, MOST_THREADS)));
  else yield* here(lines, format, model);
}

type Lines = AsyncIterable<Line> | Iterable<Line>;

async function* here(lines: Lines, format: Format, model: string): AsyncGenerator<Extracted> {
  prepare(model);
  for await (const { line, refused } of numbered(lines))
    yield refused ?? extractLine(line, format, model);
}

async function* onThreads(
  lines: Lines,
  format: Format,
  model: SharedModel,
): AsyncGenerator<Extracted> {
  const pool = new Pool<NumberedLine, Extracted>({
    worker: new URL(`worker${import.meta.url.slice(-3)}`, import.meta.url),
    shared: () => ({ format, model }),
    size: model.threads,
    memory: WORKER_MEMORY,
    lost: ({ number }, error) => failed(number, { code: 'worker-lost', message: lossOf(error) }),
    weight: (value) => ('text' in value ? value.text.length : value.json.length),
  });
  void feed(lines, pool);
  try {
    for (let next = await pool.take(); next; next = await pool.take()) yield next;
  } finally {
    await pool.close();
  }
}

async function feed(lines: Lines, pool: Pool<NumberedLine, Extracted>): Promise<void> {
  try {
    for await (const { line, refused } of numbered(lines))
      if (!(await pool.put(line, refused))) return;
    pool.end();
  } catch (error) {
    pool.end(error as Error);
  }
}

/// Numbers the lines and leaves out blank ones. What could not be taken comes with its answer.
async function* numbered(
  lines: Lines,
): AsyncGenerator<{ line: NumberedLine; refused?: Extracted }> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (typeof line !== 'string')
      yield { line: { number, text: '' }, refused: failed(number, line) };
    else if (line.trim() !== '') yield { line: { number, text: line } };
  }
}

function lossOf(error: Error & { code?: string }): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `reading the article took more than ${WORKER_MEMORY} MB of memory`
    : `reading the article broke off: ${error.message}`;
}
