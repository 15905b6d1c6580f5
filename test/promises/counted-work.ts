import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/// Where the sources are that work is counted in.
const SOURCES = new URL('../../src/', import.meta.url).href;

/// Counts work as V8 does for coverage: how often each block of each function under `src/` was entered, in one
/// sum. A block is a body of a function, a loop, an arm of a branch, so one round of a loop adds one and more,
/// whatever the machine and its load: the same work gives the same sum, to the last block. What the engine does
/// inside its own calls (`slice`, `includes`, a pattern) and the arithmetic in WebAssembly is not counted.
///
/// The optimising compilers are off while it counts: calls that they put in line would be missed.
///
/// Start it before the sources are loaded (`await import(...)` after `start`): code that is compiled already
/// would be counted by function alone.
export class CountedWork {
  readonly #session = new Session();

  start(): void {
    setFlagsFromString('--no-opt');
    setFlagsFromString('--no-maglev');
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /// What `work` comes to, in blocks entered.
  count(work: () => void): number {
    let sum = 0;
    for (const blocks of this.countEach(work).values()) sum += blocks;
    return sum;
  }

  /// The same by function: "reading/entities.ts roleBefore".
  countEach(work: () => void): Map<string, number> {
    this.#take();
    work();
    const counts = new Map<string, number>();
    for (const { url, functions } of this.#take()) {
      if (!url.startsWith(SOURCES)) continue;
      const file = url.slice(SOURCES.length);
      for (const { functionName, ranges } of functions) {
        const key = `${file} ${functionName || `(${ranges[0]!.startOffset})`}`;
        const blocks = ranges.reduce((sum, { count }) => sum + count, 0);
        counts.set(key, (counts.get(key) ?? 0) + blocks);
      }
    }
    return counts;
  }

  stop(): void {
    this.#session.disconnect();
  }

  /// The counts since they were last taken; taking them sets them to 0.
  #take(): Profiler.ScriptCoverage[] {
    const { result } = this.#post('Profiler.takePreciseCoverage') as {
      result: Profiler.ScriptCoverage[];
    };
    return result;
  }

  #post(method: string, parameters: object = {}): unknown {
    let answer: unknown;
    // Within one thread the session answers before `post` returns.
    this.#session.post(method, parameters, (error: Error | null, result?: object) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  }
}
