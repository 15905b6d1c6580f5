import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { FEATURE_RANGE, FEATURES_PER_GAP, gapFeatures } from '../../src/text/gap-features.ts';
import { makeJudge } from '../../src/text/judge.ts';
import { checkAsked, checkSentences, findSentences } from './notation.ts';

suite('the judge is asked', () => {
  test('not where edited prose leaves no doubt', () => {
    checkAsked('“We left.” She waved. “Why?” he asked. They stayed.');
    checkAsked('the ferry, the boats; and so on: all were late. Nobody knew why.');
  });

  test('where lower case, figures or symbols follow a stop', () => {
    checkAsked('They left. ¿so it was. ¿3 stayed.');
    checkAsked('They left! ¿😀 and waved');
    checkAsked('Yahoo! is late. What a day!! ¿so long');
  });

  test('where what follows could open a sentence after a line without a stop', () => {
    checkAsked('SAVE ¿A ¿FERRY ¿The mayor waved.');
    checkAsked('the ferry is back ¿😀 ¿Ana waved');
    checkAsked('Best regards, ¿Ana ¿Brook');
  });

  test('not inside quotations and brackets', () => {
    checkAsked('He saw ¿“the Ferry Board Meeting” and ¿"the Ferry" (the Ferry Board) and left');
  });

  test('not after a mark that carries on, nor between capitals and a name', () => {
    checkAsked('The mayor: Dorn, Brook — Ellis');
    checkAsked('the ¿FBI Director left');
  });

  test('about the sentence that it let begin before', () => {
    checkAsked('Ana left. ¿so ¿Brook left. ¿so it was', () => true);
  });
});

suite('the judge', () => {
  test('leaves headlines whole', () => {
    checkSentences('Harbour Board Votes To Close Ferry After Storm');
    checkSentences('Ferry: Board Votes, Mayor Quits');
  });

  test('ends a heading in capitals, a date, a farewell', () => {
    checkSentences('SAVE A FERRY|The mayor thinks so.');
    checkSentences('Tuesday, September 3, 2016|The ferry will close.');
    checkSentences('See you at the harbour.|Thanks,|Ana Brook');
  });

  test('lets hasty sentences begin', () => {
    checkSentences('what do you think?|i think so');
    checkSentences('Please see the notes :)|Ana');
  });
});

/// The features at the first gap of a text that the judge is asked about.
function featuresOf(text: string): number[] {
  const found = new Uint16Array(FEATURES_PER_GAP);
  let asked = false;
  findSentences(text, (gap) => {
    if (!asked) gapFeatures(gap, found);
    asked = true;
    return false;
  });
  assert.ok(asked, 'there is a gap');
  return [...found];
}

/// How many features of two gaps differ.
function differences(one: string, other: string): number {
  const features = featuresOf(other);
  return featuresOf(one).filter((feature, i) => feature !== features[i]).length;
}

suite('features of a gap', () => {
  test('are as many numbers as the table has room for', () => {
    const features = featuresOf('They left. so it was');
    assert.equal(features.length, FEATURES_PER_GAP);
    for (const feature of features) assert.ok(feature < FEATURE_RANGE);
  });

  test('see no difference between two figures of a length', () => {
    assert.equal(differences('They left in 2012. so it was', 'They left in 1987. so it was'), 0);
  });

  test('see words and shapes near by', () => {
    const text = 'They left in May. so it was';
    const word = differences(text, 'They left in June. so it was');
    const shape = differences(text, 'They left in MAY. so it was');
    assert.ok(word > 0 && shape > 0, `${word} and ${shape} features differ`);
  });

  test('see nothing of what is farther away than a sentence begins and three words follow', () => {
    assert.equal(
      differences(
        'They saw boats left in May. so it was again',
        'They met ships left in May. so it was today',
      ),
      0,
    );
  });
});

test('a judge adds up the weights of the features it finds', () => {
  const text = 'They left. so it was';
  const [feature = 0] = featuresOf(text);
  const judged = (weight: string, bias: number) =>
    findSentences(
      text,
      makeJudge({ bias, features: feature.toString(32).padStart(3, '0'), weights: weight }),
    );
  assert.deepEqual(judged('83', -2), ['They', 'so'], '3 - 2');
  assert.deepEqual(judged('83', -3), ['They'], '3 - 3');
  assert.deepEqual(judged('7f', 1), ['They'], '-1 + 1');
});
