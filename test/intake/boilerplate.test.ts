import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, BODY, strippedFrom } from './article.ts';
import { findBoilerplate } from '../../src/intake/boilerplate.ts';
import { takeText } from '../../src/intake/take-in.ts';

const TEXT = BODY.join('\n\n');

function credited(text: string) {
  const { credit, byline } = article(takeText(text));
  return { credit, byline };
}

test('a credit before or after the article is kept as metadata', () => {
  const lines = ['• Reuters', '(AP)', 'Reuters', 'Source: Port Ellis Herald', '— AFP'];
  const names = ['Reuters', 'AP', 'Reuters', 'Port Ellis Herald', 'AFP'];
  lines.forEach((line, i) => {
    assert.deepEqual(strippedFrom(`${line}\n\n${TEXT}`), [`credit: ${line}`]);
    assert.equal(credited(`${line}\n\n${TEXT}`).credit, names[i]);
  });
  for (const line of lines.slice(1))
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${line}`), [`credit: ${line}`]);
});

test('bylines, contributors and datelines', () => {
  const byline = 'By Jane Doe, Port Ellis Herald';
  assert.deepEqual(strippedFrom(`Pier to close\n\n${byline}\n\n${TEXT}`), [`credit: ${byline}`]);
  assert.deepEqual(credited(`${byline}\n\n${TEXT}`), {
    byline: 'Jane Doe',
    credit: 'Port Ellis Herald',
  });
  for (const line of [
    'By Jane Doe, Senior Correspondent',
    'Written by Jane Doe',
    'Jane Doe, Staff Writer',
    'Jane Doe | May 14, 2031',
  ]) {
    assert.deepEqual(strippedFrom(`Pier to close\n\n${line}\n\n${TEXT}`), [`credit: ${line}`]);
    const known = credited(`Pier to close\n\n${line}\n\n${TEXT}`);
    assert.deepEqual(known, { byline: 'Jane Doe', credit: undefined });
  }
  const shared = 'The Associated Press contributed to this report.';
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${shared}`), [`credit: ${shared}`]);
  assert.equal(credited(`${TEXT}\n\n${shared}`).credit, 'The Associated Press');
  const desk = '(Reporting by Jane Doe and Tom Roe; Editing by Ann Lee)';
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${desk}`), [`credit: ${desk}`]);
  const dateline = `PORT ELLIS (AP) — ${TEXT}`;
  assert.deepEqual(strippedFrom(dateline), []);
  assert.equal(credited(dateline).credit, 'AP');
});

const FURNITURE: [kind: string, line: string][] = [
  ['subscription', 'Subscribe now to get unlimited access to our stories.'],
  ['subscription', 'Sign up for our newsletter.'],
  ['subscription', 'By subscribing, you can help us tell this town’s story.'],
  ['house-ad', 'Support our journalism.'],
  ['house-ad', 'Advertisement'],
  ['navigation', 'Read more: Mayor says the pier was never safe'],
  ['navigation', 'Click here to read the full report.'],
  ['navigation', 'Follow us on Twitter and Facebook.'],
  ['navigation', 'Share this article'],
  ['caption', 'Photo: Jane Doe/Herald'],
  ['caption', 'The pier at dusk. (Jane Doe/Getty Images)'],
];
const AT_THE_END: [kind: string, line: string][] = [
  ['credit', 'Jane Doe reported from Arlby, and Tom Roe from Port Ellis.'],
  ['credit', 'Jane Doe is a reporter for the Port Ellis Herald.'],
  ['credit', 'Jane Doe covers transport for The Herald.'],
  ['credit', 'Translated by Jane Doe'],
  ['subscription', 'Get Jane Doe’s letter in your inbox. Sign up here.'],
  ['correction-contact', 'Email: jane@herald.example'],
  ['navigation', 'Follow Jane Doe on Twitter'],
  ['navigation', 'More stories by Jane Doe'],
  ['navigation', '© 2031 Port Ellis Herald'],
  ['navigation', 'All rights reserved.'],
  ['navigation', 'Read the rest here.'],
  ['correction-contact', 'Contact the reporter at jane@herald.example'],
  ['correction-contact', 'Jane Doe can be reached at jane@herald.example.'],
  ['correction-contact', 'Follow Jane Doe on Twitter: @janedoe.'],
  ['correction-contact', 'Spotted an error? Tell the desk.'],
];

test('furniture is found at the end', () => {
  for (const [kind, line] of [...FURNITURE, ...AT_THE_END])
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${line}`), [`${kind}: ${line}`]);
});

