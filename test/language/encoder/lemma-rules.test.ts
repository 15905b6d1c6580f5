import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyLemmaRule, lemmaRule } from '../../../src/language/encoder/lemma-rules.ts';

suite('a lemma rule', () => {
  const cases = [
    ['pledges', 'pledge', 'k1:'],
    ['Cities', 'city', 'l3:y'],
    ['Ostrow', 'Ostrow', 'k0:'],
    ['The', 'the', 'l0:'],
    ['were', 'be', '=be'],
    ['MAYORS', 'mayor', 'l1:'],
    ["n't", 'not', 'k2:ot'],
  ] as const;
  for (const [form, lemma, rule] of cases)
    test(`for ${form} -> ${lemma} is ${rule}`, () => {
      assert.equal(lemmaRule(form, lemma), rule);
      assert.equal(applyLemmaRule(rule, form), lemma);
    });

  test('leaves a form alone that is too short for it', () => {
    assert.equal(applyLemmaRule('k3:y', 'as'), 'as');
  });

  test('is written in one of three ways', () => {
    assert.throws(() => applyLemmaRule('x', 'as'), RangeError);
  });
});
