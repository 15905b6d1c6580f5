/// P15 (safe on hostile input): input that has no end, or holds very much of nothing, ends with a sentence.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { splitLines, MAX_LINE, MOST_BYTES_OF_LINE } from '../../src/intake/lines.ts';
import { takeAll } from '../../src/intake/take-all.ts';
import { ARTICLE, folder, run } from '../cli/command.ts';

suite('input without an end', { skip: process.platform !== 'linux', timeout: 600_000 }, () => {
  test('ends with a sentence, whoever reads it', async (t) => {
    const cwd = await folder(t, { 'a.txt': ARTICLE });
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const archive = ['--archive', 'archive'];
    const endless: [args: string[], told: RegExp][] = [
      [['extract', '/dev/zero', '--workers', '1'], /1 line, 1 with a problem/],
      [['extract', '/dev/zero', '--workers', '2'], /1 line, 1 with a problem/],
      [['extract', 'pipe', '--workers', '1'], /1 line, 1 with a problem/],
      [['read', '/dev/zero'], /cannot read \/dev\/zero: /],
      [['read', 'a.txt', '--cities', '/dev/zero'], /cannot read the cities in \/dev\/zero: /],
      [['docket', '/dev/zero'], /cannot read \/dev\/zero: /],
      [['add', '/dev/zero', ...archive], /zero: The file has more than 32 MB/],
      [['watch', '/dev/zero', ...archive], /\/dev\/zero/],
    ];
    for (const [args, told] of endless) {
      const line = args.join(' ');
      const writer = args.includes('pipe')
        ? spawn('sh', ['-c', 'cat /dev/zero > pipe'], { cwd })
        : null;
      const { code, stdout, stderr } = await run(args, { cwd });
      writer?.kill();
      assert.equal(code, 2, line);
      assert.match(stderr, told, line);
      if (args[0] === 'extract') assert.match(stdout, /"code":"line-endless"/, line);
    }
    t.diagnostic(`0 of ${endless.length} inputs without an end are read for ever`);
  });

  test('is a last line that is told of, and of which little is held', async () => {
    let given = 0;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`first\n${'x'.repeat(MAX_LINE + 1)}\nthird\n`);
      for (const zeros = new Uint8Array(1_000_000); ; given += zeros.length) yield zeros;
    }
    const lines = [];
    for await (const line of splitLines(bytes()))
      lines.push(typeof line === 'string' ? line : line.code);
    assert.deepEqual(lines, ['first', 'line-too-long', 'third', 'line-endless']);
    assert.ok(given <= MOST_BYTES_OF_LINE + 1_000_000);
  });
});

suite('gzip members that hold next to nothing', { timeout: 600_000 }, () => {
  for (const [what, body, count] of [
    ['nothing', '', 100_000],
    ['two letters', 'ab', 60_000],
    ['a hundred letters', 'ab'.repeat(50), 40_000],
  ] as const)
    for (const source of ['many.gz', 'many.warc.gz'])
      test(`${what}, in ${source}`, async () => {
        const member = gzipSync(body);
        const bytes = Buffer.alloc(member.length * count, member);
        const items = await takeAll(bytes, { source });
        assert.match(JSON.stringify(items.at(-1)), /"code":"gzip-members".*Unpack it first/);
      });

  test('are read where they are few, or long on average', async () => {
    const lines = Array.from({ length: 10_500 }, (_, i) => {
      const text = Array.from({ length: 40 }, (__, k) => ((i * 40 + k) * 2_654_435_761) % 1e9).join(
        ' ',
      );
      return `${JSON.stringify({ id: i, text: `Ana Brook said the count was ${text}.` })}\n`;
    });
    const long = Buffer.concat(lines.map((line) => gzipSync(line)));
    assert.ok(long.length > 256 * lines.length);
    for (const bytes of [
      long,
      Buffer.concat(lines.slice(0, 50).map(() => gzipSync('{"text": ""}\n'))),
    ]) {
      const items = await takeAll(bytes, { source: 'lines.jsonl.gz' });
      assert.ok(items.length === lines.length || items.length === 50);
      assert.ok(!JSON.stringify(items).includes('gzip-members'));
    }
  });
});
