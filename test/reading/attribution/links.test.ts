import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { LINK_BITS, linkRoles, Neighbours } from '../../../src/reading/attribution/links.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';
import { ROLES } from '../../../src/reading/attribution/role-runs.ts';
import type { RoleRun } from '../../../src/reading/attribution/role-runs.ts';
import { LINK_TRAINING, trainLinker } from '../../../src/training/link-trainer.ts';
import { seededRandom } from '../../../src/training/random.ts';
import { goldRuns } from '../../../src/training/role-runs.ts';
import { annotated, wordsOf } from '../linked.ts';

const language = loadLanguage();

/// What a linker learns from here. A run in no attribution stands alone: `c9` without a content.
const LESSONS = [
  '[Anna Brook]s [said]c [the harbour was full]q. Boats waited outside.',
  '[Brook]s1 [said]c1 [the bridge was safe]q1. [Marsh]s2 [denied]c2 [that it was]q2.',
  '“[The bridge is safe,]q1” [Brook]s1 [said]c1. [Marsh]s2 [told]c2 reporters [he doubted it]q2.',
  '[“We wait,”]q [said]c [Hugh Marsh]s. [“Then we sail.”]q',
  '[“Nobody came,”]q1 [Marsh]s1 [said]c1. [“Nobody will.”]q1\n\n[Brook]s2 [said]c2 [she knew]q2.',
  '[Marsh]s1 [said]c1 [the wall would hold]q1.\n\n[“It is new,”]q2 [he]s2 [said]c2.',
  '[“It is old,”]q1 [she]s1 [said]c1. [“It leaks.”]q1 [Marsh]s2 [said]c2 [he would look]q2.',
  '[Brook]s1/2 [said]c1 [the ferry was late]q1 and [added]c2 [that the crew was tired]q2.',
  '[Marsh]s1/2 [warned]c1 [that the wall was weak]q1 and [urged]c2 [the town to move]q2.',
  'It was [expected]c [that the ferry would stop]q. Nobody had said so before.',
  'The plan, [believed]c [to be cheap]q, was dropped. [Brook]s1 [said]c1 [it was dear]q1.',
  'It was [thought]c [that the wall would hold]q. Rain came.',
  '[According to]c [Brook]s, [the lake is rising]q. Rain came.',
  '[The lake is rising]q, [according to]c [Marsh]s. Rain came.',
];

const weights = trainLinker(language, LESSONS.map(annotated), {
  ...LINK_TRAINING,
  perturbed: 6,
  epochs: 30,
});

/// Links the runs that are marked in a text; the numbers of their attributions are not looked at.
function link(notation: string): string[] {
  const article = annotated(notation);
  const doc = analyse(language, article.text);
  const passage = new Passage(doc, []);
  return wordsOf(passage, linkRoles(passage, goldRuns(doc, article).runs, weights));
}

suite('a linker', () => {
  test('finds source and content on either side of a cue', () => {
    assert.deepEqual(link('[Lena Ward]s [said]c [the mill was sold]q. Then she left.'), [
      'Lena Ward | said | the mill was sold',
    ]);
    assert.deepEqual(link('[“The mill is sold,”]q [said]c [Lena Ward]s. Then she left.'), [
      'Lena Ward | said | “The mill is sold,”',
    ]);
    assert.deepEqual(link('[The mill is sold]q, [according to]c [Ward]s. Then she left.'), [
      'Ward | according to | The mill is sold',
    ]);
  });

  test('joins a quotation that goes on behind its cue', () => {
    const text =
      '[“The mill is sold,”]q [Ward]s [said]c. [“I cried.”]q\n\n[Hill]s [said]c [he had not]q.';
    assert.deepEqual(link(text), [
      'Ward | said | “The mill is sold,” + “I cried.”',
      'Hill | said | he had not',
    ]);
  });

  test('opens a paragraph with the quotation of the cue that follows', () => {
    const text = '[Ward]s [said]c [the mill was sold]q.\n\n[“It was time,”]q [Hill]s [said]c.';
    assert.deepEqual(link(text), [
      'Ward | said | the mill was sold',
      'Hill | said | “It was time,”',
    ]);
  });

  test('lets one source serve several cues', () => {
    const text = '[Ward]s [said]c [the mill was sold]q and [added]c [that she had cried]q.';
    assert.deepEqual(link(text), [
      'Ward | said | the mill was sold',
      'Ward | added | that she had cried',
    ]);
  });

  test('leaves a source open', () => {
    const text = 'It was [expected]c [that the mill would close]q. [Ward]s [said]c [so]q.';
    assert.deepEqual(link(text)[0], 'nobody | expected | that the mill would close');
  });

  test('leaves out what fits nowhere', () => {
    assert.deepEqual(link('[“For sale”]q hung on the door. The mill was [Ward]s.'), []);
    assert.deepEqual(link('[Ward]s [spoke]c for an hour.'), []);
    assert.deepEqual(link('The mill was closed.'), []);
    assert.deepEqual(link(''), []);
  });

  test('looks no further than a few runs and a few paragraphs', () => {
    const far = 'The mill stood still. '.repeat(80);
    assert.deepEqual(link(`[Ward]s [said]c ${far}[the mill was sold]q.`), []);
  });
});

/// Runs of any role and length at any place, overlapping and in any order.
function randomRuns(count: number, random: () => number): RoleRun[] {
  return Array.from({ length: Math.floor(30 * random()) }, () => {
    const first = Math.floor(count * random());
    const last = first + 1 + Math.floor(Math.min(12, count - first) * random());
    return { role: ROLES[Math.floor(3 * random())]!, first, last: Math.min(last, count) };
  });
}

suite('any runs at all', () => {
  const text = LESSONS.map((lesson) => annotated(lesson).text).join('\n\n');
  const passage = new Passage(analyse(language, text), []);

  test('give links of these runs alone, each content once, the same twice', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const runs = randomRuns(passage.count, random);
      const any = Int16Array.from({ length: 2 ** LINK_BITS }, () => 2000 * random() - 1000);
      const links = linkRoles(passage, runs, any);
      const used = links.flatMap((l) => [...l.source, l.cue!, ...l.contents]);
      assert.ok(
        used.every((run) => runs.includes(run)),
        `seed ${seed}`,
      );
      const contents = links.flatMap((l) => l.contents);
      assert.equal(new Set(contents).size, contents.length, `seed ${seed}`);
      assert.ok(
        links.every((l) => l.source.length <= 1 && l.contents.length > 0),
        `seed ${seed}`,
      );
      assert.deepEqual(linkRoles(passage, runs.toReversed(), any), links, `seed ${seed}`);
    }
  });

  test('have few candidates each, however many there are', () => {
    const runs = Array.from({ length: passage.count }, (_, k): RoleRun => {
      return { role: k % 3 === 1 ? 'content' : 'cue', first: k, last: k + 1 };
    });
    const neighbours = new Neighbours(passage, runs);
    const most = Math.max(
      ...neighbours.of('content').map((i) => neighbours.candidates(i, 'cue').length),
    );
    assert.equal(most, 6);
  });

  test('are refused outside the passage, as are weights of another number', () => {
    const run = (first: number, last: number): RoleRun => ({ role: 'cue', first, last });
    for (const wrong of [run(-1, 2), run(3, 3), run(passage.count, passage.count + 1)])
      assert.throws(() => linkRoles(passage, [wrong], weights), RangeError);
    assert.throws(() => linkRoles(passage, [], weights.subarray(1)), RangeError);
  });
});
