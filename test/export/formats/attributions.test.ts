import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { attributionsOf } from '../../../src/export/formats/attributions.ts';
import { makeArticle } from '../../../src/record/make.ts';
import type { ArticleRecord } from '../../../src/record/types.ts';
import type { Span } from '../../../src/text/span.ts';
import { bareStatement } from '../../record/statement.ts';

/// A record of a text in which what each statement says stands in brackets, `[1 ...]`; `[1` may come
/// several times, and `[1<2 ...]` is inside statement 2.
function recordOf(marked: string): ArticleRecord {
  const contents = new Map<string, { parent?: string; spans: Span[] }>();
  const open: { name: string; start: number }[] = [];
  let text = '';
  for (const [part, name, parent] of marked.matchAll(/\[(\d)(?:<(\d))? |\]|[^[\]]+/g)) {
    if (name !== undefined) {
      open.push({ name, start: text.length });
      if (!contents.has(name)) contents.set(name, { ...(parent && { parent }), spans: [] });
    } else if (part === ']') {
      const { name: closed, start } = open.pop()!;
      contents.get(closed)!.spans.push({ start, end: text.length });
    } else text += part;
  }
  const article = makeArticle({ text });
  const statements = [...contents].map(([id, { parent, spans }]) =>
    bareStatement(article.id, { id, ...(parent && { parent }), content: spans }),
  );
  const none = { entities: [], events: [], commitments: [], conflicts: [], agreements: [] };
  return { article, statements, ...none, audit: [], quoteAudit: [] };
}

/// What the outermost statements say, as the attributions have it.
function contentsIn(marked: string): string[][] {
  const record = recordOf(marked);
  return attributionsOf(record).map(({ contents }) =>
    contents.map(({ start, end }) => record.article.text.slice(start, end)),
  );
}

suite('the contents of an attribution', () => {
  for (const [name, marked, expected] of [
    ['take their quotation marks along', '“[1 It is odd,]” he said.', ['“It is odd,”']],
    ['take straight marks along', 'He said, "[1 It is odd.]"', ['"It is odd."']],
    ['take doubled marks along', "''[1 It is odd,]'' he said.", ["''It is odd,''"]],
    ['take single marks along', '‘[1 It’s odd,]’ he said.', ['‘It’s odd,’']],
    ['take a comma before the mark along', '“[1 It is odd],” he said.', ['“It is odd,”']],
    ['leave a comma after the mark', '“[1 It is odd]”, he said.', ['“It is odd”']],
    ['take nested marks along', '“[1 He said ‘odd’]” was all.', ['“He said ‘odd’”']],
    ['close a mark they hold open', 'He called [1 it “most odd.]”', ['it “most odd.”']],
    ['open a mark they only close', 'He saw a “[1 most odd” pier].', ['“most odd” pier']],
    ['stay as they are without marks', 'He said [1 it was odd], then.', ['it was odd']],
    ['keep their parts apart', '“[1 Odd,]” he said, “[1 most odd.]”', ['“Odd,”', '“most odd.”']],
    [
      'are one over paragraphs',
      'He said: “[1 It is odd.]\n\n“[1 Most odd.]”',
      ['“It is odd.\n\n“Most odd.”'],
    ],
  ] as const)
    test(name, () => assert.deepEqual(contentsIn(marked), [expected]));
});

test('only the outermost statements are attributions', () => {
  const marked = '“[1 She told me [2<1 it was odd],]” he said. She said [3 it was not].';
  assert.deepEqual(contentsIn(marked), [['“She told me it was odd,”'], ['it was not']]);
});

test('an attribution names its source and cue', () => {
  const record = recordOf('“[1 Odd,]” he said.');
  record.statements[0]!.source = [{ start: 7, end: 9 }];
  record.statements[0]!.cue = { start: 10, end: 14 };
  const [first] = attributionsOf(record);
  assert.deepEqual(
    [first!.sources, first!.cues],
    [[{ start: 7, end: 9 }], [{ start: 10, end: 14 }]],
  );
});

test('the cue of a passive has its auxiliaries', () => {
  const record = recordOf('[1 The claim] was first dismissed by Brook.');
  record.statements[0]!.source = [{ start: 33, end: 38 }];
  record.statements[0]!.cue = { start: 14, end: 29 };
  assert.deepEqual(attributionsOf(record)[0]!.cues, [{ start: 10, end: 29 }]);
});
