import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'models/en-open.md'];

const textOf = (name: string) => readFileSync(join(root, name), 'utf8');

/// The fenced blocks of a document in one language.
function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(([, , code]) => code!);
}

describe('what the documents show works', () => {
  const commands = blocks(textOf('README.md'), 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.includes('npx onrecord'));

  it('there are commands', () => assert.ok(commands.length >= 5));

  for (const command of commands)
    it(command, () => {
      mkdirSync(join(root, 'out'), { recursive: true });
      const line = command.replaceAll('npx onrecord', `${process.execPath} bin/onrecord.js`);
      const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      assert.ok(stdout.length > 40, 'it prints nothing');
    });

  it('the library prints what the README says', () => {
    const readme = textOf('README.md');
    const [program] = blocks(readme, 'ts');
    const [printed] = blocks(readme, '');
    const file = join(root, 'out', 'readme-example.ts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, program!.replace("'onrecord'", "'../src/index.ts'"));
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
    rmSync(file);
    assert.equal(stdout.trim(), printed!.trim(), stderr);
  });
});

describe('links inside the repository lead somewhere', () => {
  for (const name of documents)
    it(name, () => {
      const targets = [...textOf(name).matchAll(/\]\(([^)#\s]+)|src="([^"]+)"/g)].map(
        (m) => m[1] ?? m[2]!,
      );
      const local = targets.filter((t) => !/^[a-z]+:/.test(t));
      const missing = local.filter((t) => !existsSync(join(root, dirname(name), t)));
      assert.deepEqual(missing, []);
    });
});
