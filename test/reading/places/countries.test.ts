import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  COUNTRY_ROWS,
  countriesIn,
  countryOf,
  countryOfPlace,
} from '../../../src/reading/places/countries.ts';

const told = (words: string): string | null => {
  const country = countryOf(words);
  return country && `${country.alpha2} ${country.alpha3} ${country.how}`;
};

describe('the table of countries', () => {
  it('has a row for every code of ISO 3166, and Kosovo', () => {
    assert.equal(COUNTRY_ROWS.length, 250);
  });

  it('has well-formed codes, each once', () => {
    for (const { alpha2, alpha3 } of COUNTRY_ROWS) {
      assert.match(alpha2, /^[A-Z]{2}$/);
      assert.match(alpha3, /^[A-Z]{3}$/);
    }
    assert.equal(new Set(COUNTRY_ROWS.map(({ alpha2 }) => alpha2)).size, 250);
    assert.equal(new Set(COUNTRY_ROWS.map(({ alpha3 }) => alpha3)).size, 250);
  });

  it('gives every country a name', () => {
    for (const { alpha2, words } of COUNTRY_ROWS)
      assert.ok(
        words.some(({ how }) => how === 'name'),
        alpha2,
      );
  });

  it('has no word in two rows, or twice in one, unless it is marked as shared', () => {
    const seen = new Set<string>();
    for (const { alpha2, words } of COUNTRY_ROWS)
      for (const { key, sure } of words) {
        assert.notEqual(key, '', alpha2);
        if (sure === 'shared') continue;
        assert.ok(!seen.has(key), `${key} of ${alpha2}`);
        seen.add(key);
      }
  });
});

describe('the country of some words', () => {
  for (const [words, expected] of Object.entries({
    Norway: 'NO NOR name',
    'the Islamic Republic of Iran': 'IR IRN name',
    DPRK: 'KP PRK name',
    'U.S.': 'US USA name',
    UK: 'GB GBR name',
    Kenyan: 'KE KEN demonym',
    'Côte d’Ivoire': 'CI CIV name',
    Tehran: 'IR IRN capital',
    'the Kremlin': 'RU RUS metonym',
    Élysée: 'FR FRA metonym',
    'DOWNING STREET': 'GB GBR metonym',
  }))
    it(`${words}: ${expected}`, () => assert.equal(told(words), expected));

  for (const words of ['Georgia', 'Korea', 'Congo', 'Dominican', 'Jordan', 'Chad', 'Turkey'])
    it(`${words} alone may be something else`, () => assert.equal(told(words), null));

  it('is none for what is no country', () => {
    for (const words of ['us', 'Europe', 'constructor', '', 'Ana Brook'])
      assert.equal(told(words), null, words);
  });

  it('Jordan is a country where it is known for a place; Georgia still may be a state', () => {
    assert.equal(countryOfPlace('Jordan')?.alpha2, 'JO');
    assert.equal(countryOfPlace('Georgia'), null);
  });

  it('is found inside longer words, the longest name first', () => {
    const codes = (words: string) => countriesIn(words.split(' ')).map(({ alpha2 }) => alpha2);
    assert.deepEqual(codes('the South Korean foreign minister'), ['KR']);
    assert.deepEqual(codes('Chinese and Papua New Guinean officials'), ['CN', 'PG']);
    assert.deepEqual(codes('Indian Ocean'), []);
    assert.deepEqual(codes('Latin American bank'), []);
  });
});
