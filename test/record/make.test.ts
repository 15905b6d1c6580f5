import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeArticle, makeRecord, mention } from '../../src/record/make.ts';
import type { ArticleRecord, Mention, Span } from '../../src/record/types.ts';
import { at, exampleRecord } from './example.ts';

function rejects(change: (record: ArticleRecord) => void, message: RegExp) {
  const record = exampleRecord();
  change(record);
  assert.throws(() => makeRecord(record), { name: 'RangeError', message });
}

test('a sound record passes', () => {
  const record = exampleRecord();
  assert.equal(makeRecord(record), record);
});

test('every span slices to the text', () => {
  const length = exampleRecord().article.text.length;
  const bad = [
    { start: -1, end: 4 },
    { start: 4, end: length + 1 },
    { start: 4, end: 4 },
    { start: 5, end: 4 },
    { start: 0.5, end: 4 },
    { start: NaN, end: 4 },
    { start: '0' as unknown as number, end: 4 },
    { start: at('🏝').start + 1, end: at('🏝').start + 4 },
    { start: 12, end: at('🏝').start + 1 },
  ];
  for (const span of bad)
    rejects((record) => (record.statements[0]!.cue = span), /^statements\[0\]\.cue: /);
});

test('the text is the one that was hashed', () => {
  rejects((record) => (record.article.text += ' '), /^article\.textHash: /);
  rejects((record) => (record.article.text += '\ud83c'), /^article\.text: unpaired surrogate/);
});

test('content and quotes are in order and apart', () => {
  rejects((record) => record.statements[1]!.content.reverse(), /statements\[1\]\.content\[1\]/);
  rejects(
    (record) => record.statements[0]!.quotes.push(at('the pier')),
    /statements\[0\]\.quotes\[1\].*out of order/,
  );
  rejects((record) => (record.statements[0]!.content = []), /statements\[0\]\.content: .*empty/);
});

test('what was stripped says nothing and names nobody', () => {
  const ad = at('to support us');
  const spoils: [path: string, spoil: (record: ArticleRecord) => unknown][] = [
    ['statements[1].content[2]', ({ statements }) => statements[1]!.content.push(ad)],
    ['statements[1].quotes[2]', ({ statements }) => statements[1]!.quotes.push(ad)],
    ['statements[1].source[1]', ({ statements }) => statements[1]!.source.push(ad)],
    ['statements[1].cue', ({ statements }) => (statements[1]!.cue = ad)],
    ['statements[1].speaker[0].span', ({ statements }) => (statements[1]!.speaker[0]!.span = ad)],
    ['statements[1].addressee[0].span', (r) => (r.statements[1]!.addressee[0]!.span = ad)],
    ['statements[1].reportedBy[0].span', (r) => r.statements[1]!.reportedBy.unshift(told(ad))],
    ['entities[0].mentions[0]', ({ entities }) => entities[0]!.mentions.unshift(ad)],
    ['events[0].evidence[0]', ({ events }) => events[0]!.evidence.unshift(ad)],
    ['events[0].actors[0].span', ({ events }) => events[0]!.actors.unshift(told(ad))],
    ['events[0].targets[0].span', ({ events }) => events[0]!.targets.unshift(told(ad))],
    ['commitments[0].action', ({ commitments }) => (commitments[0]!.action = ad)],
    ['commitments[0].evidence[0]', ({ commitments }) => (commitments[0]!.evidence = [ad])],
    ['commitments[0].conditions[0]', (r) => r.commitments[0]!.conditions.unshift(ad)],
    ['commitments[0].holder[0].span', (r) => r.commitments[0]!.holder.unshift(told(ad))],
    ['conflicts[0].marker', ({ conflicts }) => (conflicts[0]!.marker = ad)],
  ];
  for (const [path, spoil] of spoils)
    rejects(spoil, new RegExp(`^${path.replaceAll(/[.[\]]/g, '\\$&')}: .*stripped`));
});

const told = (span: Span): Mention => mention('Somebody', span);

