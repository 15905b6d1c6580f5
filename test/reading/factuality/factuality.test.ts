import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { factualityOf } from '../../../src/reading/factuality/factuality.ts';
import type { Factuality } from '../../../src/reading/factuality/factuality.ts';
import { inWords, isNamedIn } from '../../../src/reading/factuality/reasons.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';
import { EVENT_STATUSES } from '../../../src/record/vocabulary.ts';
import { random } from '../random.ts';

const language = loadLanguage();

const passageOf = (text: string): Passage => new Passage(analyse(language, text), []);

/// What is made of the event between stars.
function factuality(marked: string): Factuality {
  const passage = passageOf(marked.replaceAll('*', ''));
  return factualityOf(passage, passage.tokenAt(marked.indexOf('*')));
}

/// Sentences by the status of the event between stars.
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  happened: [
    'Brook *met* Marsh on Tuesday.',
    'Marsh said that Brook *left* the port.',
    '“We *won*,” Brook said.',
    'Norland *signs* treaty',
    'Brook managed to *meet* Marsh.',
    'He used to *sail*.',
    'Brook did not know that Marsh had *left*.',
    'The minister condemned the *attack*.',
    'The minister will condemn the *attack*.',
    'The club announced the *death* of Marsh.',
    'Brook and Marsh signed an *agreement*.',
    'He promised to pay and *left*.',
    'Marsh rejected the *proposal*.',
  ],
  ongoing: [
    'Brook is *leaving* the port.',
    'The sailors *remain* in prison.',
    'The police have been *searching* the port.',
  ],
  planned: [
    'Brook will *meet* Marsh on Tuesday.',
    'Brook plans to *meet* Marsh.',
    'Brook to *meet* Marsh in May',
    'Brook agreed to *meet* Marsh.',
    'He promised to *pay* and left.',
    'Norland continues plans to *prosecute* them.',
    'The treaty is due to *expire* in 2031.',
    'The *trial* is due to begin in May.',
    'The minister will attend the *summit*.',
    'The wall is going to *fall*.',
    'Brook leaves tomorrow, and Marsh is *leaving* next week.',
    'They discussed the *summit* in Norland next month.',
    'It is two months until the *election*.',
    'Brook spoke to the press ahead of the *vote*.',
    'The board approved the *sale*.',
    'The court ordered the *release* of two sailors.',
    'They built a wall to *keep* the water out.',
    'The *talks* to be held in May were delayed.',
  ],
  possible: [
    'Brook may *meet* Marsh.',
    'The talks might have *failed*.',
    'It is possible that he *left*.',
    'It is not clear whether he *left*.',
    'Marsh asked if Brook had *left*.',
    'Marsh wants Brook to *leave*.',
    'He urged them to *sign* the deal.',
    'Marsh threatened to *close* the port.',
    'The union threatened a *strike*.',
    'The union called for a *strike*.',
    'Marsh warned of a *war*.',
    'A possible *meeting* was discussed.',
    'Workers could hold *talks* next week.',
    'They wanted a deal that would *win* backing.',
    'They talked about *closing* the port.',
    'There is no evidence that he *left*.',
    'Police did not show that Marsh had *left*.',
    'Marsh did not boast that Brook had *left*.',
    'The board is open to *talks*.',
    'They spoke of the issue of *reform*.',
    'The report may find that Marsh *left*.',
    'Marsh does not necessarily *agree*.',
    'Please *call* the office.',
    'Is he *leaving*?',
    'Brook washed his hands before *meeting* Marsh.',
  ],
  hypothetical: [
    'If Brook *meets* Marsh, he will resign.',
    'If you go on, you *lose* the vote.',
    'Marsh leads the race if Brook wins the vote and Hale *becomes* mayor.',
    'Had Brook *won*, she would be mayor.',
    'They would have *won*.',
  ],
  cancelled: [
    'Brook scrapped a *meeting* with Marsh.',
    'The *talks* planned for Paris were called off.',
    'The cancellation of *talks* surprised him.',
  ],
  denied: [
    'Brook did not *meet* Marsh.',
    'Brook never *met* Marsh.',
    'The port will not *close*.',
    'He did not eat or *drink*.',
    'Brook failed to *meet* Marsh.',
    'Brook refused to *meet* Marsh.',
    'Brook declined to *comment*.',
    'Brook denied that he had *met* Marsh.',
    'Marsh denied any *involvement*.',
    'Brook faked that he had *left*.',
    'Nobody *left*.',
    'No sailor *left*.',
    'Neither Brook nor Marsh was *charged*.',
    'There was no *meeting*.',
    'He left without *paying*.',
    'He was prevented from *leaving*.',
    'The *strike* was averted.',
  ],
  alleged: [
    'Marsh accused Brook of *stealing* money.',
    'Marsh was accused of *fraud*.',
    'The alleged *theft* took place in May.',
    'The police looked into allegations that he *stole* money.',
    'Brook reportedly *resigned*.',
    'Brook is said to have *left*.',
  ],
};

