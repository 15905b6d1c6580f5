import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { widthOf } from '../../src/cli/io.ts';
import { ARTICLE, folder, LAUNCHER, outcomeOf, run, runProcess, type Told } from './command.ts';

const PAGE = `<!doctype html><html><head><title>Pier</title></head><body><article>
${ARTICLE.trim().replaceAll(/^(.+)$/gm, '<p>$1</p>')}
</article></body></html>`;

/// What the examples find in their folder.
const FILES = {
  'article.txt': ARTICLE,
  'news/pier.html': PAGE,
  'news/again.html': PAGE.replaceAll('pier', 'jetty'),
  'articles.jsonl': `${JSON.stringify({ id: 'a', text: ARTICLE })}\n`,
};

async function helpOf(...command: string[]): Promise<string> {
  const { code, stdout } = await run([...command, '--help']);
  assert.equal(code, 0);
  return stdout;
}

function examplesIn(help: string): string[] {
  const [, block = ''] = /\nExamples?:\n((?: {2}.+\n)+)/.exec(help) ?? [];
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/// What a line of a shell comes to. One without a pipe needs no process.
async function outcomeIn(cwd: string, line: string): Promise<Told> {
  if (!/[|>]/.test(line)) {
    const words = line.match(/"[^"]*"|'[^']*'|\S+/g)!.map((word) => word.replaceAll(/["']/g, ''));
    assert.equal(words[0], 'onrecord');
    return run(words.slice(1), { cwd });
  }
  mkdirSync(join(cwd, 'bin'));
  const here = join(cwd, 'bin', 'onrecord');
  symlinkSync(LAUNCHER, here);
  const path = [dirname(here), dirname(process.execPath), process.env['PATH']].join(delimiter);
  const shell = spawn('sh', ['-c', line], { cwd, env: { ...process.env, PATH: path } });
  shell.stdin.end();
  return outcomeOf(shell);
}

suite('the example in the help of', () => {
  for (const command of ['', 'read', 'extract', 'demo'])
    test(`onrecord ${command}`, async (t) => {
      const examples = examplesIn(await helpOf(...command.split(' ').filter(Boolean)));
      assert.ok(examples.length > 0, 'there is none');
      // Serving does not end by itself; the tests of `demo` do it.
      for (const example of examples.filter((line) => !line.includes('--serve'))) {
        const cwd = await folder(t, FILES);
        const { code, stdout, stderr } = await outcomeIn(cwd, example);
        assert.equal(code, 0, `${example}\n${stderr}`);
        if (!example.includes('>')) assert.notEqual(stdout, '', example);
      }
    });
});

test('the examples fit in a terminal', async () => {
  for (const command of ['read', 'extract', 'demo'])
    for (const line of (await helpOf(command)).split('\n')) assert.ok(line.length <= 100, line);
});

suite('the help of', () => {
  for (const { name, takes, does } of COMMANDS)
    test(`onrecord ${name} and the list of commands tell the same`, async () => {
      const help = await helpOf(name);
      const usage = ['Usage: onrecord', name, '[options]', takes].filter(Boolean).join(' ');
      assert.equal(help.split('\n')[0], usage);
      assert.ok(help.replaceAll(/\s+/g, ' ').includes(does));
    });

  test('onrecord fits in the terminal, and in one that does not know its width', async () => {
    for (const [width, most] of [
      [100, 100],
      [widthOf(0), 80],
    ] as const) {
      const { stdout } = await run(['--help'], { terminal: { width } });
      const [list] = stdout.slice(stdout.indexOf('Commands:')).split('Exit codes');
      const lengths = list!.split('\n').map((line) => line.length);
      assert.ok(Math.max(...lengths) <= most && Math.max(...lengths) > most - 10);
    }
  });
});

suite('wrong use ends with 2 and a sentence', () => {
  const date = /must be a day of the calendar/;
  for (const [args, words] of [
    [['read'], /missing required argument/],
    [['reed', 'article.txt'], /unknown command/],
    [['read', 'article.txt', '--jason'], /unknown option/],
    [['read', 'article.txt', '--date', '2019-02-30'], date],
    [['read', 'article.txt', '--date', 'yesterday'], date],
    [['read', 'article.txt', '--date', '14 May 2019'], date],
    [['read', 'article.txt', '--format', 'pdf'], /Allowed choices/],
    [['read', 'article.txt', '--json', '--explain'], /cannot be used with/],
    [['extract', '--workers', '0'], /whole number/],
    [['extract', '--format', 'xml'], /Allowed choices/],
    [['demo', '--port', '70000'], /0 to 65535/],
    [[], /Usage/],
  ] as const)
    test(`onrecord ${args.join(' ')}`, async (t) => {
      const cwd = await folder(t, { 'article.txt': ARTICLE });
      const { code, stdout, stderr } = await run(args, { cwd });
      assert.equal(code, 2);
      assert.match(stderr, words);
      assert.equal(stdout, '');
    });
});

test('--version prints the version of the package', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  const { code, stdout } = await runProcess(['--version']);
  assert.deepEqual([code, stdout.trim()], [0, manifest.version]);
});
