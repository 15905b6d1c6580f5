// P13: what was taken back is marked within one run, with all that leans on it; every reason is kept, and marks are
// those of the retractions that stand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictId } from '../../src/record/ids.ts';
import type { Conflict } from '../../src/record/types.ts';
import { random } from '../reading/random.ts';
import { inArchive, report } from '../archive/sample.ts';

const ARTICLES = 6;
const STEPS = 60;

const records = Array.from({ length: ARTICLES }, (_, i) =>
  report([`the pier has ${i} piles`], { source: `${i}.txt` }),
);
const statementOf = (i: number) => records[i]!.statements[0]!.id;

/// A conflict between each two articles.
const pairs = records.flatMap((_, a) =>
  records.slice(a + 1).map((__, i): [number, number] => [a, a + 1 + i]),
);
const conflicts = pairs.map(([a, b]): Conflict => {
  const sides = { a: [statementOf(a)], b: [statementOf(b)] };
  const told = { degree: 'tension', topic: 'piles', basis: 'numbers', marker: null } as const;
  return { id: conflictId(sides.a, sides.b), ...sides, ...told, state: 'candidate' };
});

test('after any row of retractions, each mark has its reason', async (t) => {
  await inArchive(async (archive) => {
    await archive.add(records);
    await archive.keep({ conflicts });
    const ids = records.map(({ article }) => article.id);
    await archive.setCluster('cpy:1', ids.slice(0, 3), ids[0]!);
    const next = random(17);
    const entries = ids.map((): string[] => []);
    let marks = 0;
    for (let step = 0; step < STEPS; step++) {
      const i = Math.floor(next() * ARTICLES);
      const stands = entries[i]!.at(-1)?.startsWith('retracted') ?? false;
      const act = stands && next() < 0.6 ? 'unretracted' : 'retracted';
      await archive[act === 'retracted' ? 'retract' : 'unretract'](
        ids[i]!,
        `reason ${step}`,
        'Ana',
      );
      entries[i]!.push(`${act} reason ${step}`);
      const retracted = entries.map((all) => all.at(-1)?.startsWith('retracted') ?? false);
      const kept = await archive.conflicts({ include: ['retracted'] });
      const told = new Map(kept.map((one) => [one.id, one.retracted]));
      for (const [k, [a, b]] of pairs.entries()) {
        assert.equal(told.get(conflicts[k]!.id), retracted[a]! || retracted[b]!);
        marks++;
      }
      for (const { article, retracted: marked } of await archive.cluster('cpy:1')) {
        assert.equal(marked, retracted[ids.indexOf(article)]! || retracted[0]!);
        marks++;
      }
    }
    for (const [i, id] of ids.entries()) {
      const { retractions } = (await archive.article(id))!;
      assert.deepEqual(
        retractions.map(({ act, reason }) => `${act} ${reason}`),
        entries[i],
      );
    }
    t.diagnostic(`P13: ${STEPS} retractions and returns, all kept; ${marks} marks, 0 wrong`);
  });
});
