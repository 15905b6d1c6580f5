import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
  dev?: boolean;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, Locked> };

test('the lockfile names every package that it refers to', () => {
  // `npm ci` refuses one that leaves out the packages for other machines.
  const missing = Object.values(packages)
    .flatMap((locked) => Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
    .filter((name) => !packages[`node_modules/${name}`]);
  assert.deepEqual(missing, []);
});

test('nothing that is installed for use runs a script or a compiler', () => {
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
    .map(([name]) => name);
  assert.deepEqual(scripted, []);
});
