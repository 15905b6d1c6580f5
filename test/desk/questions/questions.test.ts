import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { briefOf } from '../../../src/desk/questions/brief.ts';
import { conflictsIn } from '../../../src/desk/questions/conflicts.ts';
import { daysOf, docketOf } from '../../../src/desk/questions/docket.ts';
import { briefText, conflictsText, docketText } from '../../../src/export/text/desk-text.ts';
import type { ArticleRecord, Commitment } from '../../../src/record/types.ts';
import { sampleRecord } from '../../export/sample.ts';

const sample = sampleRecord();
const [pledge] = sample.commitments as [Commitment];

/// The sample with a docket of the pledge in other terms.
const withDocket = (...items: Partial<Commitment>[]): ArticleRecord => ({
  ...sample,
  commitments: items.map((item, i) => ({ ...pledge, ...item, id: `cmt:${i}` })),
});
const ids = (records: ArticleRecord[], options = {}) =>
  docketOf(records, options).map(({ commitment }) => commitment.id);

suite('the days of a date', () => {
  for (const [value, first, last] of [
    ['2028-02-29', '2028-02-29', '2028-02-29'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-Q4', '2027-10-01', '2027-12-31'],
    ['2027', '2027-01-01', '2027-12-31'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
  ] as const)
    test(value, () => assert.deepEqual(daysOf(value), { first, last }));
  test('what is no date has none', () => assert.equal(daysOf('soon'), null));
});

suite('a docket', () => {
  const day = (value: string) => ({ value, precision: 'day', basis: 'resolved' }) as const;

  test('has the nearest day first, and then what has no date', () => {
    const record = withDocket(
      { due: null },
      { due: day('2027-03-01') },
      { due: { value: '2026', precision: 'year', basis: 'explicit' } },
    );
    assert.deepEqual(ids([record]), ['cmt:2', 'cmt:1', 'cmt:0']);
  });

  test('leaves out what no day can show to be kept, unless all is asked for', () => {
    const record = withDocket(
      { due: null, kind: 'hope' },
      { due: null, kind: 'agreement' },
      { due: day('2027-03-01'), kind: 'prediction' },
    );
    assert.deepEqual(ids([record]), ['cmt:2', 'cmt:1']);
    assert.deepEqual(ids([record], { all: true }), ['cmt:2', 'cmt:0', 'cmt:1']);
  });

  test('of a stretch of days has what is due on any of them', () => {
    const record = withDocket(
      { due: day('2027-03-01') },
      { due: { value: '2027-03', precision: 'month', basis: 'explicit' } },
      { due: day('2027-04-02') },
      { due: null },
    );
    const due = { from: '2027-03-02', to: '2027-04-01' };
    assert.deepEqual(ids([record], { due }), ['cmt:1']);
  });

  test('is printed with the words it rests on', () => {
    const text = docketText(docketOf([sample]));
    assert.match(text, /^2028: Ada Brandt — pledge, open: The beds will rest until/);
    assert.match(text, /worded “will”, due 2028 \(date as stated\)/);
    assert.equal(docketText([]), 'nothing on the docket');
  });
});

suite('a board of conflicts', () => {
  test('shows both sides verbatim, and the article’s own word between them', () => {
    const text = conflictsText(conflictsIn([sample]));
    assert.match(text, /^overstatement \(candidate\): state of the beds$/m);
    assert.match(text, /^ {2}A: survey of the eastern beds — called — “exhausted\.”/m);
    assert.match(text, /^ {2}B: survey of the eastern beds — found — that two of the nine beds/m);
    assert.match(text, /the article’s own word: “In fact”/);
    assert.equal(conflictsText([]), 'no conflicts found');
  });

  test('is searched by words of the subject and of either side', () => {
    const found = (topic: string) => conflictsIn([sample], topic).length;
    assert.deepEqual([found('STATE OF'), found('nine beds'), found('ferries')], [1, 1, 0]);
  });
});

suite('a brief', () => {
  const brief = briefOf(sample);

  test('is made of words of the article alone', () => {
    const text = briefText(sample, brief);
    for (const line of [...brief.said, ...brief.disputed.flat(), ...brief.expected])
      for (const { start, end } of line.words)
        assert.ok(text.includes(sample.article.text.slice(start, end)));
  });

  test('says what is disputed under both sides and nowhere else', () => {
    const disputed = brief.disputed.flat().map(({ statement }) => statement);
    assert.equal(disputed.length, 2);
    assert.ok(brief.said.every(({ statement }) => !disputed.includes(statement)));
  });

  test('says nothing under “said” that is to be reviewed or that nobody is known to have said', () => {
    const byId = new Map(sample.statements.map((s) => [s.id, s]));
    for (const { statement, who } of brief.said) {
      assert.notEqual(byId.get(statement!)!.review, 'needs-review');
      assert.ok(who.length > 0);
    }
  });

  test('says what nobody named says, and what could not be explained, as unclear', () => {
    const text = briefText(sample, { ...brief, said: [], expected: [], disputed: [] });
    assert.match(text, /^Unclear$/m);
    assert.match(text, /He called it “luck\.”/);
  });
});
