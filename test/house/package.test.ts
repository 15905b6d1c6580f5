import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARTICLE } from '../cli/command.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/// Runs npm as a person would in `cwd`, not as part of the run of npm that these tests may be in.
function npm(cwd: string, command: 'npm' | 'npx', ...args: string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
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

/// What the package depends on, as folders of this checkout: the packages of every machine, and the
/// Node for this one.
function dependencies(): { packages: string[]; nodes: string[] } {
  const listed = npm(ROOT, 'npm', 'ls', '--omit=dev', '--all', '--parseable');
  const folders = listed.trim().split('\n').slice(1);
  const isNode = (folder: string) => /^node-\w+-\w+$/.test(basename(folder));
  return {
    packages: folders.filter((folder) => !isNode(folder)),
    nodes: folders.filter(isNode),
  };
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

  before(() => {
    mkdirSync(packed);
    mkdirSync(empty);
    npm(ROOT, 'npm', 'pack', '--pack-destination', packed);
    const [tarball] = readdirSync(packed);
    const { packages, nodes } = dependencies();
    const place = (each: string) => join(empty, relative(ROOT, each));
    for (const each of packages) {
      cpSync(each, place(each), { recursive: true });
      linkCommands(place(each), join(empty, 'node_modules', '.bin'));
    }
    npm(empty, 'npm', 'install', '--offline', '--no-audit', '--no-fund', join(packed, tarball!));
    // Without a network npm keeps every package that stands there but an optional one.
    for (const node of nodes) if (!existsSync(place(node))) symlinkSync(node, place(node));
    writeFileSync(join(empty, 'article.txt'), ARTICLE);
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
    const out = npm(
      empty,
      'npx',
      '--no',
      'onrecord',
      'extract',
      'articles.jsonl',
      '--workers',
      '2',
    );
    assert.equal(out.trim().split('\n').length, 2);
  });

  test('shows its demonstration', () => {
    npm(empty, 'npx', '--no', 'onrecord', 'demo');
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
