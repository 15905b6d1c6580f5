import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { checkSentences, drawSentences } from './notation.ts';

test('a full stop, a question mark or an exclamation mark ends a sentence', () => {
  checkSentences('Ana Brook left.|She waved.|Did Dorn see?|No!|Nobody saw.');
});

test('titles, initials and the like do not', () => {
  checkSentences('Mr. Dorn met Sen. Ana Brook and Lt. Gov. J. K. Ellis.|They talked.');
  checkSentences('Brook vs. Dorn was heard on Sept. 3 at No. 10 St. Mary Street.|It took an hour.');
  checkSentences('Some, e.g. Dorn, i.e. Carl Dorn, left.|P.S. The boat is safe.');
});

test('an abbreviation ends a sentence when a typical first word follows', () => {
  checkSentences('Brook flew to the U.S.|The mayor stayed.');
  checkSentences('Brook flew to the U.S. Senate on Monday.');
  checkSentences(
    'It starts at 5 p.m. Monday in Ellis, Calif.|But Dorn works for Dorn Inc.|He is late.',
  );
  checkSentences('She was in the U.N.|“We left,” she said.');
  checkSentences('They came to the U.S.|Initially, nobody saw them.');
  checkSentences('It aired after Dr. Oz.|Both of them saw it.');
});

test('links, emoji and no-break spaces', () => {
  checkSentences('See www.harbour.example.|It has the vote?|See https://harbour.example/a?b=c.');
  checkSentences('The ferry 😀 is back 👩‍🚀.|Nobody waved.');
  assert.equal(
    drawSentences('Ana\u00a0Brook\u00a0left.\u00a0She\u00a0waved.'),
    'Ana\u00a0Brook\u00a0left.|She\u00a0waved.',
  );
});

test('bullets in a line', () => {
  checkSentences('• Ferries|• Boats');
});

test('closing quotation marks and brackets belong to the sentence', () => {
  checkSentences('“We left.”|Brook nodded.');
  checkSentences('"We left."|Brook nodded.');
  checkSentences("''We left.''|Brook nodded.");
  checkSentences('(They left.)|Brook nodded.');
  checkSentences('They left. [3]|Brook nodded.');
});

test('sentences inside a quotation are sentences', () => {
  checkSentences('“We left.|We came back,” she said.');
  checkSentences('He left.|“We stayed.”|"We waved."|‘Really.’');
});

test('a quoted question or cry is carried on by the words that report it', () => {
  checkSentences('“Stop!” he said.');
  checkSentences('"Where?" Ana Brook asked.|"Here," said Dorn.');
  checkSentences('“Why?” I asked.');
  checkSentences('“Where?”|Brook pointed at the harbour.');
  checkSentences('“Where?”|The mayor pointed.');
});

test('lower case carries a sentence on, except after a plain full stop', () => {
  checkSentences('The show Harbour! was cancelled.');
  checkSentences('She went ... home.');
  checkSentences('It was great.|well done!!|so good.');
  checkSentences('They sell phones.|iPhones are gone.');
});

test('ellipses', () => {
  checkSentences('He waited...|Nobody came.');
  checkSentences('“I waited ... Nobody came,” he said.');
  checkSentences('He said it is one of them. …|Groups, too.');
  checkSentences('“We wanted . . . to leave,” she said.');
  checkSentences('Well... I think so.');
});

test('a number that opens a list item does not end a sentence', () => {
  checkSentences('There are three.|1. Ferries.|2. Boats.');
});

test('spaces lost around a full stop', () => {
  assert.equal(drawSentences('They left.She stayed.'), 'They left.|She stayed.');
  assert.equal(
    drawSentences('They left.“We stayed,” he said.'),
    'They left.|“We stayed,” he said.',
  );
});

test('sentences never cross paragraphs', () => {
  checkSentences('Ferry to close\n\nThe ferry will close.|Brook said so');
});

test('tokenized text with spaces around its marks', () => {
  checkSentences('" We left . "|Brook nodded .');
});
