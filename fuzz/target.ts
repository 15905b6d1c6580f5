import type { Chance } from './chance.ts';

/// Something that is fuzzed: what kind of input it takes, and what must hold for all of it.
export interface Target {
  readonly name: string;
  /// What is changed and what must hold, in a few words.
  readonly tells: string;
  /// How a file with one of its inputs ends.
  readonly ending: string;
  /// How much time of the processor one input may take, in seconds, on a quiet core.
  readonly seconds: number;
  /// True where one input takes many seconds: it is fuzzed by its name alone, and not with all others.
  readonly isSlow?: true;
  open(): Session | Promise<Session>;
}

export interface Session {
  /// An input that nothing but `chance` decides.
  make(chance: Chance): Uint8Array;
  /// Throws what does not hold for the input; returns what it counted.
  check(input: Uint8Array): Counts | Promise<Counts>;
  close?(): Promise<void>;
}

/// How often something was seen, by its name: it shows that a run did not look at nothing.
export type Counts = Readonly<Record<string, number>>;

/// What became of one input.
export interface Outcome {
  readonly number: number;
  /// The time of the processor that it took, in seconds.
  readonly seconds: number;
  readonly counts: Counts;
  /// What did not hold.
  readonly fault?: string;
}

/// Checks one input. One that took too long is checked once more: cold code and a busy machine look
/// slow too.
export async function outcomeOf(
  { seconds: most }: Target,
  session: Session,
  number: number,
  input: Uint8Array,
): Promise<Outcome> {
  const first = await timed(session, number, input);
  if (first.fault !== undefined || first.seconds <= most) return first;
  const again = await timed(session, number, input);
  const seconds = Math.min(first.seconds, again.seconds);
  if (again.fault !== undefined || seconds <= most) return { ...again, seconds };
  const fault = `It took ${seconds.toFixed(1)} s of the processor, where ${most} s are the most.`;
  return { ...again, seconds, fault };
}

async function timed(session: Session, number: number, input: Uint8Array): Promise<Outcome> {
  const begin = process.cpuUsage();
  const since = () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  };
  try {
    const counts = await session.check(input);
    return { number, seconds: since(), counts };
  } catch (error) {
    return { number, seconds: since(), counts: {}, fault: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export function addCounts(sums: Record<string, number>, counts: Counts): void {
  for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
}