test('ids are unique and references lead somewhere', () => {
  rejects((record) => record.statements.push(record.statements[0]!), /statements\[4\]\.id.*twice/);
  rejects((record) => (record.entities[1]!.id = record.entities[0]!.id), /entities\[1\]\.id/);
  rejects((record) => record.events.push(record.events[0]!), /events\[1\]\.id/);
  rejects((record) => (record.statements[3]!.parent = 'stmt:x'), /statements\[3\]\.parent: stmt:x/);
  rejects((record) => record.audit[0]!.statements.push('stmt:x'), /^audit\[0\]\.statements: /);
  rejects((record) => record.quoteAudit[0]!.statements.push('stmt:x'), /^quoteAudit\[0\]/);
  rejects((record) => record.commitments[0]!.statements.push('stmt:x'), /^commitments\[0\]/);
  rejects((record) => record.conflicts[0]!.a.push('stmt:x'), /^conflicts\[0\]\.a: /);
  rejects((record) => record.conflicts[0]!.b.push('stmt:x'), /^conflicts\[0\]\.b: /);
  rejects((record) => record.agreements[0]!.members.push('stmt:x'), /^agreements\[0\]\.members: /);
  rejects(
    (record) => record.statements[0]!.speaker.push(mention('X', undefined, 'ent:x')),
    /^statements\[0\]\.speaker\[1\]\.entity: ent:x/,
  );
});

test('no statement is its own ancestor', () => {
  rejects(({ statements }) => {
    statements[2]!.parent = statements[3]!.id;
  }, /own ancestor/);
  rejects(({ statements }) => {
    statements[0]!.parent = statements[0]!.id;
  }, /own ancestor/);
});

test('the vocabularies are closed', () => {
  const bad = 'reckons' as never;
  rejects((record) => (record.statements[0]!.kind = bad), /kind: reckons is not one of direct/);
  rejects((record) => (record.statements[0]!.illocution = bad), /illocution: reckons/);
  rejects((record) => (record.statements[0]!.venue.channel = bad), /venue\.channel: reckons/);
  rejects((record) => (record.article.stripped[0]!.kind = bad), /^article\.stripped\[0\]\.kind/);
  rejects((record) => (record.article.published!.basis = bad), /^article\.published\.basis/);
  rejects((record) => (record.statements[3]!.saidAt!.basis = bad), /saidAt\.basis/);
  rejects((record) => (record.events[0]!.date = { ...june, precision: bad }), /date\.precision/);
  rejects((record) => (record.events[0]!.assertedBy = bad), /assertedBy: reckons/);
  rejects((record) => (record.audit[0]!.disposition = bad), /^audit\[0\]\.disposition/);
});

const june = { value: '2031-06', precision: 'month', basis: 'resolved' } as const;

test('numbers keep their bounds', () => {
  for (const confidence of [-0.1, 1.1, NaN, Infinity])
    rejects((record) => (record.statements[0]!.confidence = confidence), /within 0\.\.1/);
  rejects((record) => (record.events[0]!.goldstein = 11), /goldstein: 11/);
});

test('direct content stands without its marks', () => {
  const wrong = [
    '“We never promised that,”',
    '“We never promised that,',
    'We never promised that,”',
  ];
  for (const words of wrong)
    rejects((record) => (record.statements[1]!.content = [at(words)]), /enclosing quotation mark/);
});

test('no article keeps a password', () => {
  const { url } = makeArticle({ text: 'a', url: 'https://ana:secret@wire.example/a#b' });
  assert.equal(url, 'https://wire.example/a#b');
});

test('an article knows its source, and its spans are checked', () => {
  const url = 'https://wire.example/pier?utm_source=x&id=7#top';
  const article = makeArticle({ text: 'A.', url, source: 'a.txt' });
  assert.equal(article.source, 'https://wire.example/pier?id=7');
  assert.equal(article.url, url);
  assert.equal(makeArticle({ text: 'A.', source: 'a.txt' }).source, 'a.txt');
  assert.equal(makeArticle({ text: 'A.' }).source, '');
  assert.throws(
    () => makeArticle({ text: 'A.', stripped: [{ span: { start: 0, end: 3 }, kind: 'credit' }] }),
    /^RangeError: article\.stripped\[0\]: /,
  );
  const half = { code: 'x', message: 'x', span: { start: 1, end: 2 } };
  assert.throws(() => makeArticle({ text: '🏝', problems: [half] }), /surrogate/);
});
