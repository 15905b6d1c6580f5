/// One stage of reading an article: how long it took and what was decided in it, in plain words.
export interface Stage {
  readonly name: string;
  readonly milliseconds: number;
  readonly decisions: readonly string[];
}

/// Runs the stages of reading. `decisions` says in words what a stage came to; it is asked only where
/// somebody watches.
export interface Stages {
  run<Result>(
    name: string,
    work: () => Result,
    decisions?: (result: Result) => readonly string[],
  ): Result;
}

/// Nobody watches.
export const UNWATCHED: Stages = { run: (_name, work) => work() };

/// Keeps what the stages did, for `read --explain`.
export class WatchedStages implements Stages {
  readonly all: Stage[] = [];

  run<Result>(
    name: string,
    work: () => Result,
    decisions: (result: Result) => readonly string[] = () => [],
  ): Result {
    const start = performance.now();
    const result = work();
    const milliseconds = performance.now() - start;
    this.all.push({ name, milliseconds, decisions: decisions(result) });
    return result;
  }
}
