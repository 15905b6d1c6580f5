import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const RUN = join(import.meta.dirname, 'run.ts');

/// What `test/run.ts` prints and answers, of files in a folder of this one.
function ran(files: Readonly<Record<string, string>>, asked = '.'): { out: string; code: number } {
  // Within the project, where the runner looks for tests.
  const cwd = mkdtempSync(join(import.meta.dirname, 'runner-'));
  // Or node:test would take the runner for one of its own files.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  try {
    for (const [name, code] of Object.entries(files))
      writeFileSync(join(cwd, name), `import { test } from 'node:test';\n${code}\n`);
    const { stdout, stderr, status } = spawnSync(process.execPath, [RUN, asked], {
      cwd,
      env,
      encoding: 'utf8',
    });
    return { out: stdout + stderr, code: status ?? -1 };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

suite('the runner', () => {
  test('tells what fails, the figures, the files and the counts', () => {
    const { out, code } = ran({
      'a.test.ts': `test('good', (t) => t.diagnostic('figure 7'));\ntest.skip('left', () => {});`,
      'b.test.ts': `test('bad', () => { throw new Error('broken pier'); });`,
    });
    assert.equal(code, 1);
    assert.match(out, /✖ bad/);
    assert.match(out, /broken pier/);
    assert.match(out, /figure 7/);
    assert.match(out, /slowest files:\n +\d+\.\d s {2}test\/runner-\w+\/[ab]\.test\.ts/);
    assert.match(out, /ℹ tests 3\n[^]*ℹ pass 1\nℹ fail 1\n/);
    assert.match(out, /\n1 passed, 1 failed, 1 skipped\n$/);
    assert.doesNotMatch(out, /✔/);
  });

  test('is content where all is well, and not where nothing runs', () => {
    const { out, code } = ran({ 'a.test.ts': `test('good', () => {});` });
    assert.deepEqual([code, /1 passed, 0 failed, 0 skipped/.test(out)], [0, true], out);
    const none = ran({});
    assert.equal(none.code, 1);
    assert.match(none.out, /There is no test in \./);
  });

  test('fails where a file breaks off before its tests', () => {
    assert.equal(ran({ 'a.test.ts': `throw new Error('no pier');` }).code, 1);
  });
});
