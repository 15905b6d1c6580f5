import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, loadLanguage } from '../../src/language/language.ts';
import { namesOf, tagsOf, wordAt } from './annotated.ts';

const language = loadLanguage();

const named: readonly (readonly [text: string, ...names: string[]])[] = [
  [
    '“We will not pay,” Ana Brook told reporters in Nairobi.',
    'person: Ana Brook',
    'place: Nairobi',
  ],
  ['Secretary of State Ana Brook denied the report.', 'person: Ana Brook'],
  ['Mr. Hallam said he was not there.', 'person: Hallam'],
  ['Sen. Hugh T. Orrin (R-Ohio) voted against it.', 'person: Hugh T. Orrin', 'place: Ohio'],
  ['Dr. Ines de Varga, a surgeon, wrote the book.', 'person: Ines de Varga'],
  ['The talks failed, according to the New York Times.', 'organisation: New York Times'],
  [
    'Karl Zell, a spokesman for the Ministry of Works, declined to comment.',
    'person: Karl Zell',
    'organisation: Ministry of Works',
  ],
  ['Brook’s lawyer did not call.', 'person: Brook'],
  ['Prime Minister Tom Arden will visit Kenya next week.', 'person: Tom Arden', 'place: Kenya'],
  ['On Tuesday the Dutch army said nobody was hurt.'],
  ['Two Democrats and a Republican voted against the bill.'],
  ['However, nobody was there. Yesterday, they left.'],
];

for (const [text, ...names] of named)
  test(`names in: ${text}`, () => {
    assert.deepEqual(namesOf(analyse(language, text)), names);
  });

test('a family name alone is the person named in full before', () => {
  const text =
    'Ines Quorlam spoke first. Nobody listened. Then Quorlam left, and Quorlam’s aides too.';
  const names = namesOf(analyse(language, text));
  assert.deepEqual(names, ['person: Ines Quorlam', 'person: Quorlam', 'person: Quorlam']);
});

test('a headline in title case is not made of names', () => {
  const doc = analyse(language, 'Brook Says Kenya Will Not Pay for New Border Fence\n\nShe left.');
  const names = namesOf(doc);
  assert.ok(names.includes('place: Kenya'), names.join());
  assert.ok(!names.some((name) => /Will|Pay|Fence|Says/.test(name)), names.join());
});

const tagged: readonly (readonly [text: string, word: string, tag: string])[] = [
  ['She said on Monday that the plan had failed.', 'said', 'VBD'],
  ['She said on Monday that the plan had failed.', 'failed', 'VBN'],
  ['“No,” Brook says.', 'says', 'VBZ'],
  ['The mayor denied that he had lied.', 'denied', 'VBD'],
  ['The plan was denounced by the union.', 'denounced', 'VBN'],
  ['The claims were false.', 'claims', 'NNS'],
  ['He claims that they knew.', 'claims', 'VBZ'],
  ['They pledged to scrap the law.', 'pledged', 'VBD'],
  ['They pledged to scrap the law.', 'scrap', 'VB'],
  ['The report was published in May.', 'report', 'NN'],
  ['“Stay,” she added, “or go.”', 'added', 'VBD'],
  ['The firm has told workers to wait.', 'told', 'VBN'],
  ['Nobody knew why the talks stalled.', 'knew', 'VBD'],
  ['He is accusing the ministry of lying.', 'accusing', 'VBG'],
];

for (const [text, word, tag] of tagged)
  test(`${word} is ${tag} in: ${text}`, () => {
    assert.deepEqual(tagsOf(analyse(language, text), word), [tag]);
  });

test('a document owns layers of one length over its text', () => {
  const text = 'Ana Brook left. She waved.\n\nNobody saw.';
  const doc = analyse(language, text);
  assert.equal(doc.text, text);
  assert.equal(doc.tags.length, doc.segments.tokenCount);
  assert.equal(wordAt(doc, 1), 'Brook');
  assert.ok(doc.tagset.includes('VBD'));
});

test('the same text gives the same document, whatever was read between', () => {
  const text = named.map(([sentence]) => sentence).join(' ');
  const before = analyse(language, text);
  analyse(language, 'Zorvin Plask met Quill Ottery in Brask-on-Sea. '.repeat(200));
  const after = analyse(language, text);
  const fresh = analyse(loadLanguage(), text);
  for (const doc of [after, fresh]) {
    assert.deepEqual(doc.tags, before.tags);
    assert.deepEqual(doc.names, before.names);
  }
});

test('an empty text gives an empty document', () => {
  for (const text of ['', ' \n\n ']) {
    const doc = analyse(language, text);
    assert.equal(doc.tags.length, 0);
    assert.equal(doc.names.first.length, 0);
  }
});

test('a token of a megabyte and a sentence of a hundred thousand words are read', () => {
  assert.equal(analyse(language, 'A'.repeat(2 ** 20)).tags.length, 1);
  const doc = analyse(language, 'Ana Brook and '.repeat(40_000));
  assert.equal(doc.tags.length, doc.segments.tokenCount);
});
