/// Runs the tests: all of them, or those of the files and folders that its arguments name
/// (`node test/run.ts test/reading`). Files that start no process, thread, server or browser share one
/// process. Each of the others has its own, and as many run at once as there are cores.
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { Report } from './report.ts';

const ROOT = resolve(import.meta.dirname, '..');
const IN_ONE_PROCESS = resolve(import.meta.dirname, 'in-one-process.ts');

/// These have a process of their own: they start processes, threads, servers or browsers, change what
/// belongs to the process as a whole, or measure what it takes.
const APART = [
  /^test\/(cli|house|promises)\//,
  /^test\/engine\/(import\/|watch\/|pool|extract)/,
  /^test\/archive\/(processes|read-only)/,
  /^test\/export\/views\/(browser|filter|standing)/,
  /^test\/intake\/fetch\//,
  /^test\/(index|report)\./,
];

const names = process.argv.length > 2 ? process.argv.slice(2) : ['test'];
const files = [...new Set(names.flatMap(testFiles))].sort();
if (files.length === 0) console.error(`There is no test in ${names.join(', ')}.`);
process.exitCode = files.length > 0 && (await runAll(files)) ? 0 : 1;

/// The test files that a name stands for, from the root of the project.
function testFiles(name: string): string[] {
  const path = relative(ROOT, resolve(name));
  const found = globSync([path, `${path}/**/*.test.ts`], { cwd: ROOT });
  return found.filter((file) => file.endsWith('.test.ts'));
}

async function runAll(all: readonly string[]): Promise<boolean> {
  const isApart = (file: string) => APART.some((pattern) => pattern.test(file));
  const absolute = (file: string) => resolve(ROOT, file);
  const apart = all.filter(isApart).map(absolute);
  const together = all.filter((file) => !isApart(file)).map(absolute);
  const report = new Report(ROOT);
  const events = run({
    cwd: ROOT,
    // The one that takes longest starts first.
    files: together.length > 0 ? [IN_ONE_PROCESS, ...apart] : apart,
    argv: together,
    concurrency: availableParallelism(),
    // A file that hangs is given up.
    timeout: 1_200_000,
  });
  for await (const event of events) report.take(event);
  return report.close();
}
