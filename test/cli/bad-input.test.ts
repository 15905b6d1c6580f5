import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseRecord } from '../../src/record/schema.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import { run } from './command.ts';

const BODY =
  'Harbour master Ana Brook said on Monday that the port would stay closed until the storm had passed.\n\n';

/// The record that `read - --json` prints of some bytes; a refusal throws its words.
async function recordOf(input: string | Uint8Array): Promise<ArticleRecord> {
  const { code, stdout, stderr } = await run(['read', '-', '--json'], { input });
  if (code !== 0) throw new Error(stderr);
  return parseRecord(JSON.parse(stdout));
}

function contents({ article, statements }: ArticleRecord): string[] {
  return statements.flatMap((s) => s.content.map((c) => article.text.slice(c.start, c.end)));
}

suite('what is no article is refused in one sentence', { timeout: 60_000 }, () => {
  const refused: [string, string | Uint8Array, RegExp][] = [
    ['nothing at all', '', /There is no text/],
    ['white space', ' \n\t\n', /There is no text/],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0), /JPEG/],
    ['20 MB of text', BODY.repeat(200_000), /bytes/],
    ['600 KB of text', BODY.repeat(6_000), /The text has \d+ characters where 500000 are the most/],
    [
      'another language',
      'Der Hafen bleibt geschlossen, sagte die Hafenmeisterin am Montag. '.repeat(9),
      /English/,
    ],
  ];
  for (const [name, input, words] of refused)
    test(name, async () => {
      const { code, stdout, stderr } = await run(['read', '-'], { input });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, words);
    });
});

suite('what is odd is read all the same', { timeout: 60_000 }, () => {
  test('windows-1252: its quotation marks are quotation marks', async () => {
    const input = Buffer.from(`${BODY}\x93It stays closed,\x94 she said.`, 'latin1');
    assert.ok(contents(await recordOf(input)).includes('It stays closed,'));
  });

  test('Latin-1: its letters are letters', async () => {
    const input = Buffer.from(`${BODY}"The café stays open," she said.`, 'latin1');
    assert.ok(contents(await recordOf(input)).includes('The café stays open,'));
  });

  test('a lone quotation mark', async () => {
    const record = await recordOf(`${BODY}“`);
    assert.equal(record.statements.length, 1);
  });

  test('10,000 nested quotation marks', async () => {
    const record = await recordOf(`${BODY}${'“'.repeat(10_000)}${'”'.repeat(10_000)}`);
    assert.equal(record.statements.length, 1);
  });

  test('an emoji before a quotation moves no offset', async () => {
    const record = await recordOf(`${BODY}🌊 “It stays closed,” she said.`);
    assert.ok(contents(record).includes('It stays closed,'));
  });
});

test('a line of JSONL cut in half is reported, and the others are read', async () => {
  const line = JSON.stringify({ id: 'whole', text: BODY });
  const input = `${line}\n${line.slice(0, line.length / 2)}\n${line}\n`;
  const { code, stdout, stderr } = await run(['extract', '-'], { input });
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { line?: number });
  assert.equal(code, 2);
  assert.deepEqual(
    rows.map((row) => 'record' in row),
    [true, false, true],
  );
  assert.equal(rows[1]!.line, 2);
  assert.match(stderr, /1 with a problem/);
});
