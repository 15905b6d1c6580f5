import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { archivedOnce } from './archived.ts';
import { run } from './command.ts';

const WORDS = `Dana Pell told reporters on Monday: “The dam will hold.” Engineer Tom Rusk said the dam would hold.

“The dam is ours,” Pell told the board. “The dam stays.”
`;

const searched = archivedOnce(
  { 'dam.jsonl': JSON.stringify({ text: WORDS, published: '2031-05-14', outlet: 'Orvell Post' }) },
  ['dam.jsonl'],
);

const leads = (stdout: string): string[] =>
  stdout.split('\n').filter((line) => line.includes(' — '));

describe('onrecord search', () => {
  it('prints verbatim words in marks, a gap where a quotation is split, to whom and when', async (test) => {
    const { onrecord } = await searched(test);
    const { stdout } = await onrecord('search', '--speaker', 'Pell');
    assert.deepEqual(leads(stdout), [
      'Dana Pell — told reporters on Monday — “The dam will hold.” (through Orvell Post)',
      'Dana Pell — told the board — “The dam is ours,” … “The dam stays.” (through Orvell Post)',
    ]);
    assert.match(stdout, /^ {4}said 2031-05-12 · published 2031-05-14 · Orvell Post/m);
    assert.match(stdout, /^ {4}2031-05-14 · Orvell Post/m);
    const [rusk] = leads((await onrecord('search', 'would')).stdout);
    assert.equal(rusk, 'Tom Rusk — said — the dam »would« hold (through Orvell Post)');
  });

  it('has the gap in JSON too, and places that fit', async (test) => {
    const { onrecord } = await searched(test);
    const { stdout } = await onrecord('search', 'stays', '--json');
    const { text, matches } = JSON.parse(stdout) as {
      text: string;
      matches: { start: number; end: number }[];
    };
    assert.equal(text, 'The dam is ours, … The dam stays.');
    assert.deepEqual(
      matches.map(({ start, end }) => text.slice(start, end)),
      ['stays'],
    );
    assert.match(
      (await onrecord('search', 'stays')).stdout,
      /“The dam is ours,” … “The dam »stays«\.”/,
    );
  });
});

describe('a page that is no page', () => {
  for (const args of [
    ['list', '--after', 'xyz'],
    ['search', '--after', 'xyz'],
    ['search', 'dam', '--articles', '--after', 'WyJzZWFyY2giLDAuNSwxLDEsMSwxXQ'],
  ])
    it(`is told in a sentence: ${args.join(' ')}`, async (test) => {
      const { onrecord } = await searched(test);
      const { code, stdout, stderr } = await onrecord(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^onrecord: after: that is (?:not )?what a page .*\n$/);
    });
});

describe('wrong use', () => {
  it('is told under the name of the command, whoever notices it', async () => {
    for (const args of [
      ['list', '--aftr'],
      ['nothing'],
      ['show'],
      ['list', '--limit', '0'],
      ['list', '--from', '0000'],
      ['search', 'dam', '--speker'],
      ['retract', 'art:0'],
    ]) {
      const { code, stderr } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^onrecord: /, args.join(' '));
      assert.doesNotMatch(stderr, /error:|fault/);
    }
  });

  it('is prevented by help that says what is required', async () => {
    const { stdout } = await run(['retract', '--help']);
    assert.match(stdout, /--reason <words> .*\(required\)/);
    assert.match(stdout, /--by <name> .*\(required\)/);
  });
});
