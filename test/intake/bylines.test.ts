import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencyIn, readByline } from '../../src/intake/bylines.ts';

test('a byline is the names in it', () => {
  const lines: [words: string, byline: string][] = [
    ['By Jane Doe', 'Jane Doe'],
    ['BY: JANE DOE', 'JANE DOE'],
    ['Written by Jane Doe and Tom Roe', 'Jane Doe and Tom Roe'],
    ['By Jane Doe, Tom Roe & Ana Lee', 'Jane Doe, Tom Roe & Ana Lee'],
    ['By Jane Doe | Special to the Herald', 'Jane Doe'],
    ['By Jane Doe • May 14, 2031', 'Jane Doe'],
    ['By Jane Doe Published: 14 May 2031', 'Jane Doe'],
    ['By Jane Doe on Wednesday, May 14', 'Jane Doe'],
    ['Jane Doe, Staff Writer', 'Jane Doe'],
    ['Jane Doe, senior political correspondent', 'Jane Doe'],
    ['Author: Thomas More', 'Thomas More'],
    ['Jean-Luc O’Neill', 'Jean-Luc O’Neill'],
  ];
  for (const [words, byline] of lines) assert.deepEqual(readByline(words), { byline }, words);
});

test('what names nobody is no byline', () => {
  for (const words of [
    '',
    'By',
    'By Staff',
    'Staff Writer',
    'By Herald Staff',
    'Web Desk',
    'admin',
    'Share',
    'By  |  May 14, 2031',
    'https://herald.example/doe',
    'www.herald.example',
    'jane@herald.example',
    '@janedoe',
    '{{ author }}',
    '5 min read',
    'null',
  ])
    assert.deepEqual(readByline(words), {}, words);
});

test('agencies are told apart', () => {
  assert.deepEqual(readByline('By Reuters'), { credit: 'Reuters' });
  assert.deepEqual(readByline('The Associated Press'), { credit: 'The Associated Press' });
  assert.deepEqual(readByline('Jane Doe, Reuters'), { byline: 'Jane Doe', credit: 'Reuters' });
  assert.deepEqual(readByline('By Jane Doe and Tom Roe of AFP'), {
    byline: 'Jane Doe and Tom Roe',
    credit: 'AFP',
  });
  assert.deepEqual(readByline('Jane Doe, AP Business Writer'), {
    byline: 'Jane Doe',
    credit: 'AP',
  });
  assert.deepEqual(readByline('Jane Doe Associated Press'), {
    byline: 'Jane Doe',
    credit: 'Associated Press',
  });
  assert.equal(agencyIn('(Source: AP)'), 'AP');
  assert.equal(agencyIn('reuters'), 'Reuters');
  for (const words of ['Jane Doe', 'News agencies', 'Reuters said on Tuesday', ''])
    assert.equal(agencyIn(words), null);
});
