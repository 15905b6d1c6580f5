import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkdown } from '../../src/intake/markdown.ts';
import { articleIn, BODY } from './article.ts';

function textOf(markdown: string): string {
  return readMarkdown(markdown).text;
}

test('marks go, words stay', () => {
  assert.equal(
    textOf('# Pier *closes* #\n\nA **very** _old_ pier.'),
    'Pier closes\n\nA very old pier.',
  );
  assert.equal(textOf('Title\n=====\n\nText\n---\nMore'), 'Title\n\nText\n\nMore');
  assert.equal(textOf('“[No](https://a.example/b_(c) "t")”, she said.'), '“No”, she said.');
  assert.equal(textOf('See [the report][1].\n\n[1]: https://a.example'), 'See the report.');
  assert.equal(textOf('![The pier](pier.jpg)\n\nText ![x *y*](z) here.'), 'Text  here.');
  assert.equal(textOf('> “Never,”\n> she said.\n>> No.'), '“Never,” she said. No.');
  assert.equal(textOf('- one\n- two\n\n1. three\n2. four'), '• one\n• two\n\n1. three\n2. four');
  assert.equal(textOf('Use `a_b_c` and ~~not~~ this.'), 'Use a_b_c and not this.');
  assert.equal(textOf('```js\nlet a;\n```\nText'), 'let a;\n\nText');
  assert.equal(textOf('One\ntwo.  \nThree\\\nfour.'), 'One two.\nThree\nfour.');
});

test('what is no mark stays', () => {
  assert.equal(textOf('2 * 3 * 4 and snake_case_name'), '2 * 3 * 4 and snake_case_name');
  assert.equal(textOf('He [sic] said \\*this\\* a < b'), 'He [sic] said *this* a < b');
  assert.equal(textOf('AT&T &amp; Co &rsquo;s &#8220; &bogus;'), 'AT&T & Co ’s “ &bogus;');
  assert.equal(textOf('*open and `open'), '*open and open'.replace(' open', ' `open'));
});

test('raw HTML leaves its words only', () => {
  assert.equal(textOf('A <b>bold</b> <https://a.example> word.'), 'A bold https://a.example word.');
  assert.equal(textOf('A<!-- no -->B\n\n<script>\nevil()\n</script>\n\nC'), 'AB\n\nC');
  assert.equal(textOf('A\n\n<script>evil()'), 'A');
});

test('front matter tells what the article is', () => {
  const matter = `---
title: "Pier to close"
author: Jane Doe
date: 2031-05-14
publication: 'Port Ellis Herald'
url: https://herald.example/pier
tags: [pier]
---
`;
  const made = articleIn(matter + BODY.join('\n\n'), 'pier.md');
  assert.equal(made.text, BODY.join('\n\n'));
  assert.equal(made.title, 'Pier to close');
  assert.equal(made.byline, 'Jane Doe');
  assert.equal(made.outlet, 'Port Ellis Herald');
  assert.equal(made.url, 'https://herald.example/pier');
  assert.deepEqual(made.published, { value: '2031-05-14', basis: 'explicit', from: 'page' });
  assert.equal(articleIn(matter + BODY[0], 'a.md', { title: 'Other' }).title, 'Other');
  assert.equal(textOf('---\n\nText'), 'Text');
});

// What took time that grows with the square of the length would take minutes.
test('hostile Markdown is read', () => {
  const pieces = ['![', '[](', '](x)', '*a', '_', '`a', '<a', '> ', '- ', '&#', ' ', '<!--', '\\'];
  for (const piece of pieces) textOf(piece.repeat(100_000));
  textOf('!['.repeat(100_000) + '](x)'.repeat(100_000));
});
