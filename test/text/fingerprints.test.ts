import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  containment,
  fingerprint,
  hasShingle,
  parse,
  serialise,
} from '../../src/text/fingerprints.ts';
import { foldedWords } from '../../src/text/folded-words.ts';
import { randomText, seeded } from './notation.ts';

const sameWords = (a: string, b: string): void =>
  assert.deepEqual([...foldedWords(a).hash], [...foldedWords(b).hash]);

suite('two prints of the same words have the same words', () => {
  for (const [what, a, b] of [
    ['capitals', 'THE FERRY Board of Port Ellis', 'the ferry board of port ellis'],
    ['quotation marks', '“We ‘won’t’ go,” she said', `"We 'won't' go," she said`],
    ['apostrophes', 'Don’t close Brook’s pier', "Don't close Brook's pier"],
    ['kinds of space', 'two\u00a0pm\u2009on\u202fMonday', 'two pm on Monday'],
    ['line breaks', 'the pier\r\nreopens\n\n\non Monday', 'the pier reopens on Monday'],
    ['dashes', 'the pier — closed – reopens', 'the pier -- closed - reopens'],
    ['hyphens', 'the re\u2011opened pier', 'the re-opened pier'],
    ['soft hyphens', 'har\u00adbour', 'harbour'],
    ['accents, composed or not', 'Café Zo\u00eb', 'Cafe\u0301 Zoe\u0308'],
    ['accents left out', 'Željko Müller', 'Zeljko Muller'],
    ['ligatures and wide figures', 'ﬁrst ２', 'first 2'],
    ['sharp s', 'STRASSE', 'straße'],
  ] as const)
    test(what, () => sameWords(a, b));
});

suite('words', () => {
  test('start where they stand', () => {
    assert.deepEqual([...foldedWords('“It’s 10,000,” Ana').start], [1, 6, 9, 15]);
  });
  test('with other figures are others', () => {
    assert.notDeepEqual(foldedWords('at 10').hash, foldedWords('at 11').hash);
  });
  test('are not marks and accents alone', () => {
    assert.equal(foldedWords('— “…” \u0301 \u00ad ’ 😀').count, 0);
  });
});

suite('a fingerprint', () => {
  test('has the shingle of every five words in a row, whatever stands around them', () => {
    const whole = fingerprint('The pier will reopen on Monday');
    assert.deepEqual([whole.shingles.length, whole.words], [2, 6]);
    for (const five of ['the pier will reopen on', 'pier will reopen on Monday'])
      assert.ok(hasShingle(whole, fingerprint(five).shingles[0]!), five);
    assert.ok(!hasShingle(whole, fingerprint('The pier will reopen Monday').shingles[0]!));
  });
  test('of fewer than five words is empty', () => {
    for (const text of ['', 'The pier will reopen', '— … —'])
      assert.equal(fingerprint(text).shingles.length, 0);
    assert.deepEqual(containment(fingerprint(''), fingerprint('')), { ofA: 0, ofB: 0, shared: 0 });
  });
  test('tells the order of words', () => {
    const { shared } = containment(
      fingerprint('one two three four five'),
      fingerprint('five two three four one'),
    );
    assert.equal(shared, 0);
  });
  test('has a shingle that repeats once', () => {
    assert.equal(fingerprint('ho ho ho ho ho ho ho ho').shingles.length, 1);
  });
  test('is the same on every machine', () => {
    assert.deepEqual(
      [...fingerprint('The pier will reopen on Monday').shingles],
      [808858051, 3623575166],
    );
  });
});

suite('for any texts', () => {
  const random = seeded(11);
  const texts = Array.from({ length: 200 }, () => randomText(random, 5 + random(200)));

  test('a text contains itself', () => {
    for (const text of texts) {
      const own = fingerprint(text);
      if (!own.shingles.length) continue;
      const { ofA, ofB } = containment(own, own);
      assert.deepEqual([ofA, ofB], [1, 1]);
    }
  });

  test('containment is the same from either side', () => {
    for (let i = 1; i < texts.length; i++) {
      const [a, b] = [fingerprint(texts[i - 1]!), fingerprint(texts[i]!)];
      const [there, back] = [containment(a, b), containment(b, a)];
      assert.deepEqual([there.ofA, there.ofB, there.shared], [back.ofB, back.ofA, back.shared]);
      assert.ok(there.ofA >= 0 && there.ofA <= 1);
    }
  });

  test('shingles ascend, each once', () => {
    for (const text of texts) {
      const { shingles } = fingerprint(text);
      for (let i = 1; i < shingles.length; i++) assert.ok(shingles[i - 1]! < shingles[i]!);
    }
  });

  test('the bytes give the fingerprint back', () => {
    for (const text of texts) {
      const own = fingerprint(text);
      assert.deepEqual(parse(serialise(own)), own);
    }
  });

  test('bytes that are cut short or run on are refused', () => {
    for (const text of texts.slice(0, 20)) {
      const bytes = serialise(fingerprint(text));
      for (let length = 0; length < bytes.length; length++)
        assert.throws(() => parse(bytes.slice(0, length)), RangeError);
      assert.throws(() => parse(Uint8Array.of(...bytes, 0)), RangeError);
    }
  });
});

suite('bytes are refused', () => {
  for (const [what, bytes] of [
    ['of another version', [2, 0, 0]],
    ['with more shingles than bytes', [1, 9, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['with a shingle twice', [1, 9, 2, 5, 0]],
    ['with a number above 32 bits', [1, 0xff, 0xff, 0xff, 0xff, 0x1f, 0]],
    ['with shingles above 32 bits', [1, 9, 2, 0xff, 0xff, 0xff, 0xff, 0x0f, 1]],
    ['with a number that never ends', [1, ...new Array<number>(40).fill(0x80)]],
  ] as const)
    test(what, () => assert.throws(() => parse(Uint8Array.from(bytes)), RangeError));
});

// A text at which marks had to be sorted, or words compared with all others, would take minutes.
for (const piece of ['a ', 'a', "a'", '\u0315\u0300', 'a\u0315\u0300', 'ß', '\ud800', '’', '漢'])
  test(`a long text of ${JSON.stringify(piece)}`, () => {
    fingerprint(piece.repeat(200_000 / piece.length));
  });
