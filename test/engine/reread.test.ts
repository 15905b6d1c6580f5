import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { rereadAll, type RereadOptions } from '../../src/engine/reread.ts';
import { archiveWith, imported, REPORT } from './import/kit.ts';

async function reread(archive: Archive, ids: string[], options: RereadOptions = {}) {
  const told: string[] = [];
  for await (const one of rereadAll(archive, ids, { workers: 1, ...options }))
    told.push('problem' in one ? one.problem.code : `${one.id} ${one.diff.same.length} the same`);
  return told;
}

describe('reading an archive anew', () => {
  it('reads what is named, in order, and goes on behind what is not there', async (test) => {
    const { archive, path } = await archiveWith(test, {
      'a.txt': REPORT,
      'b.txt': REPORT.replace('spring', 'autumn'),
    });
    await imported(archive, [path('a.txt'), path('b.txt')]);
    const { items } = await archive.list();
    const [first, second] = items.map(({ id, statements }) => `${id} ${statements} the same`);
    const told = await reread(archive, [items[0]!.id, 'art:0', items[1]!.id], { readWith: 'new' });
    assert.deepEqual(told, [first, 'not-found', second]);
    assert.equal((await archive.article(items[1]!.id))!.readWith, 'new');
  });

  it('leaves the old reading where the new one takes too long', async (test) => {
    const { archive, path } = await archiveWith(test, { 'a.txt': REPORT });
    await imported(archive, [path('a.txt')]);
    const { id } = (await archive.list()).items[0]!;
    assert.deepEqual(await reread(archive, [id], { patience: 1, readWith: 'new' }), ['too-slow']);
    assert.equal((await archive.article(id))!.readWith, null);
  });
});
