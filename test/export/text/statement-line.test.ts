import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeArticle, makeRecord } from '../../../src/record/make.ts';
import { statementLine, wordsOf } from '../../../src/export/text/statement-line.ts';
import type { Statement } from '../../../src/record/types.ts';
import { read } from '../../reading/notation.ts';
import { sampleRecord } from '../sample.ts';

/// The lines of what is read in a text, without who carried it.
function linesOf(text: string): string[] {
  const record = read(text);
  return record.statements.map((statement) =>
    statementLine({ record, statement }).replace(/ \(through .*\)$/, ''),
  );
}

describe('the line of a statement', () => {
  it('tells verbatim words from a paraphrase', () =>
    assert.deepEqual(linesOf('“It will hold,” Dana Pell said. Tom Rusk said it would hold.'), [
      'Dana Pell — said — “It will hold,”',
      'Tom Rusk — said — it would hold',
    ]));

  it('has the marks of the article where only a part is verbatim', () =>
    assert.deepEqual(linesOf('Dana Pell said the wall was “a disgrace” and would go.'), [
      'Dana Pell — said — the wall was “a disgrace” and would go',
    ]));

  it('has no marks within marks where words around a quotation were read with it', () => {
    const text = 'It was to “stay shut” and “rot.”';
    const statement = {
      ...sampleRecord().statements[0]!,
      kind: 'direct',
      content: [{ start: 7, end: 32 }],
      quotes: [
        { start: 11, end: 20 },
        { start: 27, end: 31 },
      ],
    } satisfies Statement;
    assert.equal(wordsOf(text, statement), 'to “stay shut” and “rot.”');
  });

  it('has marks around the verbatim words of a transcript, which has none', () => {
    const text = 'PELL: It will hold.';
    const content = [{ start: 6, end: 19 }];
    const statement = { ...sampleRecord().statements[0]!, kind: 'direct', content, quotes: [] };
    assert.equal(wordsOf(text, statement as Statement), '“It will hold.”');
  });

  it('shows that a quotation is split', () =>
    assert.deepEqual(linesOf('“We will win,” Dana Pell said. “They will not.”'), [
      'Dana Pell — said — “We will win,” … “They will not.”',
    ]));

  it('has to whom and when, as far as the article has them behind the cue', () => {
    assert.deepEqual(linesOf('Dana Pell told reporters on Monday: “It will hold.”'), [
      'Dana Pell — told reporters on Monday — “It will hold.”',
    ]);
    assert.deepEqual(linesOf('“It will hold,” Dana Pell told the board.'), [
      'Dana Pell — told the board — “It will hold,”',
    ]);
    assert.deepEqual(linesOf('Tom Rusk denied telling Dana Pell to burn the files.'), [
      'Tom Rusk — denied telling Dana Pell — to burn the files',
    ]);
  });

  it('names who is told behind the words of the article, and apart from them', () => {
    const line = (changes: Partial<Statement>, text = 'Pell told her on Monday it will hold.') => {
      const article = makeArticle({ text });
      const statement: Statement = {
        ...sampleRecord().statements[0]!,
        speaker: [{ name: 'Dana Pell' }],
        source: [{ start: 0, end: 4 }],
        cue: { start: 5, end: 9 },
        content: [{ start: 24, end: 36 }],
        kind: 'indirect',
        quotes: [],
        reportedBy: [],
        ...changes,
      };
      return statementLine({
        record: { ...sampleRecord(), article, statements: [statement] },
        statement,
      });
    };
    const ida = (span?: { start: number; end: number }) => [
      { name: 'Ida Voss', ...(span && { span }) },
    ];
    assert.equal(
      line({ addressee: ida({ start: 10, end: 13 }) }),
      'Dana Pell — told her on Monday [Ida Voss] — it will hold',
    );
    assert.equal(
      line({ addressee: ida(), cue: { start: 5, end: 9 }, content: [{ start: 9, end: 13 }] }),
      'Dana Pell — told, to Ida Voss —  her',
    );
    assert.equal(
      line(
        { addressee: ida({ start: 10, end: 14 }), content: [{ start: 25, end: 37 }] },
        'Pell told Voss on Monday it will hold.',
      ),
      'Dana Pell — told Voss on Monday — it will hold',
    );
    const colon = { cue: { start: 4, end: 5 }, content: [{ start: 6, end: 18 }] };
    assert.equal(
      line({ addressee: ida(), ...colon }, 'PELL: It will hold'),
      'Dana Pell — to Ida Voss — It will hold',
    );
    assert.equal(line({ addressee: ida(), cue: null }), 'Dana Pell — to Ida Voss — it will hold');
  });

  it('takes nothing of another statement for to whom or when', () =>
    assert.deepEqual(linesOf('“It will hold,” said Dana Pell. “It will stay.”'), [
      'Dana Pell — said — “It will hold,” … “It will stay.”',
    ]));

  it('leaves out the comma that ends a paraphrase and belongs to the sentence', () => {
    const text = 'the dam will hold, Pell said.';
    const statement = {
      ...sampleRecord().statements[0]!,
      kind: 'indirect',
      content: [{ start: 0, end: 18 }],
      quotes: [],
    } satisfies Statement;
    assert.equal(wordsOf(text, statement), 'the dam will hold');
  });

  it('is cut in its words alone, inside the marks, and marks what was looked for', () => {
    const record = read(
      'Lantra reported on Monday that it rained. “The dam will hold for a hundred years,” Dana Pell told Lantra. “Nobody has to leave.”',
    );
    const statement = record.statements.find(({ kind }) => kind === 'direct')!;
    const words = (length: number, ...matches: { start: number; end: number }[]) =>
      wordsOf(record.article.text, statement, { length, matches });
    const dam = { start: 4, end: 7 };
    const nobody = { start: 41, end: 47 };
    assert.equal(words(20, dam, nobody), '“The »dam« will hold …” …');
    assert.equal(
      words(200, dam, nobody),
      '“The »dam« will hold for a hundred years,” … “»Nobody« has to leave.”',
    );
    assert.equal(words(14, { start: 8, end: 17 }), '“The dam will …” …');
  });

  it('of the sample has every hop', () => {
    const record = sampleRecord();
    makeRecord(record);
    for (const statement of record.statements)
      for (const { name } of statement.reportedBy)
        assert.ok(statementLine({ record, statement }, { length: 20 }).includes(name));
  });
});
