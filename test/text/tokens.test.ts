import { test } from 'node:test';
import { checkTokens } from './notation.ts';

test('punctuation stands by itself', () => {
  checkTokens('Ana Brook·, the mayor·, left·.');
  checkTokens('(·Dorn·) [·sic·] {·x·}·;');
  checkTokens('“·Stop·!·” he said·.');
  checkTokens('A ferry·—·the last·—·sank·.');
});

test('clitics are words of their own, whatever the apostrophe', () => {
  checkTokens("Brook·'s boat did·n't sink·, they·'ll say·.");
  checkTokens('Brook·’s boat did·n’t sink·, they·’ll say·.');
  checkTokens('I·’d·’ve gone·; should·n’t·’ve');
  checkTokens('CA·N’T O’Dorn d’état o’clock');
  checkTokens('the workers·’ rights');
  checkTokens("Brook 's boat did n't sink");
});

test('fused words are taken apart as Universal Dependencies does', () => {
  checkTokens('They can·not go and gon·na stay·, wan·na bet');
});

test('letters and figures left out keep their apostrophe', () => {
  checkTokens("the ’90s and the '72 race");
  checkTokens('Tell ’em ’til then');
});

test('a compound is split at its hyphen, but not after a prefix', () => {
  checkTokens('well·-·known harbour·-·side bars');
  checkTokens('the co-author of an anti-ferry e-mail in mid-July');
  checkTokens('a non-profit in the mid-1980s');
  checkTokens('Hizb·-·e·-·Dorn');
});

test('abbreviations keep their full stop', () => {
  checkTokens('Sen. J. K. Dorn of the U.S. Senate');
  checkTokens('Dorn Inc. and Brook Corp. met at 5 p.m. on Sept. 3');
  checkTokens('Ellis·, Calif.·, and Ellis·, Ore.·, vs. Dorn et al.');
  checkTokens('Sen. Brook (·D·-·Ore.·) and Rep. Dorn (·Mass.·)');
  checkTokens('J.·Dorn and Ph.D. students');
  checkTokens('Ana G. and Carl Dorn');
  checkTokens('non-U.S. citizens');
});

test('words that look like abbreviations do not', () => {
  checkTokens('She said no·.');
  checkTokens('No. 10 said no·. The cat sat·.');
  checkTokens('Brook voted no·. 10 others did·.');
  checkTokens('Brook chose plan B·. The vote passed·.');
  checkTokens('So did I·. Brook left·.');
  checkTokens('He fell ill·. She went to mass·.');
  checkTokens('He left the VA·. She moved to LA·. A Ga. court in Ellis·, VA. sat·.');
  checkTokens('He saw Dr. Oz·. Two lbs·. and 2 lbs. of it');
});

test('numbers, money, dates and times', () => {
  checkTokens('$·10,000 and 3.5·% of £·2·m or US$·5·bn');
  checkTokens('at 10:30·am on 9/11·, 2012·-·2016·, 11-20-2000');
  checkTokens('a 3·-·1 win·, call 555-0142 or 212-555-0142');
  checkTokens("the 2nd of the 1990s·, the 1980's·, 4chan");
  checkTokens('notes [·3·,·4·] and 1,00,000 rupees');
  checkTokens('up .5 points to +1');
});

test('addresses are one token and leave the punctuation around them', () => {
  checkTokens('See https://harbour.example/a(b)?c=d·.');
  checkTokens('(·www.harbour.example·)·, mail ana.brook@harbour.example·.');
  checkTokens('harbour.example and #ferry @anabrook');
});

test('runs of marks are one token', () => {
  checkTokens('Well ... no·!!! What·?!');
  checkTokens("``·Stop·,·'' he said -- twice");
  checkTokens('========== *** ……');
});

test('emoji keep their modifiers', () => {
  checkTokens('Brook·👩‍🚀·👍🏽·🇫🇷·❤️');
  checkTokens('nice :-) really ;) <3');
});

test('invisible characters', () => {
  checkTokens('har\u00adbour'); // a soft hyphen is inside its word
  checkTokens('Ana\u00a0Brook\u200bleft');
  checkTokens('a\ufeffb\u0000c');
});

test('a space was lost after a full stop', () => {
  checkTokens('They left·.·She stayed·.');
});
