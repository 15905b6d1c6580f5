import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLanguage } from '../../src/language/language.ts';
import { WatchedStages } from '../../src/language/stages.ts';
import { makeArticle } from '../../src/record/make.ts';
import { readArticle } from '../../src/reading/read.ts';

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
