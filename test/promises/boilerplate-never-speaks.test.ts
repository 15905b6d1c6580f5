/// P9: boilerplate never speaks, and names nobody. One advertisement or credit line is put into each
/// demonstration article; the record must stay what it is without that line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read } from '../../src/engine/read.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import type { Span } from '../../src/text/span.ts';

interface Demonstration {
  readonly file: string;
  readonly published: string;
  readonly outlet: string;
}

const demo = new URL('../../demo/', import.meta.url);
const demonstrations = JSON.parse(
  readFileSync(new URL('articles.json', demo), 'utf8'),
) as Demonstration[];

/// Lines around an article, and where each stands. They name people, and `NAME` is the surname of
/// somebody in the article.
const LINES: readonly [place: 'head' | 'middle' | 'tail', line: string][] = [
  ['head', 'By Tom NAME'],
  ['head', 'By TOM NAME and Ida Pell'],
  ['head', 'By Tom NAME, Senior Correspondent'],
  ['head', 'Words by Tom NAME'],
  ['head', 'Story by Ida NAME'],
  ['head', 'Ida NAME, Staff Writer'],
  ['head', 'Ida NAME | May 14, 2031'],
  ['head', 'Photo: Tom NAME'],
  ['middle', 'Read more: Tom NAME wins the vote in Arlby'],
  ['middle', 'Related: Why Ida NAME left the Pell Foundation'],
  ['middle', 'See also: NAME says no to “the Ellis plan”'],
  ['middle', 'Listen: Tom NAME on the ferry'],
  ['middle', 'Advertisement: Ida NAME said her soap is the best.'],
  ['middle', 'Follow @tomname on Twitter'],
  ['middle', 'Photograph by Tom NAME/Getty Images'],
  ['middle', 'The quay at dusk. (Tom NAME/Getty Images)'],
  ['middle', 'Support our journalism, and Tom NAME will thank you.'],
  ['tail', '(Reporting by Tom NAME; Editing by Ida Pell)'],
  ['tail', 'Reporting by Tom NAME in Arlby; editing by Ida Pell'],
  ['tail', 'Tom NAME contributed to this report.'],
  ['tail', 'Tom NAME reported from Arlby, and Ida Pell from Port Wend.'],
  ['tail', 'Ida NAME is a reporter for The Arlby Herald.'],
  ['tail', 'Ida NAME covers transport for The Arlby Herald.'],
  ['tail', 'Follow Tom NAME on Twitter: @tomname.'],
  ['tail', 'More stories by Tom NAME'],
  ['tail', 'Contact Ida NAME at ida@herald.example'],
  ['tail', 'Ida NAME can be reached at ida@herald.example.'],
  ['tail', 'Sign up for Tom NAME’s newsletter'],
  ['tail', 'Get Ida NAME’s Morning Tide in your inbox. Sign up here.'],
  ['tail', '© 2031 Tom NAME'],
];

test('P9: a stripped line names nobody', (t) => {
  let variants = 0;
  let named = 0;
  for (const { file, ...known } of demonstrations) {
    const text = readFileSync(new URL(file, demo), 'utf8').trimEnd();
    const plain = read(text, known);
    const surnames = surnamesOf(plain);
    for (const [i, [place, line]] of LINES.entries()) {
      const ad = line.replaceAll('NAME', surnames[i % surnames.length]!);
      const at = placeFor(text, place);
      const record = read(`${text.slice(0, at)}${ad}\n\n${text.slice(at)}`, known);
      const span = { start: at, end: at + ad.length };
      assert.ok(isStripped(record, span), `not stripped: ${ad}`);
      variants++;
      named += mentionsIn(record, span);
      assert.deepEqual(kept(record, span), kept(plain, null), `${file}: ${ad}`);
    }
  }
  assert.equal(named, 0);
  t.diagnostic(`names from stripped lines, ${variants} variants: ${named}`);
});

/// The record must have somebody to be confused with.
function surnamesOf({ entities }: ArticleRecord): string[] {
  const people = entities.filter(({ type, name }) => type === 'person' && name.includes(' '));
  assert.ok(people.length > 1);
  return people.map(({ name }) => name.split(' ').at(-1)!);
}

/// Behind the headline, in the middle, or at the end: always between two paragraphs.
function placeFor(text: string, place: 'head' | 'middle' | 'tail'): number {
  if (place === 'head') return text.indexOf('\n\n') + 2;
  if (place === 'middle') return text.indexOf('\n\n', text.length / 2) + 2;
  return text.lastIndexOf('\n\n') + 2;
}

function isStripped({ article }: ArticleRecord, { start, end }: Span): boolean {
  return article.stripped.some(({ span }) => span.start === start && span.end === end);
}

function mentionsIn({ entities }: ArticleRecord, { start, end }: Span): number {
  return entities.flatMap(({ mentions }) => mentions).filter((m) => m.start < end && start < m.end)
    .length;
}

/// What was read, in words: all but ids and positions, which differ from text to text.
function kept(record: ArticleRecord, ad: Span | null): unknown {
  const { article, statements, entities, events, commitments, conflicts } = record;
  const words = (spans: readonly Span[]) => spans.map((s) => article.text.slice(s.start, s.end));
  const names = (mentions: readonly { name: string }[]) => mentions.map(({ name }) => name);
  const outside = (span: Span) => !ad || span.end <= ad.start || span.start >= ad.end;
  return {
    statements: statements.map((s) => ({
      said: [names(s.speaker), s.role, words(s.content), names(s.addressee), names(s.reportedBy)],
      how: [s.kind, s.level, s.illocution, s.review, s.saidAt, s.confidence, s.reasons],
    })),
    entities: entities.map((e) => [e.name, e.type, e.aliases, e.roles, words(e.mentions)]),
    events: events.map((e) => [e.type, e.status, names(e.actors), words(e.evidence)]),
    commitments: commitments.map((c) => [names(c.holder), words([c.action]), c.due, c.status]),
    conflicts: conflicts.map(({ degree, topic }) => [degree, topic]),
    audit: record.audit
      .filter(({ sentence }) => outside(sentence))
      .map(({ sentence, disposition }) => [words([sentence]), disposition]),
  };
}
