import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from '../cli/command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/// Runs npm as a person would in `cwd`, not as part of the run of npm that these tests may be in.
function npm(cwd: string, command: 'npm' | 'npx', ...args: string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
  // Whoever installs the package has Node 24 already.
  env['PATH'] = [dirname(process.execPath), env['PATH']].join(delimiter);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
  });
  assert.equal(
    status,
    0,
    `${command} ${args.join(' ')}\n${error?.message ?? ''}${stdout}${stderr}`,
  );
  return stdout;
}

/// What the package depends on, as folders of this checkout.
function dependencies(): string[] {
  const listed = npm(ROOT, 'npm', 'ls', '--omit=dev', '--all', '--parseable', '--workspaces=false');
  return listed.trim().split('\n').slice(1);
}

/// Bytes of all files in and below a folder.
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/// Links the commands of a package, as npm does: it fetches one anew whose commands are not there.
function linkCommands(folder: string, bin: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  if (typeof manifest.bin !== 'object') return;
  mkdirSync(bin, { recursive: true });
  for (const [name, file] of Object.entries(manifest.bin))
    symlinkSync(relative(bin, join(folder, file)), join(bin, name));
}

suite('the package, installed in an empty folder,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const packed = join(folder, 'packed');
  const empty = join(folder, 'empty');

  /// Runs the installed command without npm, which takes as long as the command.
  function installed(...args: string[]): string {
    const command = join(empty, 'node_modules', 'onrecord', 'bin', 'onrecord.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: empty,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout;
  }

  before(() => {
    mkdirSync(packed);
    mkdirSync(empty);
    npm(ROOT, 'npm', 'pack', '--pack-destination', packed);
    const [tarball] = readdirSync(packed);
    const place = (each: string) => join(empty, relative(ROOT, each));
    for (const each of dependencies()) {
      cpSync(each, place(each), { recursive: true });
      linkCommands(place(each), join(empty, 'node_modules', '.bin'));
    }
    npm(empty, 'npm', 'install', '--offline', '--no-audit', '--no-fund', join(packed, tarball!));
    writeFileSync(join(empty, 'article.txt'), ARTICLE);
  });

  test('has no second Node and is light', (t) => {
    const modules = join(empty, 'node_modules');
    assert.deepEqual(
      readdirSync(modules).filter((name) => name.startsWith('node-')),
      [],
    );
    const megabytes = sizeOf(modules) / 1e6;
    t.diagnostic(`installed: ${megabytes.toFixed(1)} MB`);
    assert.ok(megabytes < 60, `${megabytes} MB`);
  });

  test('reads an article', () => {
    const digest = npm(
      empty,
      'npx',
      '--no',
      'onrecord',
      'read',
      'article.txt',
      '--date',
      '2031-05-14',
    );
    assert.match(digest, /Pier to Reopen/);
  });

  test('reads lines on several threads', () => {
    const lines = ['a', 'b'].map((id) => `${JSON.stringify({ id, text: ARTICLE })}\n`);
    writeFileSync(join(empty, 'articles.jsonl'), lines.join(''));
    const out = installed('extract', 'articles.jsonl', '--workers', '2');
    assert.equal(out.trim().split('\n').length, 2);
  });

  test('shows its demonstration', () => {
    installed('demo');
    assert.ok(readdirSync(join(empty, 'out')).includes('demo.html'));
  });

  test('is a library, with its types and its schema', () => {
    const code = `
      import { parseRecord, read } from 'onrecord';
      import schema from 'onrecord/schema.json' with { type: 'json' };
      const record = parseRecord(JSON.parse(JSON.stringify(read('“It stays,” Ana Brook said.'))));
      console.log(record.statements.length, schema.title);`;
    writeFileSync(join(empty, 'use.mjs'), code);
    const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], {
      cwd: empty,
      encoding: 'utf8',
    });
    assert.equal(stdout, '1 OnRecord article record\n', stderr);
    const types = readdirSync(join(empty, 'node_modules', 'onrecord', 'dist'));
    assert.ok(types.includes('index.d.ts'));
  });
});
