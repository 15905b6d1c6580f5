import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadLanguage } from '../../src/language/language.ts';
import { WatchedStages } from '../../src/language/stages.ts';
import { makeArticle } from '../../src/record/make.ts';
import { readArticle } from '../../src/reading/read.ts';
import { inOrder, stage as stageOf, STAGES } from '../../src/reading/stages.ts';

const TEXT = `Ana Brook said the port was closed. “It will open in May,” she said.`;

test('who watches the stages of reading reads the same record, and sees what was decided', () => {
  const language = loadLanguage();
  const article = makeArticle({ text: TEXT });
  const stages = new WatchedStages();
  const record = readArticle(article, language, stages);
  assert.deepEqual(record, readArticle(article, language));

  const decisions = new Map(stages.all.map((stage) => [stage.name, stage.decisions]));
  assert.deepEqual(decisions.get('tokens and sentences'), [
    'tokens: 19, sentences: 2, paragraphs: 1',
  ]);
  assert.deepEqual(decisions.get('who is named'), ['Ana Brook: person, named once']);
  assert.deepEqual(decisions.get('attributions'), ['2 found, 2 kept']);
  assert.match(decisions.get('whom pronouns and nouns stand for')!.join(), /“she” is Ana Brook/);
  assert.deepEqual(decisions.get('statements'), [
    '2 statements, 0 without a named speaker, 0 to be reviewed',
  ]);
  for (const { milliseconds } of stages.all) assert.ok(milliseconds >= 0);
});

suite('the list of stages', () => {
  const times = stageOf({
    name: 'times',
    needs: ['article', 'passage'],
    gives: ['times'],
    read: () => ({ times: [] }),
  });
  const events = stageOf({
    name: 'events',
    needs: ['times', 'passage'],
    gives: ['events'],
    read: () => ({ events: [] }),
  });

  test('compiles in the right order alone', () => {
    assert.deepEqual(inOrder([times, events]), [times, events]);
    // @ts-expect-error: nothing gives the times before the events need them.
    inOrder([events, times]);
    // @ts-expect-error: nothing gives the times at all.
    inOrder([events]);
  });

  test('lets a stage use and give only what it names', () => {
    stageOf({
      name: 'places',
      needs: ['passage'],
      gives: ['places'],
      // @ts-expect-error: the cast is not among its needs.
      read: ({ cast }) => ({ places: cast === undefined ? [] : [] }),
    });
    stageOf({
      name: 'places',
      needs: ['passage'],
      gives: ['places'],
      // @ts-expect-error: it gives no places.
      read: () => ({ times: [] }),
    });
  });

  test('gives each part once, and all of them', () => {
    const given: readonly string[] = STAGES.flatMap(({ gives }) => gives);
    assert.equal(new Set(given).size, given.length);
    assert.equal(given.at(-1), 'record');
    const needed: readonly string[] = STAGES.flatMap(({ needs }) => needs);
    const known = new Set(['article', 'passage', 'language', 'cities', ...given]);
    for (const part of needed) assert.ok(known.has(part), part);
  });
});
