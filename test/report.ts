import { relative } from 'node:path';
import { spec } from 'node:test/reporters';

type Event = { [Type in keyof Data]: { type: Type; data: Data[Type] } }[keyof Data];

/// The parts of the events of `run` that are read here.
interface Data {
  'test:complete': Named & { details: { duration_ms: number } };
  'test:diagnostic': { file?: string; message: string };
  'test:fail': Named;
  'test:stderr': { message: string };
  'test:summary': { file?: string; counts: Counts };
}

interface Named {
  name: string;
  nesting: number;
  file?: string;
}

interface Counts {
  tests: number;
  passed: number;
  failed: number;
  cancelled: number;
  skipped: number;
}

/// How many of the slowest files are named at the end.
const SLOWEST = 10;

/// Prints what fails and what tests tell of themselves, and in the end the slowest files and the counts.
export class Report {
  readonly #folder: string;
  readonly #spec = new spec();
  readonly #times = new Map<string, number>();
  readonly #closing: string[] = [];
  #counts: Counts = { tests: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0 };

  constructor(folder: string) {
    this.#folder = folder;
    this.#spec.pipe(process.stdout);
  }

  take(event: { type: string; data: unknown }): void {
    const { type, data } = event as Event;
    if (type === 'test:complete') this.#addTime(data);
    if (type === 'test:stderr') process.stderr.write(data.message);
    if (type === 'test:fail') this.#spec.write(event);
    // What is said of no file is the counts at the end of everything.
    if (type === 'test:diagnostic' && data.file === undefined) this.#closing.push(data.message);
    else if (type === 'test:diagnostic') this.#spec.write(event);
    if (type === 'test:summary' && data.file === undefined) this.#counts = data.counts;
  }

  /// Prints the rest. False when something failed or nothing ran.
  async close(): Promise<boolean> {
    await new Promise<void>((done) => this.#spec.once('end', done).end());
    const { tests, passed, failed, cancelled, skipped } = this.#counts;
    console.log(`The ${SLOWEST} slowest files:`);
    for (const [file, milliseconds] of this.#slowest())
      console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${file}`);
    for (const line of this.#closing) console.log(`ℹ ${line}`);
    console.log(`${passed} passed, ${failed + cancelled} failed, ${skipped} skipped`);
    return tests > 0 && failed + cancelled === 0;
  }

  /// The time of a file's process, or the sum of its tests where several files share one.
  #addTime({ name, nesting, file, details }: Data['test:complete']): void {
    if (nesting > 0 || file === undefined) return;
    const isWhole = name === file;
    const before = isWhole ? 0 : (this.#times.get(file) ?? 0);
    this.#times.set(file, before + details.duration_ms);
  }

  #slowest(): [file: string, milliseconds: number][] {
    const files = [...this.#times].filter(([file]) => file.endsWith('.test.ts'));
    const sorted = files.toSorted(([, one], [, other]) => other - one);
    return sorted.slice(0, SLOWEST).map(([file, time]) => [relative(this.#folder, file), time]);
  }
}
