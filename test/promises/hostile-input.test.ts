/// P15: hostile input does no harm. Some changed files of each format, the same in every run; `npm run
/// fuzz` makes any number of others.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Chance } from '../../fuzz/chance.ts';
import type { Counts, Target } from '../../fuzz/target.ts';
import { addCounts } from '../../fuzz/target.ts';
import { TARGETS } from '../../fuzz/targets/index.ts';

const SEED = 15;
/// How many of what takes longer, and of all others.
const INPUTS: Record<string, number> = { texts: 8, extract: 15, pdf: 30, gzip: 30, archive: 10 };
const OTHERS = 60;

suite('no fault in what was changed at random:', () => {
  for (const target of TARGETS.filter(({ isSlow }) => !isSlow))
    test(target.name, async (t) => {
      const { inputs, faults, counts } = await checked(target, INPUTS[target.name] ?? OTHERS);
      const seen = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
      t.diagnostic(`${target.name}: ${inputs} inputs, ${faults.length} faults; ${seen.join(', ')}`);
      assert.deepEqual(faults, []);
    });
});

async function checked(target: Target, inputs: number) {
  const session = await target.open();
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  for (let number = 0; number < inputs; number++)
    try {
      const found: Counts = await session.check(session.make(Chance.ofInput(SEED, number)));
      addCounts(counts, found);
    } catch (error) {
      const again = `npm run fuzz -- ${target.name} --seed ${SEED} --count ${number + 1}`;
      faults.push(`input ${number} (${again}): ${String(error)}`);
    }
  await session.close?.();
  return { inputs, faults, counts };
}