test('unmistakable furniture is found in the middle too, the rest stays', () => {
  for (const [kind, line] of FURNITURE)
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${line}\n\n${TEXT}`), [`${kind}: ${line}`]);
  for (const [, line] of AT_THE_END)
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${line}\n\n${TEXT}`), []);
});

test('an appeal for journalism is an advertisement beside a line that asks for money', () => {
  const appeal = 'In an age of rumour, honest journalism is more important than ever.';
  const ask = 'By subscribing, you can help us get it right.';
  const both = [`house-ad: ${appeal}`, `subscription: ${ask}`];
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${appeal}\n${ask}`), both);
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${ask}\n\n${appeal}`), both.toReversed());
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${appeal}`), []);
  assert.deepEqual(strippedFrom(`${appeal}\n\n${ask}\n\n${TEXT}\n\n${TEXT}`), [
    `subscription: ${ask}`,
  ]);
  const own = 'Our journalism depends on readers: you can support it for the price of a coffee.';
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${own}`), [`house-ad: ${own}`]);
});

test('what somebody says about journalism or subscribing is never stripped', () => {
  const sayings = [
    '“In an age of rumour, honest journalism is more important than ever,” said Ana Brook.',
    '“Subscribe now,” she urged the crowd. “By subscribing, you can help us get it right.”',
    '“By subscribing, you can help us get it right.”',
    'By subscribing, you can help us get it right, Brook told the readers of the Herald.',
    'Brook said honest journalism is more important than ever.',
    'Support our journalism, the editor wrote to the council.',
    'Subscribers of the Herald pay twelve crowns a month.',
    'Follow the money, and you will find the council.',
    'Read the rest of the report and you will see why the union is angry.',
    'The union signed up forty members last week.',
  ];
  for (const saying of sayings) {
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${saying}`), [], saying);
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${saying}\n\n${TEXT}`), [], saying);
    const ask = 'Sign up for our newsletter.';
    assert.deepEqual(strippedFrom(`${TEXT}\n\n${saying}\n\n${ask}`), [`subscription: ${ask}`]);
  }
});

test('what the article shows is part of it', () => {
  assert.deepEqual(strippedFrom(`${TEXT}\n\nThe sign read:\n\nSubscribe now.\n\n${TEXT}`), []);
});

test('a line of a paragraph that was broken to a width is no line of its own', () => {
  const wrapped = `The letter that the publisher sent to every house in the town was
short and it did not say what the money was to be used for.
Sign up for our newsletter.`;
  const broken = wrapped.replace('newsletter.', 'newsletter was the last of its many lines.');
  assert.deepEqual(strippedFrom(`${TEXT}\n\n${broken}\n\n${TEXT}`), []);
});

test('a text is never stripped to nothing', () => {
  assert.deepEqual(strippedFrom('Advertisement'), []);
});

test('a line that says what it is stays out, whatever it quotes', () => {
  for (const line of [
    'Advertisement: “I sleep well again,” says Wanda Hill.',
    'Subscribe to our newsletter: “the best hour of my week,” says reader Jan Moss.',
    'Read more: “I saw it sink,” says Karl Voss',
  ]) {
    const text = `Ana Brook said the port was closed.\n\n${line}\n\nShe left on Monday.`;
    const stripped = findBoilerplate(text).stripped.map(({ span }) =>
      text.slice(span.start, span.end),
    );
    assert.deepEqual(stripped, [line]);
  }
});
