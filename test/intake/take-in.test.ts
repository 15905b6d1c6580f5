import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_LENGTH, takeIn, takeText } from '../../src/intake/take-in.ts';
import { article, articleIn, BODY, codeOf } from './article.ts';

const TEXT = BODY.join('\n\n');

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

test('an empty input is a problem', () => {
  for (const empty of ['', '\ufeff', ' \n\t\n'])
    assert.equal(codeOf(takeIn(new TextEncoder().encode(empty))), 'empty');
  assert.equal(codeOf(takeText('')), 'empty');
});

test('binary files are named', () => {
  const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1);
  const result = takeIn(jpeg, { source: 'photo.txt' });
  assert.equal(codeOf(result), 'binary');
  assert.ok('problem' in result && result.problem.message.includes('a JPEG image'));
  const others = {
    '%PDF-1.7 a': /a PDF/,
    'PK\x03\x04abc': /a ZIP archive/,
    'ab\0cd': /binary data/,
  };
  for (const [start, message] of Object.entries(others)) {
    const taken = takeIn(new TextEncoder().encode(start));
    assert.ok('problem' in taken && taken.problem.code === 'binary');
    assert.match(taken.problem.message, message);
  }
});

test('what is too large is refused before anything is looked at', () => {
  // Whoever looks at a byte of it throws.
  const unreadable = new Proxy(new Uint8Array(0), {
    get: (_, name) => {
      assert.equal(name, 'length');
      return MAX_LENGTH + 1;
    },
  });
  assert.equal(codeOf(takeIn(unreadable)), 'too-large');
  assert.equal(codeOf(takeText('a'.repeat(MAX_LENGTH + 1))), 'too-large');
});

test('random bytes are undecodable, never an exception', () => {
  let state = 7;
  const noise = Uint8Array.from({ length: 5000 }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return 1 + ((state >> 16) % 255);
  });
  assert.equal(codeOf(takeIn(noise)), 'undecodable');
});

test('text is stored exactly as it came', () => {
  const text = `\t${TEXT}\r\n\r\nA\u00a0non-breaking é, e\u0301, שלום and 🏝️ stay.  \n`;
  assert.equal(articleIn(text).text, text);
  assert.equal(articleIn(`\ufeff${text}`).text, text);
  assert.equal(article(takeText(`\ufeff${text}`)).text, `\ufeff${text}`);
  assert.equal(article(takeText(`<p>${text}</p>`, { source: 'a.html' })).text, `<p>${text}</p>`);
});

test('half a character is refused', () => {
  assert.equal(codeOf(takeText(`${TEXT} \ud83c`)), 'undecodable');
});

test('what the caller knows goes into the article', () => {
  const options = {
    url: 'https://herald.example/pier?utm_source=feed',
    outlet: 'Port Ellis Herald',
    title: 'Pier to close',
    published: '2031-05-14',
  };
  const made = articleIn(TEXT, 'pier.txt', options);
  assert.equal(made.source, 'https://herald.example/pier');
  assert.equal(made.outlet, options.outlet);
  assert.equal(made.title, options.title);
  assert.deepEqual(made.published, { value: '2031-05-14', basis: 'explicit', from: 'given' });
  assert.equal(made.language, 'en');
  assert.deepEqual(made.problems, []);
  assert.equal(articleIn(TEXT, 'pier.txt').source, 'pier.txt');
});

test('a title is one line that no terminal obeys, and no longer than a headline', () => {
  const titled = (title: string) => article(takeText(TEXT, { title })).title;
  assert.equal(titled('Pier\n\u001b[2Jto \u202eclose'), 'Pier [2Jto close');
  assert.equal(titled('a'.repeat(200_000))!.length, 1000);
});

test('an unreadable date is a problem of the article, not of the reading', () => {
  const made = articleIn(TEXT, 'pier.txt', { published: '2031-02-30' });
  assert.equal(made.published, undefined);
  assert.equal(made.problems[0]?.code, 'date-unreadable');
});

test('the format is told by the ending, else by the beginning', () => {
  assert.equal(articleIn(`# Pier\n\n${TEXT}`, 'a.md').text, `Pier\n\n${TEXT}`);
  assert.equal(articleIn(`# Pier\n\n${TEXT}`, 'a.txt').text, `# Pier\n\n${TEXT}`);
  const html = `<!DOCTYPE html><body>${BODY.map((p) => `<p>${p}</p>`).join('')}</body>`;
  assert.equal(articleIn(html, 'stdin').text, TEXT);
  assert.equal(articleIn(html, 'a.txt', { format: 'html' }).text, TEXT);
});
