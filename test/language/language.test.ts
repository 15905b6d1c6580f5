import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, loadLanguage, loadModel, makeLanguage } from '../../src/language/language.ts';
import { lemmaOf } from '../../src/language/doc.ts';
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
  ['On Tuesday the Dutch army said nobody was hurt.', 'nationality: Dutch'],
  [
    'Two Democrats and a Republican voted against the bill.',
    'nationality: Democrats',
    'nationality: Republican',
  ],
  ['She is a Polish-American.', 'nationality: Polish-American'],
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
  assert.ok(doc.sets.tags.includes('VBD'));
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

test('a word has a lemma, a head and a relation', () => {
  const doc = analyse(language, 'The mayors denied it.');
  assert.deepEqual(
    [...doc.tags.keys()].map((i) => [
      wordAt(doc, i),
      lemmaOf(doc, i),
      doc.sets.upos[doc.upos[i]!],
      doc.sets.relations[doc.relations[i]!],
      doc.heads[i]! < 0 ? '' : wordAt(doc, doc.heads[i]!),
    ]),
    [
      ['The', 'the', 'DET', 'det', 'mayors'],
      ['mayors', 'mayor', 'NOUN', 'nsubj', 'denied'],
      ['denied', 'deny', 'VERB', 'root', ''],
      ['it', 'it', 'PRON', 'obj', 'denied'],
      ['.', '.', 'PUNCT', 'punct', 'denied'],
    ],
  );
});

test('heads stay within their sentence', () => {
  const doc = analyse(language, named.map(([sentence]) => sentence).join('\n\n'));
  const { tokenSentence } = doc.segments;
  for (const [i, head] of doc.heads.entries())
    if (head >= 0) assert.equal(tokenSentence[head], tokenSentence[i]);
});

test('plain kernels decide the same', () => {
  const plain = makeLanguage(loadModel(), 0, { plain: true });
  const text = named.map(([sentence]) => sentence).join(' ');
  const { tags, heads, relations, lemmaRules, names } = analyse(plain, text);
  const fast = analyse(language, text);
  assert.deepEqual(
    { tags, heads, relations, lemmaRules, names },
    {
      tags: fast.tags,
      heads: fast.heads,
      relations: fast.relations,
      lemmaRules: fast.lemmaRules,
      names: fast.names,
    },
  );
});

test('events, works and nationalities are told by rule', () => {
  const names = namesOf(
    analyse(language, 'Kenyans remember the Brask War. The Orrin Treaty ended it in 1904.'),
  );
  assert.ok(names.includes('nationality: Kenyans'), names.join());
  assert.ok(names.includes('event: Brask War'), names.join());
  assert.ok(names.includes('work: Orrin Treaty'), names.join());
  assert.deepEqual(namesOf(analyse(language, 'They saw the Kenyan Revolution begin.')), [
    'event: Kenyan Revolution',
  ]);
});

const odd: Readonly<Record<string, string>> = {
  'only emoji': '😀👍🏽🇰🇪👨‍👩‍👧'.repeat(500),
  'mixed scripts': 'Ana Ανα 安娜 آنا Анна said नमस्ते. '.repeat(300),
  'control characters': 'Ana\u0000 Brook\u0007 said\u001b[31m so.\u0085\u2028 '.repeat(300),
  'lone halves of characters': '\ud800 Ana \udc00 said. '.repeat(300),
  'marks without a letter': '\u0301\u0301\u0301 \u200d\u200d '.repeat(500),
  'full stops': '. '.repeat(20_000),
};

for (const [name, text] of Object.entries(odd))
  test(`a text of ${name} is read, every layer as long as it has tokens`, () => {
    const doc = analyse(language, text);
    for (const layer of [doc.tags, doc.upos, doc.heads, doc.relations, doc.lemmaRules])
      assert.equal(layer.length, doc.segments.tokenCount);
    for (const i of doc.tags.keys()) assert.equal(typeof lemmaOf(doc, i), 'string');
  });
