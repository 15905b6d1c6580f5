import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Chance } from '../../fuzz/chance.ts';
import { runTarget, writeInput, type RunOptions } from '../../fuzz/run.ts';
import { outcomeOf } from '../../fuzz/target.ts';
import { folder } from '../cli/command.ts';
import { TARGETS } from './faulty-targets.ts';

const targets = new URL('faulty-targets.ts', import.meta.url).href;
const COUNT = 10;
const SEED = 10;

const named = (name: string) => TARGETS.find((target) => target.name === name)!;

/// The numbers of the inputs at which all these targets are wrong.
const WRONG = Array.from({ length: COUNT }, (_, i) => i).filter(
  (i) => Chance.ofInput(SEED, i).below(10) === 3,
);

async function faultsOf(name: string, options: Partial<RunOptions> = {}) {
  const faults: [number: number, reason: string][] = [];
  const summary = await runTarget(named(name), {
    targets,
    seed: SEED,
    count: COUNT,
    onFault: (number, reason) => void faults.push([number, reason]),
    ...options,
  });
  return { faults, summary };
}

suite('fuzzing finds', () => {
  test('nothing where nothing is wrong, and counts what it saw', async () => {
    const { faults, summary } = await faultsOf('sound');
    assert.deepEqual(faults, []);
    assert.equal(summary.inputs, COUNT);
    assert.deepEqual(summary.counts, { seen: COUNT });
    assert.ok(summary.memory > 10);
  });

  const cases: [name: string, reason: RegExp][] = [
    ['throws', /three is wrong/],
    ['dies', /It ended the process \(code 7\)/],
    ['hangs', /It had no end within 1 s of the processor/],
  ];
  for (const [name, reason] of cases)
    test(`every input that ${name}, and goes on behind it`, async () => {
      assert.ok(WRONG.length > 0 && WRONG.at(-1)! < COUNT - 1);
      const { faults, summary } = await faultsOf(name, { patience: 1000 });
      assert.deepEqual(
        faults.map(([number]) => number),
        WRONG,
      );
      for (const [, told] of faults) assert.match(told, reason);
      assert.equal(summary.inputs, COUNT);
      assert.equal(summary.faults, WRONG.length);
    });

  test('again what is wrong in an input that was written to a file', async (t) => {
    const path = join(await folder(t), 'input.bin');
    await writeInput(named('throws'), { targets, seed: SEED }, WRONG[0]!, path);
    assert.deepEqual([...readFileSync(path)], [3]);
    const { faults } = await faultsOf('throws', { replay: path });
    assert.equal(faults.length, 1);
    assert.match(faults[0]![1], /three is wrong/);
  });

  test('what takes more of the processor than it may', async () => {
    const target = { ...named('sound'), seconds: -1 };
    const { fault } = await outcomeOf(target, await target.open(), 0, Uint8Array.of(1));
    assert.match(fault!, /of the processor, where -1 s are the most/);
  });
});
