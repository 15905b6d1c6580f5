import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/intake/decode.ts';
import { article, BODY } from './article.ts';
import { takeIn } from '../../src/intake/take-in.ts';

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

test('UTF-8 with and without a mark needs no note', () => {
  const bytes = new TextEncoder().encode('“Née” 🏝');
  assert.deepEqual(decode(bytes), { text: '“Née” 🏝' });
  assert.deepEqual(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)), { text: '“Née” 🏝' });
});

test('UTF-16 is known by its mark or by its zeros', () => {
  for (const littleEndian of [true, false]) {
    const note = `decoded as UTF-16${littleEndian ? 'LE' : 'BE'}`;
    const text = 'The mayor said “no” to the plan.';
    assert.deepEqual(decode(utf16(`\ufeff${text}`, littleEndian)), { text, note });
    assert.deepEqual(decode(utf16(text, littleEndian)), { text, note });
  }
});

test('windows-1252 and Latin-1 give the marks that were meant', () => {
  const expected = { text: 'She said “no” — née', note: 'decoded as windows-1252' };
  assert.deepEqual(decode(latin('She said \x93no\x94 \x97 n\xe9e')), expected);
  const page = '<meta charset="iso-8859-1"><p>\x93No\x94, she said at the caf\xe9.';
  assert.match(decode(latin(page))!.text, /“No”, she said at the café\.$/);
  assert.equal(decode(latin('caf\xe9'))!.text, 'café');
});

test('a page in another charset is read as it says', () => {
  const page = latin(
    '<meta http-equiv="x" content="text/html; charset=windows-1251">\xcf\xe8\xf0\xf1',
  );
  assert.match(decode(page)!.text, /Пирс$/);
  assert.match(decode(latin('<meta charset="no-such"><p>caf\xe9'))!.text, /café$/);
});

test('a charset that came with the bytes goes before the one in the page', () => {
  const cyrillic = latin('<meta charset="iso-8859-1"><p>\xcf\xe8\xf0\xf1');
  assert.match(decode(cyrillic, 'windows-1251')!.text, /Пирс$/);
  assert.match(decode(cyrillic, ' Windows-1251 ')!.text, /Пирс$/);
  assert.match(decode(cyrillic, 'no-such')!.text, /Ïèðñ$/);
  const made = article(
    takeIn(latin('She said \x93no\x94, and the council did not.'), { charset: 'latin1' }),
  );
  assert.match(made.text, /“no”/);
});

test('a page that declares the wrong charset is read as what it is', () => {
  const utf8 = new TextEncoder().encode('<meta charset="iso-8859-1"><p>“Née,” she said.');
  assert.match(decode(utf8)!.text, /“Née,” she said\.$/);
  assert.match(decode(utf8, 'windows-1252')!.text, /“Née,” she said\.$/);
  const old = latin('<meta charset="utf-8"><p>\x93N\xe9e,\x94 she said.');
  assert.deepEqual(decode(old), {
    text: '<meta charset="utf-8"><p>“Née,” she said.',
    note: 'decoded as windows-1252',
  });
  assert.equal(decode(old, 'utf-8')!.note, 'decoded as windows-1252');
  assert.match(decode(latin('<meta charset="utf-16"><p>caf\xe9'))!.text, /café$/);
});

test('a charset is found behind long scripts', () => {
  const page = `<head><script>${'x'.repeat(5000)}</script><meta charset="windows-1251">\xcf\xe8\xf0\xf1`;
  assert.match(decode(latin(page))!.text, /Пирс$/);
});

test('one damaged byte does not garble the rest', () => {
  const sound = new TextEncoder().encode('“Closed,” she said — “for the summer.” Née Brook.');
  const damaged = Uint8Array.of(...sound, 0xe2, 0x80);
  assert.equal(decode(damaged)!.text, '“Closed,” she said — “for the summer.” Née Brook.\ufffd');
  assert.match(decode(damaged)!.note!, /1 damaged/);
});

test('how the bytes were read is kept with the article', () => {
  const made = article(takeIn(latin(`${BODY[0]} She said \x93no\x94.`), { source: 'a.txt' }));
  assert.match(made.text, /She said “no”\.$/);
  assert.deepEqual(made.problems, [{ code: 'decoded-as', message: 'decoded as windows-1252' }]);
});
