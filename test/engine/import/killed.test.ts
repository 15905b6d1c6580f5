import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Variations } from '../../../bench/variations.ts';
import { folder } from '../../cli/command.ts';
import { addUntilKilled, verifyArchive } from './killing.ts';

test('an import that is killed loses nothing that it told of, and goes on when it is given again', async (t) => {
  const variations = new Variations(7);
  const lines = Array.from({ length: 100 }, (_, i) => variations.line(i));
  const cwd = await folder(t, { 'articles.jsonl': lines.join('\n') });
  const told = new Set<string>();
  for (const moment of [
    { after: 10, milliseconds: 30 },
    { after: 1, milliseconds: 5 },
  ]) {
    assert.equal(await addUntilKilled(cwd, 'articles.jsonl', told, moment), 'killed');
    await verifyArchive(join(cwd, 'archive'), told);
  }
  assert.equal(
    await addUntilKilled(cwd, 'articles.jsonl', told, { after: Infinity, milliseconds: 0 }),
    'done',
  );
  assert.equal(await verifyArchive(join(cwd, 'archive'), told), 100);
});
