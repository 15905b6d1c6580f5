import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { random } from '../reading/random.ts';
import { BATCH } from './importer.ts';
import { killRound, startImport, type Acknowledged } from './killing.ts';
import { inFolder } from './sample.ts';
import { wordAt } from './synthetic.ts';

test('what was acknowledged survives the end of the process, whenever it comes', () =>
  inFolder(async (folder) => {
    const next = random(17);
    const acknowledged: Acknowledged[] = [];
    let last = 0;
    for (let round = 0; round < 4; round++) {
      const after = 1 + Math.floor(next() * 4);
      const { batches } = await killRound(folder, acknowledged, {
        after,
        milliseconds: next() * 40,
      });
      assert.ok(batches >= last + after, 'the import did not go on where it was');
      last = batches;
    }
  }));

suite('two processes', () => {
  test('one imports, and the other reads all the time', () =>
    inFolder(async (folder) => {
      await (await openArchive(folder)).close();
      const reader = await openArchive(folder, { readOnly: true });
      let acknowledged = 0;
      const { child, ended } = startImport(folder, { batches: 12, onBatch: () => acknowledged++ });
      let most = 0;
      for (let i = 0; child.exitCode === null; i++) {
        const before = acknowledged * BATCH;
        const { items } = await reader.list({ limit: 500 });
        assert.ok(items.length >= Math.max(before, most), 'what was acknowledged cannot be read');
        assert.equal(items.length % BATCH, 0, 'half a batch can be read');
        most = items.length;
        await reader.search({ words: wordAt(i % 50) });
        await new Promise(setImmediate);
      }
      assert.equal(await ended, 0);
      assert.equal((await reader.list({ limit: 500 })).items.length, 12 * BATCH);
      await reader.close();
    }));

  test('both import, and this one too: they take turns', () =>
    inFolder(async (folder) => {
      const imports = ['a', 'bb'].map((source) => startImport(folder, { source, batches: 8 }));
      const here = await openArchive(folder);
      for (let i = 0; i < 8; i++)
        await here.add([], { progress: { source: 'here', position: String(i), done: i === 7 } });
      assert.deepEqual(await Promise.all(imports.map(({ ended }) => ended)), [0, 0]);
      assert.equal((await here.list({ limit: 500 })).items.length, 2 * 8 * BATCH);
      assert.deepEqual((await here.check()).problems, []);
      await here.close();
    }));
});
