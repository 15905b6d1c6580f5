/// Fuzzing: `npm run fuzz -- NAME [--minutes N | --seconds N | --count N] [--seed S] [--replay FILE]`, where NAME
/// is one of the list that `npm run fuzz` prints, or `all`. The same seed gives the same inputs. An input at
/// which something does not hold is written to `out/fuzz/`.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { optionsOf, type Options } from './options.ts';
import { runTarget, writeInput, type Summary } from './run.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets/index.ts';

const MODULE = new URL('targets/index.ts', import.meta.url).href;
const FOLDER = 'out/fuzz';
/// How many names are fuzzed at a time when all are.
const AT_A_TIME = 2;
/// How often it is told how far a run has come, in milliseconds.
const TELLING = 20_000;

function list(): void {
  const width = Math.max(...TARGETS.map(({ name }) => name.length)) + 2;
  console.log('npm run fuzz -- NAME [--minutes N | --seconds N | --count N] [--seed S]');
  console.log('npm run fuzz -- NAME --replay FILE\n');
  for (const { name, tells } of TARGETS) console.log(`  ${name.padEnd(width)}${tells}`);
  console.log(`  ${'all'.padEnd(width)}each of them but growth, ${AT_A_TIME} at a time`);
}

/// Fuzzes one name and tells of it. Returns how many faults there were.
async function fuzz(target: Target, options: Options): Promise<number> {
  let told = Date.now();
  const { name } = target;
  const summary = await runTarget(target, {
    ...options,
    targets: MODULE,
    onFault: (number, reason) => tellFault(target, options, number, reason),
    onOutcome: (soFar) => {
      if (Date.now() - told < TELLING) return;
      told = Date.now();
      console.log(`${name}: ${soFar.inputs} inputs so far, ${soFar.faults} faults`);
    },
  });
  console.log(summaryLine(name, summary));
  return summary.faults;
}

function summaryLine(name: string, { inputs, faults, slowest, memory, counts }: Summary): string {
  const seen = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  return [
    `${name}: ${inputs} inputs, ${faults} faults`,
    `slowest ${slowest.seconds.toFixed(2)} s of the processor (input ${slowest.number})`,
    `at most ${memory.toFixed(0)} MB`,
    ...(seen.length ? [seen.join(', ')] : []),
  ].join('; ');
}

async function tellFault(
  target: Target,
  options: Options,
  number: number,
  reason: string,
): Promise<void> {
  const { name, ending } = target;
  const file = options.replay ?? join(FOLDER, `${name}-${options.seed}-${number}.${ending}`);
  if (options.replay === undefined) {
    mkdirSync(FOLDER, { recursive: true });
    await writeInput(target, { targets: MODULE, seed: options.seed }, number, file);
  }
  console.log(`\nFAULT in ${name}, input ${number}: ${reason.slice(0, 3000)}`);
  console.log(`again with: npm run fuzz -- ${name} --replay ${file}\n`);
}

async function fuzzAll(targets: readonly Target[], options: Options): Promise<number> {
  const waiting = [...targets];
  let faults = 0;
  const lane = async (): Promise<void> => {
    for (let target = waiting.shift(); target; target = waiting.shift())
      faults += await fuzz(target, options);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return faults;
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2), () => Math.floor(Math.random() * 1e9));
  const { name, replay } = options;
  if (name === undefined) {
    list();
    return 0;
  }
  const targets = TARGETS.filter((one) => (name === 'all' ? !one.isSlow : one.name === name));
  if (targets.length === 0)
    throw new RangeError(`there is no “${name}”; npm run fuzz lists what is`);
  if (replay !== undefined && (name === 'all' || !existsSync(replay)))
    throw new RangeError(`--replay takes one name and a file that is there`);
  console.log(replay === undefined ? `seed ${options.seed}` : `replaying ${replay}`);
  return (await fuzzAll(targets, options)) > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`fuzz: ${(error as Error).message}`);
  process.exitCode = 2;
}
