import { fork, type ForkOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Told, Work } from './child.ts';
import { addCounts, type Outcome, type Target } from './target.ts';
import { Watch } from './watch.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/// The heap of the process that checks, in megabytes.
const MEMORY = 1024;
const SET: ForkOptions = {
  execArgv: [`--max-old-space-size=${MEMORY}`, '--no-warnings'],
  stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
};
/// An input may take so many times its seconds before it counts as one without end.
const PATIENCE = 4;

export interface RunOptions {
  readonly seed: number;
  /// How many inputs.
  readonly count?: number;
  /// For how many seconds.
  readonly seconds?: number;
  /// Checks the input in this file instead.
  readonly replay?: string;
  /// The module with the targets, as a URL.
  readonly targets: string;
  /// How long an input may take, in milliseconds, instead of 4 times its seconds.
  readonly patience?: number;
  readonly onFault?: (number: number, reason: string) => void | Promise<void>;
  readonly onOutcome?: (summary: Summary) => void;
}

/// What a run saw.
export interface Summary {
  inputs: number;
  faults: number;
  /// The input that took the most time of the processor.
  slowest: { number: number; seconds: number };
  /// The most memory that a process had, in megabytes.
  memory: number;
  counts: Record<string, number>;
}

/// Checks inputs of a target in a process of its own. When an input ends that process, or has no end, that is a
/// fault, and another process goes on behind it.
export async function runTarget(target: Target, options: RunOptions): Promise<Summary> {
  const { seed, count = Number.MAX_SAFE_INTEGER, seconds = Infinity, replay } = options;
  const summary = newSummary();
  const last = replay === undefined ? count - 1 : 0;
  let left = Math.min(seconds, 1e9);
  for (let first = 0; first <= last && left > 0;) {
    const work: Work = {
      targets: options.targets,
      name: target.name,
      seed,
      first,
      last,
      seconds: left,
      ...(replay !== undefined && { replay }),
    };
    const begin = Date.now();
    const { next, reason } = await watched(target, work, options, summary);
    if (reason === null) break;
    left -= (Date.now() - begin) / 1000;
    summary.inputs++;
    summary.faults++;
    await options.onFault?.(next, reason);
    first = next + 1;
  }
  return summary;
}

/// Writes the input with a number to a file.
export async function writeInput(
  target: Target,
  { targets, seed }: Pick<RunOptions, 'targets' | 'seed'>,
  number: number,
  path: string,
): Promise<void> {
  const work = { targets, name: target.name, seed, first: number, last: number, seconds: 1 };
  const ignored = newSummary();
  await watched(target, { ...work, writeTo: path }, { targets, seed }, ignored);
}

const newSummary = (): Summary => ({
  inputs: 0,
  faults: 0,
  slowest: { number: 0, seconds: 0 },
  memory: 0,
  counts: {},
});

/// The number of the input that the process was at when it ended, and why it ended, null when it was done.
interface Ending {
  readonly next: number;
  readonly reason: string | null;
}

async function watched(
  target: Target,
  work: Work,
  options: RunOptions,
  summary: Summary,
): Promise<Ending> {
  const child = fork(CHILD, SET);
  const patience = options.patience ?? 1000 * PATIENCE * target.seconds;
  const watch = new Watch(child, patience);
  const pending: Promise<void>[] = [];
  let next = work.first;
  let isDone = false;
  child.on('message', (told: Told) => {
    watch.refresh();
    if ('memory' in told) {
      isDone = true;
      summary.memory = Math.max(summary.memory, told.memory / 1024);
    } else if ('outcome' in told) {
      next = told.outcome.number + 1;
      pending.push(take(told.outcome, summary, options));
    }
  });
  child.send(work);
  const ended = await watch.ended;
  await Promise.all(pending);
  if (isDone) return { next, reason: null };
  if (!watch.isReady) throw new Error(`${target.name} could not be started: ${ended}`);
  return { next, reason: ended };
}

async function take(outcome: Outcome, summary: Summary, options: RunOptions): Promise<void> {
  const { number, seconds, counts, fault } = outcome;
  summary.inputs++;
  if (seconds > summary.slowest.seconds) summary.slowest = { number, seconds };
  addCounts(summary.counts, counts);
  options.onOutcome?.(summary);
  if (fault === undefined) return;
  summary.faults++;
  await options.onFault?.(number, fault);
}
