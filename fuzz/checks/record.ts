import assert from 'node:assert/strict';
import { briefOf } from '../../src/desk/questions/brief.ts';
import { conflictsIn } from '../../src/desk/questions/conflicts.ts';
import { docketOf } from '../../src/desk/questions/docket.ts';
import { articleView } from '../../src/export/views/article-view.ts';
import { attributionsOf } from '../../src/export/formats/attributions.ts';
import { citation } from '../../src/export/citation.ts';
import { briefText, conflictsText, docketText } from '../../src/export/text/desk-text.ts';
import { digest } from '../../src/export/text/digest.ts';
import { explain } from '../../src/export/text/explain.ts';
import { articlePage } from '../../src/export/views/page.ts';
import { checkRecord } from '../../src/record/invariant.ts';
import { parseRecord } from '../../src/record/schema.ts';
import type { ArticleRecord } from '../../src/record/types.ts';
import { jsonText } from '../../src/text/json.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import { visibleText } from '../../test/export/reading.ts';
import { checkMarkup } from '../../test/export/markup.ts';

/// Throws what does not hold for a record, whatever it was read from. Returns how many spans it has.
export function checkSoundRecord(record: ArticleRecord): number {
  checkRecord(record);
  checkStripped(record);
  const spans = spansIn(record);
  for (const span of spans) checkVerbatim(record.article.text, span);
  return spans.length;
}

/// Throws what does not hold for what is printed of a record.
export function checkPrinted(record: ArticleRecord): void {
  const { text } = record.article;
  const json = jsonText(record);
  assert.deepEqual(parseRecord(JSON.parse(json)), JSON.parse(JSON.stringify(record)));
  assert.doesNotMatch(json, TERMINAL, 'JSON that a terminal would obey');
  for (const printed of terminalTexts(record))
    assert.doesNotMatch(printed, TERMINAL, 'text that a terminal would obey');
  for (const { sources, cues, contents } of attributionsOf(record))
    for (const span of [...sources, ...cues, ...contents]) checkVerbatim(text, span);
  for (const statement of record.statements) citation(record, statement);
  const view = articleView(record);
  assert.equal(visibleText(view), text.replaceAll('\0', '\ufffd'), 'another text is shown');
  checkMarkup(view);
  assert.equal(articlePage([record]).match(/<script/g)?.length, 1);
}

/// What a terminal would obey: control characters and marks of direction.
const TERMINAL = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

function terminalTexts(record: ArticleRecord): string[] {
  return [
    digest(record),
    explain(record),
    briefText(record, briefOf(record)),
    docketText(docketOf([record], { all: true })),
    conflictsText(conflictsIn([record])),
  ];
}

function checkStripped({ article, statements }: ArticleRecord): void {
  const stripped = article.stripped.map(({ span }) => span);
  for (const { content, quotes, source, cue } of statements)
    for (const span of [...content, ...quotes, ...source, ...(cue ? [cue] : [])])
      assert.ok(
        !stripped.some((line) => overlaps(line, span)),
        `a stripped line speaks: ${at(span)}`,
      );
}

/// Everything in the value that has a start and an end, however deep.
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number') return [{ start, end }];
  return Object.values(value).flatMap(spansIn);
}

/// The words of a span, cut out of the text, are whole characters that stand in it there.
function checkVerbatim(text: string, span: Span): void {
  const { start, end } = span;
  const words = text.slice(start, end);
  const isSound =
    start >= 0 && start < end && words.length === end - start && text.startsWith(words, start);
  assert.ok(isSound && words.isWellFormed(), `a span that does not slice: ${at(span)}`);
}

const at = ({ start, end }: Span): string => `${start}..${end}`;
