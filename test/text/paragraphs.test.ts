import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { drawParagraphs } from './notation.ts';

const paragraphs = (text: string, expected: readonly string[]) =>
  assert.deepEqual(drawParagraphs(text), expected);

test('blank lines and line breaks separate paragraphs', () => {
  paragraphs('One stood.\n\nTwo sat.\nThree left.', [
    'body: One stood.',
    'body: Two sat.',
    'body: Three left.',
  ]);
  paragraphs('One stood.\r\n\r\nTwo sat.\rThree left.\u2028Four came.\u2029Five.', [
    'body: One stood.',
    'body: Two sat.',
    'body: Three left.',
    'body: Four came.',
    'body: Five.',
  ]);
  paragraphs('', []);
  paragraphs(' \n\u00a0\n', []);
});

test('in a text wrapped to a width a line break is white space', () => {
  const wrapped = [
    'The harbour board of Port Ellis voted on Tuesday to close the last ferry',
    'to the islands, which has run every day since the old bridge was opened',
    'to the public in the spring of a very cold year. Ana Brook was against',
    'it.',
    '',
    'The mayor, Carl Dorn, said that the decision had been taken in haste and',
    'that the town would appeal before the end of the month.',
  ].join('\n');
  const drawn = drawParagraphs(wrapped).map((line) => line.replaceAll('\n', ' '));
  assert.equal(drawn.length, 2);
  assert.match(drawn[0]!, /cold year\.\|Ana Brook was against it\.$/);
});

test('a list of headlines is not wrapped text', () => {
  const headlines = [
    'Harbour board of Port Ellis votes to close the last ferry to town',
    'Mayor says decision on ferry was taken in haste, promises appeal',
    'Islanders gather at the old bridge to protest against the closure',
    'Ana Brook: what the vote means for the people of the outer islands',
  ];
  assert.equal(drawParagraphs(headlines.join('\n')).length, 4);
});

test('a headline stands above the body and needs no full stop', () => {
  paragraphs('Ferry to close\n\nBy Ana Brook\n\nThe ferry will close.', [
    'headline: Ferry to close',
    'headline: By Ana Brook',
    'body: The ferry will close.',
  ]);
  paragraphs('Harbour Board Votes to Close the Ferry.\n\nThe ferry will close.', [
    'headline: Harbour Board Votes to Close the Ferry.',
    'body: The ferry will close.',
  ]);
});

test('a headline ends at stops only', () => {
  const line = 'SAVE A FERRY The Board Thinks So On 9/11 Ferry Bill';
  paragraphs(`${line}. Again.\n\nThe board voted.`, [
    `headline: ${line}.|Again.`,
    'body: The board voted.',
  ]);
});

test('a first paragraph that is a sentence is body, unless it is echoed', () => {
  paragraphs('The ferry will close.\n\nIt ran for years.', [
    'body: The ferry will close.',
    'body: It ran for years.',
  ]);
  paragraphs('The last ferry will close.\n\nThe last ferry will close in May.', [
    'headline: The last ferry will close.',
    'body: The last ferry will close in May.',
  ]);
});

test('whatever is short and stands right above a dateline is the headline', () => {
  paragraphs('The ferry will close.\n\nPORT ELLIS (AP) — The ferry ran for years.', [
    'headline: The ferry will close.',
    'dateline: PORT ELLIS (AP) —|The ferry ran for years.',
  ]);
});

test('without a body there is no headline', () => {
  paragraphs('Ferry to close', ['body: Ferry to close']);
  paragraphs('Ferries\n\nBoats\n\nShips', ['body: Ferries', 'body: Boats', 'body: Ships']);
});

for (const dateline of [
  'PORT ELLIS (AP) —',
  'LONDON —',
  'LONDON -',
  'WASHINGTON, Sept. 3 (Reuters) -',
  'PORT ELLIS, Calif. (AP) --',
  'Port Ellis (AFP) –',
  'Sept 3 (Reuters) -',
  'ST. MARY, N.Y., Sept. 3, 2016 (UPI) —',
  'PORT ELLIS/LONDON (Reuters) -',
  '(Reuters) -',
  'ABOARD AIR FORCE ONE —',
])
  test(`dateline: ${dateline}`, () => {
    paragraphs(`${dateline} The ferry will close.`, [
      `dateline: ${dateline}|The ferry will close.`,
    ]);
  });

test('a dateline whose dash was lost', () => {
  paragraphs('Port Ellis (CNN)The ferry will close.', [
    'dateline: Port Ellis (CNN)|The ferry will close.',
  ]);
});

for (const text of [
  'NATO — the alliance — met.',
  'WATCH — The ferry closes.',
  'Ana Brook (D) — The senator left.',
  'BOARD HAS VOTES TO CLOSE FERRY - The vote is near.',
  'BOARD HAS VOTED — The vote was near.',
  'FERRY CLOSES — MAYOR QUITS',
  'Brook left — She was tired.',
  'Port Ellis — home of the ferry — slept.',
])
  test(`no dateline: ${text}`, () => {
    paragraphs(text, [`body: ${text}`]);
  });

test('list items', () => {
  paragraphs('They are:\n• Brook\n- Dorn\n* Ellis\n1. Mary\n2) Anne\n–Not one', [
    'body: They are:',
    'list-item: • Brook',
    'list-item: - Dorn',
    'list-item: * Ellis',
    'list-item: 1. Mary',
    'list-item: 2) Anne',
    'body: –Not one',
  ]);
});