suite('an event', () => {
  for (const [status, sentences] of Object.entries(SENTENCES))
    for (const sentence of sentences)
      test(`is ${status} in “${sentence}”`, () => {
        const { status: found, reasons } = factuality(sentence);
        assert.equal(found, status, reasons.map(inWords).join('; '));
      });

  test('has happened only by its status: a certain future scores high and has not', () => {
    const found = factuality('Brook will *meet* Marsh on Tuesday.');
    assert.ok(found.score > 2);
    assert.equal(found.class, 'uncertain');
  });

  test('has reasons, in plain words and from the outside in', () => {
    assert.deepEqual(factuality('Marsh wants Brook to try to *leave*.').reasons.map(inWords), [
      'wanted or expected, not done: *wants*',
      'wanted or expected, not done: *try*',
    ]);
    const [negation, ...others] = factuality('No sailor *left*.').reasons;
    assert.deepEqual(negation, { kind: 'negation', word: 'no' });
    assert.equal(inWords(negation), 'negated by *no*');
    assert.deepEqual(others, []);
    assert.equal(inWords({ kind: 'general', word: null }), 'told in general');
    assert.ok(isNamedIn({ kind: 'counterfactual', word: 'would Have' }, 'have'));
    assert.ok(!isNamedIn({ kind: 'general', word: null }, 'general'));
  });

  test('is reported inside what somebody said, by the word of saying', () => {
    const passage = passageOf('Marsh said that Brook left.');
    const { reported, reportedBy } = factualityOf(passage, 4);
    assert.ok(reported);
    assert.equal(passage.word[reportedBy], 'said');
    assert.equal(factuality('Brook *left*.').reported, false);
  });
});

const PIECES = (
  'Brook|Marsh|he|nobody|no|not|never|said|denied|that|if|whether|unless|to|will|might|would|have|been|' +
  'leave|left|leaving|meeting|talks|plan|failed|refused|is|was|going|and|or|nor|without|before|of|the|a|' +
  '“|”|,|.|?|\n\n|next week|accused|allegedly|possible|let|please|what|who|😀|é|\u00a0'
).split('|');

suite('any text at all', () => {
  test('gives an answer for each of its words, and the same twice', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const length = 2 + Math.floor(next() * 40);
      const words = Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]!);
      const [passage, again] = [passageOf(words.join(' ')), passageOf(words.join(' '))];
      for (let i = 0; i < passage.count; i++) {
        const found = factualityOf(passage, i);
        assert.ok(EVENT_STATUSES.includes(found.status));
        assert.ok(found.score >= -3 && found.score <= 3, `${found.score} in ${words.join(' ')}`);
      }
      // The order of asking is of no matter.
      for (let i = again.count - 1; i >= 0; i--)
        assert.deepEqual(factualityOf(again, i), factualityOf(passage, i));
    }
  });

  test('has no words but its own', () => {
    const passage = passageOf('Brook left.');
    assert.throws(() => factualityOf(passage, passage.count), RangeError);
    assert.throws(() => factualityOf(passage, -1), RangeError);
  });

  test('may nest: what a hundred people said one of another takes a hundred steps', () => {
    const text = `${'Brook said that '.repeat(100)}Marsh left.`;
    const passage = passageOf(text);
    const left = passage.word.lastIndexOf('left');
    const { status, reasons } = factualityOf(passage, left);
    assert.ok(EVENT_STATUSES.includes(status));
    assert.ok(reasons.length <= 8);
  });
});
