import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { factualityOf } from '../../../src/reading/factuality/factuality.ts';
import type { Factuality } from '../../../src/reading/factuality/factuality.ts';
import { Passage } from '../../../src/reading/passage.ts';

const language = loadLanguage();

const passageOf = (text: string): Passage => new Passage(analyse(language, text), []);

/// What is made of the event that a star stands before.
function factuality(marked: string): Factuality {
  const passage = passageOf(marked.replaceAll('*', ''));
  return factualityOf(passage, passage.tokenAt(marked.indexOf('*')));
}

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  happened: [
    'Brook *met* Marsh on Tuesday.',
    'Marsh said that Brook *left* the port.',
    'Brook managed to *meet* Marsh.',
    'The minister condemned the *attack*.',
  ],
  ongoing: ['Brook is *leaving* the port.'],
  planned: [
    'Brook will *meet* Marsh on Tuesday.',
    'Brook plans to *meet* Marsh.',
    'The treaty is due to *expire* in 2031.',
    'The minister will attend the *summit*.',
    'The wall is going to *fall*.',
  ],
  possible: [
    'Brook may *meet* Marsh.',
    'It is possible that he *left*.',
    'The union threatened a *strike*.',
    'Workers could hold *talks* next week.',
    'Is he *leaving*?',
  ],
  hypothetical: ['If Brook *meets* Marsh, he will resign.', 'They would have *won*.'],
  cancelled: [
    'Brook scrapped a *meeting* with Marsh.',
    'The *talks* planned for Paris were called off.',
  ],
  denied: [
    'Brook did not *meet* Marsh.',
    'Brook never *met* Marsh.',
    'Brook failed to *meet* Marsh.',
    'Brook refused to *meet* Marsh.',
    'Brook denied that he had *met* Marsh.',
    'Nobody *left*.',
    'There was no *meeting*.',
    'He left without *paying*.',
    'He was prevented from *leaving*.',
  ],
  alleged: [
    'Marsh accused Brook of *stealing* money.',
    'The alleged *theft* took place in May.',
    'The police looked into allegations that he *stole* money.',
  ],
};

suite('an event', () => {
  for (const [status, sentences] of Object.entries(SENTENCES))
    for (const sentence of sentences)
      test(`is ${status} in “${sentence}”`, () => {
        const { status: found, reasons } = factuality(sentence);
        assert.equal(found, status, reasons.join('; '));
      });
});
