import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digest } from '../../../src/export/text/digest.ts';
import { explain } from '../../../src/export/text/explain.ts';
import { hostileRecord } from '../hostile.ts';
import { recordOver } from '../reading.ts';
import { sampleRecord } from '../sample.ts';

test('a digest says what was found, what was left out and what is unsure', () => {
  assert.equal(
    digest(sampleRecord(), { width: 120 }),
    `Fleet and Harbour Council Disagree Over Oyster Ban
The Toller Tide · credit Meridian Wire · 16 March 2026 · oyster-ban.txt
12 statements (1 direct, 3 indirect, 7 mixed, 1 thought) · 6 speakers · 1 relay · 2 nested
Ada Brandt — told reporters at the quay — “There is nothing left to argue about,” … (through Meridian Wire, The Toller
    Tide)
survey of the eastern beds — found — that two of the nine beds had recovered (through Meridian Wire, The Toller Tide)
Piet Lowen — dismissed — suggestions that it was rushed as “dockside … (through Lantra, Meridian Wire, The Toller Tide)
1 conflict · 1 docket item · 1 event
2 lines stripped: credit line, kept as metadata; house advertisement, not read
Unsure: 1 to review, 1 with the speaker left open, 1 unattributed
14 sentences: 8 with statements, 2 background, 2 stripped, 1 headline, 1 unexplained
7 pairs of quotation marks: 1 unexplained`,
  );
});

test('wrapping to the width loses no word', () => {
  const record = sampleRecord();
  const flat = (width: number) => digest(record, { width }).replace(/\s+/g, ' ');
  assert.match(flat(40), /\(through Lantra, Meridian Wire, The Toller Tide\)/);
  assert.match(flat(40), /1 headline, 1 unexplained/);
  const [longest] = digest(record, { width: 60 })
    .split('\n')
    .map((line) => line.length)
    .sort((a, b) => b - a);
  assert.ok(longest! <= 60);
});

test('an undated article says what stays unresolved', () => {
  const text = digest(sampleRecord({ undated: true }), { width: 120 });
  assert.match(text, /no date given: relative dates stay unresolved/);
});

test('colour is added on request only and changes no word', () => {
  const plain = digest(sampleRecord());
  const coloured = digest(sampleRecord(), { colour: true });
  assert.doesNotMatch(plain, /\u001b/);
  assert.notEqual(plain, coloured);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
});

test('an article cannot write control sequences to the terminal', () => {
  const record = recordOver('\u001b[2J\u0007 A title\u202e\n\nShe spoke.', [{ start: 0, end: 9 }]);
  for (const text of [digest(record), explain(record), digest(hostileRecord())])
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test('an empty article has a digest', () => {
  assert.match(digest(recordOver('', [])), /0 statements/);
});

test('the explanation gives every reason and accounts for every sentence verbatim', () => {
  const record = sampleRecord();
  const text = explain(record);
  for (const { reasons } of record.statements)
    for (const reason of reasons) assert.ok(text.includes(reason));
  for (const { sentence } of record.audit)
    assert.ok(text.includes(record.article.text.slice(sentence.start, sentence.end)));
  assert.match(text, /^ {2}2\. Ada Brandt \(warned, to the fleet\): against dredging/m);
  assert.match(text, /^\[statements 1, 2, 3\] Mayor Ada Brandt/m);
  assert.match(text, /^\[unexplained: a quotation without a speaker\] He called it “luck\.”$/m);
});

test('the explanation begins with the stages of reading, their time and their decisions', () => {
  const stages = [
    { name: 'names', milliseconds: 1.26, decisions: ['Ada Brandt: person'] },
    { name: 'statements', milliseconds: 12, decisions: [] },
  ];
  const lines = explain(sampleRecord(), stages).split('\n');
  const at = lines.indexOf('Stages');
  assert.deepEqual(lines.slice(at + 1, at + 4), [
    '     1.3 ms  names',
    '   - Ada Brandt: person',
    '    12.0 ms  statements',
  ]);
});
