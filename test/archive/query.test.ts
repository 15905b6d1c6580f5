import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseQuery } from '../../src/archive/query.ts';
import { OnRecordError } from '../../src/record/errors.ts';
import { random } from '../reading/random.ts';
import { inArchive, report } from './sample.ts';

const word = (...words: string[]) => ({ words, prefix: false });

suite('what a person types', () => {
  const cases: [string, unknown][] = [
    ['pier', { all: [word('pier')], none: [] }],
    ['  Pier   BUDGET ', { all: [word('pier'), word('budget')], none: [] }],
    ['pier -budget', { all: [word('pier')], none: [word('budget')] }],
    ['pier -"old pier"', { all: [word('pier')], none: [word('old', 'pier')] }],
    ['"old pier"budget', { all: [word('old', 'pier'), word('budget')], none: [] }],
    ['harb*', { all: [{ words: ['harb'], prefix: true }], none: [] }],
    ['don’t', { all: [word('don', 't')], none: [] }],
    ['U.S.', { all: [word('u', 's')], none: [] }],
    ['Čapek', { all: [word('capek')], none: [] }],
    ['cost-benefit', { all: [word('cost', 'benefit')], none: [] }],
    ['ships & piers', { all: [word('ships'), word('piers')], none: [] }],
    [
      'pier AND NOT budget',
      { all: ['pier', 'and', 'not', 'budget'].map((w) => word(w)), none: [] },
    ],
    ['', null],
    ['   ', null],
  ];
  for (const [typed, query] of cases)
    test(JSON.stringify(typed), () => assert.deepEqual(parseQuery(typed), query));
});

suite('what cannot be looked for is told in a sentence', () => {
  const cases: [string, RegExp][] = [
    ['"old pier', /^the quotation mark at character 1 is not closed$/],
    ['pier "', /character 6 is not closed/],
    ['-pier', /needs a word that is to be there/],
    ['&', /there is no word in "&"/],
    ['*', /there is no word in "\*"/],
    ['""', /there is no word/],
    ['h*', /begins too many words/],
    ['ha*rbour', /\* stands at the end of a word/],
    ['*harbour', /\* stands at the end of a word/],
    ['"old pier"*', /\* stands at the end of a word, not of a phrase/],
    ['x'.repeat(10_000), /takes 1000 characters; this has 10000/],
    ['ab '.repeat(40), /takes 32 words/],
  ];
  for (const [typed, message] of cases)
    test(JSON.stringify(typed.slice(0, 20)), () =>
      assert.throws(
        () => parseQuery(typed),
        (error: unknown) =>
          error instanceof OnRecordError &&
          error.code === 'query-invalid' &&
          message.test(error.message),
      ),
    );
});

test('nothing that is typed is syntax to the index', () =>
  inArchive(async (archive) => {
    await archive.add(report(['near the pier', 'content and speaker', 'or not']));
    const one = async (words: string) => (await archive.search({ words })).items.length;
    assert.equal(await one('near'), 1);
    assert.equal(await one('NEAR(the pier)'), 1);
    assert.equal(await one('or'), 1);
    assert.equal(await one('or OR not'), 1);
    assert.equal(await one('content : speaker'), 1);
    assert.equal(await one('{content} : pier'), 0);
    assert.equal(await one('content speaker'), 1);
    assert.equal(await one('every'), 0);
    assert.equal(await one('outlet1'), 0);
    assert.equal(await one("pier'; drop table articles; --"), 0);
    assert.equal((await archive.list()).items.length, 1);
  }));

test('odd searches give results or a sentence, never a fault', () =>
  inArchive(async (archive) => {
    await archive.add(report(['the pier', 'NEAR the “pier”']));
    const next = random(11);
    const parts = [
      '"',
      '“',
      '*',
      '-',
      '(',
      ')',
      ':',
      '^',
      '+',
      '{',
      '}',
      'NEAR',
      'AND',
      'pier',
      '\0',
      '\ud800',
      '🏝️',
      'é',
      '\ue000',
      '\\',
      "'",
      ' ',
      '\n',
      '%',
      '_',
      ';',
      '\u{1e900}',
      '\u{11f02}',
      'ﬁ',
    ];
    let answered = 0;
    for (let round = 0; round < 600; round++) {
      const length = 1 + Math.floor(next() * 8);
      const typed = Array.from({ length }, () => parts[Math.floor(next() * parts.length)]!).join(
        '',
      );
      for (const ask of [
        () => archive.search({ words: typed }),
        () => archive.searchArticles({ words: typed }),
        () => archive.search({ speaker: typed, about: typed }),
        () => archive.list({ outlet: typed }),
      ])
        try {
          await ask();
          answered++;
        } catch (error) {
          assert.ok(error instanceof OnRecordError, `${JSON.stringify(typed)}: ${String(error)}`);
          assert.equal(error.code, 'query-invalid');
        }
    }
    assert.ok(answered > 600);
  }));
