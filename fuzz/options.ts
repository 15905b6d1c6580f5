import { parseArgs } from 'node:util';

export interface Options {
  /// What is fuzzed; `all` for everything, nothing for the list.
  readonly name: string | undefined;
  readonly seed: number;
  readonly count?: number;
  readonly seconds?: number;
  readonly replay?: string;
}

const DEFAULT_SECONDS = 60;

/// Reads the arguments of the command. Throws `RangeError` for what is no number.
export function optionsOf(args: readonly string[], newSeed: () => number): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      minutes: { type: 'string' },
      seconds: { type: 'string' },
      count: { type: 'string' },
      seed: { type: 'string' },
      replay: { type: 'string' },
    },
  });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new RangeError(`one name at a time, and not also ${more.join(' ')}`);
  const count = numberIn('count', values.count);
  const minutes = numberIn('minutes', values.minutes);
  const seconds = numberIn('seconds', values.seconds) ?? (minutes && 60 * minutes);
  return {
    name,
    seed: numberIn('seed', values.seed) ?? newSeed(),
    ...(count !== undefined && { count }),
    ...(seconds !== undefined && { seconds }),
    ...(count === undefined && seconds === undefined && { seconds: DEFAULT_SECONDS }),
    ...(values.replay !== undefined && { replay: values.replay }),
  };
}

function numberIn(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d/.test(value) || !Number.isFinite(number))
    throw new RangeError(`--${name}: “${value}” is no number`);
  return number;
}
