import { Option, type Command } from 'commander';
import type { Format } from '../engine/extract-line.ts';
import { splitLines } from '../intake/lines.ts';
import { bytesOf } from './files.ts';
import { currentIo, fail } from './io.ts';
import { modelOption } from './model-option.ts';
import { note, print } from './output.ts';
import { workersOption } from './workers-option.ts';

interface Options {
  format: Format;
  workers: number;
  model: string;
}

export function defineExtract(command: Command): void {
  command
    .argument('[file]', 'lines {"id", "text", "title"?, "published"?, "outlet"?, "url"?}', '-')
    .addOption(
      new Option('--format <format>', 'the whole record, or who said what alone')
        .choices(['record', 'attributions'] satisfies Format[])
        .default('record'),
    )
    .addOption(modelOption())
    .addOption(workersOption())
    .addHelpText('after', EXAMPLES)
    .action(run);
}

const EXAMPLES = `
Examples:
  onrecord extract articles.jsonl > records.jsonl
  cat articles.jsonl | onrecord extract --format attributions --workers 2

"date" and "publisher" are taken for "published" and "outlet".
Prints {"id", "record"} or {"id", "attributions"} in the order of the lines, and for a line that
cannot be read {"id"?, "line", "problem": {"code", "message"}}.`;

async function run(file: string, options: Options): Promise<void> {
  const { extractLines } = await import('../engine/extract.ts');
  const progress = new Progress();
  for await (const { json, problem } of extractLines(splitLines(bytesOf(file)), options)) {
    await print(`${json}\n`);
    progress.count(problem);
  }
  progress.end();
  if (progress.problems > 0) fail(2);
}

/// How far it is, on standard error: as it goes where a person watches, and once at the end.
class Progress {
  lines = 0;
  problems = 0;
  readonly #io = currentIo();
  #next = 0;

  count(problem: boolean): void {
    this.lines++;
    if (problem) this.problems++;
    if (!this.#io.terminal.watched || performance.now() < this.#next) return;
    this.#next = performance.now() + 200;
    this.#io.stderr.write(`\r${this.#words()}`);
  }

  end(): void {
    if (this.#io.terminal.watched) this.#io.stderr.write('\r');
    note(this.#words());
  }

  #words(): string {
    const lines = this.lines === 1 ? '1 line' : `${this.lines} lines`;
    return `extract: ${lines}, ${this.problems} with a problem`;
  }
}
