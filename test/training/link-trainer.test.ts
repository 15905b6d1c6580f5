import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, loadLanguage } from '../../src/language/language.ts';
import { LINK_BITS, linkRoles } from '../../src/reading/attribution/links.ts';
import { Passage } from '../../src/reading/grammar/passage.ts';
import type { RoleRun } from '../../src/reading/attribution/role-runs.ts';
import {
  trainLinks,
  LINK_TRAINING,
  linkExamples,
  trainLinker,
} from '../../src/training/link-trainer.ts';
import { seededRandom } from '../../src/training/random.ts';
import { goldRuns, perturbedRuns } from '../../src/training/role-runs.ts';
import { annotated, wordsOf } from '../reading/linked.ts';

const language = loadLanguage();

/// An annotated text, read.
function lesson(notation: string) {
  const article = annotated(notation);
  const doc = analyse(language, article.text);
  return { article, doc, passage: new Passage(doc, []), ...goldRuns(doc, article) };
}

const TWO =
  '[“It is shut,”]q1 [Anna Brook]s1 [said]c1. [“Go home.”]q1 [Marsh]s2 [denied]c2 [it]q2 and [said]c3 [so]q3.';

suite('annotations in our tokens', () => {
  test('are runs in order of the text, and links of them', () => {
    const { passage, runs, links, lost } = lesson(TWO);
    assert.deepEqual(
      runs.map((run) => `${run.role} ${passage.words(run)}`),
      [
        'content “It is shut,”',
        'source Anna Brook',
        'cue said',
        'content “Go home.”',
        'source Marsh',
        'cue denied',
        'content it',
        'cue said',
        'content so',
      ],
    );
    assert.deepEqual(wordsOf(passage, links), [
      'Anna Brook | said | “It is shut,” + “Go home.”',
      'Marsh | denied | it',
      'nobody | said | so',
    ]);
    assert.ok(
      links.every(({ source, cue, contents }) =>
        [...source, cue!, ...contents].every((run) => runs.includes(run)),
      ),
    );
    assert.deepEqual(lost, { spans: 0, covered: 0, cut: 0, links: 0 });
  });

  test('of one span in two attributions are one run', () => {
    const { runs, links } = lesson('[Brook]s1/2 [said]c1 [yes]q1 and [swore]c2 [to it]q2.');
    assert.equal(runs.filter(({ role }) => role === 'source').length, 1);
    assert.equal(links[0]!.source[0], links[1]!.source[0]);
  });

  test('that want the same tokens share them out, and what is lost is counted', () => {
    // The content of the first holds all of the second.
    const { passage, links, lost } = lesson(
      '[Brook]s1 [said]c1 [that [Marsh]s2 [swore]c2 [to come to town]q2]q1.',
    );
    assert.deepEqual(wordsOf(passage, links), ['Brook | said | to come to town']);
    assert.deepEqual(lost, { spans: 0, covered: 1, cut: 1, links: 1 });
  });

  test('keep of a cut span its longest piece', () => {
    const { passage, links } = lesson('[It is, [Brook]s [said]c, shut for good]q.');
    assert.deepEqual(wordsOf(passage, links), ['Brook | said | , shut for good']);
  });
});

suite('runs as a tagger might find them', () => {
  const { doc, runs } = lesson(
    Array.from({ length: 40 }, () => TWO.replaceAll(/\d/g, '')).join('\n\n'),
  );

  test('are the same for the same seed, and others for another', () => {
    const found = (seed: number) => perturbedRuns(doc, runs, seededRandom(seed));
    assert.deepEqual(found(1), found(1));
    assert.notDeepEqual(found(1), found(2));
  });

  test('are in order, never overlap and mostly stand where they were', () => {
    const known = new Set(runs.map((run) => `${run.role} ${run.first} ${run.last}`));
    for (let seed = 1; seed <= 20; seed++) {
      const found = perturbedRuns(doc, runs, seededRandom(seed));
      for (const [i, { first, last }] of found.entries())
        assert.ok(first >= (found[i - 1]?.last ?? 0) && first < last, `seed ${seed}`);
      assert.ok(found.at(-1)!.last <= doc.segments.tokenCount);
      const same = found.filter((run) => known.has(`${run.role} ${run.first} ${run.last}`));
      assert.ok(same.length > 0.6 * runs.length && same.length < runs.length, `seed ${seed}`);
    }
  });
});

suite('examples of links', () => {
  const { passage, runs, links } = lesson(
    '[Marsh]s1 [denied]c1 [it]q1. [Brook]s2 [said]c2 [so]q2.',
  );
  const rights = (some: readonly RoleRun[]) =>
    linkExamples(passage, some, links).map(({ ends, right }) => `${right} of ${ends.length - 1}`);

  test('ask each content for its cue and each cue for its source, candidates in order', () => {
    assert.deepEqual(rights(runs), ['1 of 2', '2 of 2', '1 of 2', '2 of 2']);
  });

  test('answer none where the right one was not found', () => {
    const without = runs.filter((run) => passage.words(run) !== 'denied');
    assert.deepEqual(rights(without), ['0 of 1', '1 of 1', '2 of 2']);
  });

  test('know a run again by its tokens, and ask nothing of a cue that is none', () => {
    const [source, cue, content] = runs as [RoleRun, RoleRun, RoleRun];
    const longer: RoleRun = { ...content, last: content.last + 1 };
    const wrong: RoleRun = { ...runs[3]!, role: 'cue' };
    assert.deepEqual(rights([source, cue, longer, wrong]), ['1 of 2', '1 of 1']);
  });
});

suite('the trainer of links', () => {
  const articles = [
    '[Brook]s1 [said]c1 [the mill was sold]q1. [Marsh]s2 [added]c2 [that it was cheap]q2.',
    '[“It is sold,”]q1 [said]c1 [Brook]s1. [“It was cheap,”]q2 [added]c2 [Marsh]s2.',
  ].map(annotated);

  test('comes to the same weights every time', () => {
    const weights = trainLinker(language, articles);
    assert.equal(weights.length, 2 ** LINK_BITS);
    assert.deepEqual(trainLinker(language, articles), weights);
    assert.notDeepEqual(trainLinker(language, articles, { ...LINK_TRAINING, seed: 2 }), weights);
  });

  test('learns what it is shown', () => {
    const weights = trainLinker(language, articles, { ...LINK_TRAINING, epochs: 20 });
    const { passage, runs, links } = lesson(
      '[Ward]s1 [said]c1 [it rained]q1. [“It did,”]q2 [said]c2 [Hill]s2.',
    );
    assert.deepEqual(linkRoles(passage, runs, weights), links);
  });

  test('gives weights of 0, with which nothing is linked, where there is nothing to learn', () => {
    const weights = trainLinks([], LINK_TRAINING);
    assert.ok(weights.every((weight) => weight === 0));
    const { passage, runs } = lesson(TWO);
    assert.deepEqual(linkRoles(passage, runs, weights), []);
  });
});
