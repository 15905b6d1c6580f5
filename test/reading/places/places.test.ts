import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse, loadLanguage } from '../../../src/language/language.ts';
import { OnRecordError } from '../../../src/record/errors.ts';
import { Passage } from '../../../src/reading/grammar/passage.ts';
import { citiesOf } from '../../../src/reading/places/cities.ts';
import { COUNTRY_ROWS, countryOf, countryOfPlace } from '../../../src/reading/places/countries.ts';
import { usesOfPlaces } from '../../../src/reading/places/uses.ts';
import { read, statement } from '../notation.ts';

const language = loadLanguage();

/// The use of a place in a text, by its name.
function useOf(text: string, name: string): string | undefined {
  const uses = usesOfPlaces(new Passage(analyse(language, text), []));
  return uses.find((use) => use.name === name)?.use;
}

describe('the table of countries', () => {
  it('has the states and territories of ISO 3166', () => {
    assert.ok(COUNTRY_ROWS.length >= 249);
  });
  it('has each code once', () => {
    for (const key of ['alpha2', 'alpha3'] as const) {
      const codes = COUNTRY_ROWS.map((row) => row[key]);
      assert.equal(new Set(codes).size, codes.length);
      for (const code of codes) assert.match(code, key === 'alpha2' ? /^[A-Z]{2}$/ : /^[A-Z]{3}$/);
    }
  });
  it('has no words that are sure to be two countries', () => {
    const owner = new Map<string, string>();
    for (const { alpha2, words } of COUNTRY_ROWS)
      for (const { key, sure } of words) {
        if (sure !== 'sure') continue;
        assert.ok(
          !owner.has(key) || owner.get(key) === alpha2,
          `${key}: ${owner.get(key)}, ${alpha2}`,
        );
        owner.set(key, alpha2);
      }
  });
});

describe('the country of words', () => {
  for (const [words, code] of [
    ['Norway', 'NO'],
    ['the United States', 'US'],
    ['U.S.', 'US'],
    ['Norwegian', 'NO'],
    ['Oslo', 'NO'],
    ['the Kremlin', 'RU'],
    ['Iran’s', 'IR'],
    ['North Korea', 'KP'],
  ] as const)
    it(`${words} is ${code}`, () => assert.equal(countryOf(words)?.alpha2, code));
  for (const words of ['Georgia', 'Jordan', 'Chad', 'us', 'Elbonia'])
    it(`${words} tells nothing alone`, () => assert.equal(countryOf(words), null));
  it('of what is known for a place is told where it is somebody’s name otherwise', () =>
    assert.equal(countryOfPlace('Jordan')?.alpha2, 'JO'));
});

describe('a government or a place', () => {
  for (const [text, name, use] of [
    ['Moscow said the treaty was dead.', 'Moscow', 'government'],
    ['The treaty was signed in Moscow.', 'Moscow', 'place'],
    ['The minister flew to Moscow on Monday.', 'Moscow', 'place'],
    ['MOSCOW (AP) — The treaty was signed on Monday.', 'MOSCOW', 'place'],
    ['Ties with Moscow are bad.', 'Moscow', 'government'],
    ['Talks between Moscow and Paris broke down.', 'Paris', 'government'],
    ['The mayor criticised Tehran’s nuclear program.', 'Tehran', 'government'],
    ['Crowds filled Tehran’s streets.', 'Tehran', 'place'],
    ['The council urged Norway to sign.', 'Norway', 'government'],
    ['The president visited Norway.', 'Norway', 'place'],
    ['The Kremlin rejected the report.', 'Kremlin', 'government'],
    ['The envoy sent a message to Tehran.', 'Tehran', 'government'],
    ['The council has no trust in Moscow.', 'Moscow', 'government'],
    ['The talks were held in Arle, Norway.', 'Norway', 'place'],
    ['Rain fell on Nairobi.', 'Nairobi', 'open'],
  ] as const)
    it(`${use}: ${text}`, () => assert.equal(useOf(text, name), use));
});

describe('where something was said', () => {
  for (const [text, cue, place] of [
    ['Ana Brook told reporters in Oslo that the port was closed.', 'told', 'Oslo'],
    ['Ana Brook said the port was closed in Oslo.', 'said', undefined],
    ['“The port is closed,” said Ana Brook, who lives in Oslo.', 'said', undefined],
    ['Ana Brook told officials from Oslo that the port was closed.', 'told', undefined],
  ] as const)
    it(`${place ?? 'not told'}: ${text}`, () =>
      assert.equal(statement(read(text), cue).venue.place, place));
});

describe('a place of saying', () => {
  it('is that of those words, and not of the next', () => {
    const record = read(
      'Ana Brook said in an interview in Oslo that the port was closed. “It is a pity,” Brook often says.',
    );
    assert.deepEqual(
      record.statements.map(({ venue }) => venue.place),
      ['Oslo', undefined],
    );
  });
});

describe('whom somebody belongs to', () => {
  const country = (text: string, name: string) =>
    read(text).entities.find((entity) => entity.name === name)?.country;

  for (const [text, name, code] of [
    ['Norwegian Foreign Minister Ana Brook said the port was closed.', 'Ana Brook', 'NO'],
    ['Norway closed the port.', 'Norway', 'NO'],
  ] as const)
    it(`${name} to ${code}: ${text}`, () => assert.equal(country(text, name), code));
  for (const role of ['China expert', 'Iran envoy', 'Kremlin critic', 'French teacher'])
    it(`a ${role} need not belong there`, () =>
      assert.equal(country(`${role} Ana Brook said the port was closed.`, 'Ana Brook'), undefined));
  it('nobody is told to belong anywhere without a word for it', () =>
    assert.equal(country('Ana Brook said the port was closed in Norway.', 'Ana Brook'), undefined));
});

describe('a file of cities', () => {
  /// A row of GeoNames with what is looked at.
  const row = (name: string, code: string, people: number, others = '') =>
    [
      1,
      name,
      name,
      others,
      1,
      1,
      'P',
      'PPL',
      code,
      '',
      '',
      '',
      '',
      '',
      people,
      '',
      0,
      'x',
      'x',
    ].join('\t');

  it('tells the country of a city that no other rivals', () => {
    const cities = citiesOf([row('Arle', 'NO', 500_000), row('Arle', 'PE', 900)].join('\n'), 'c');
    assert.equal(cities.countryOf('Arle'), 'NO');
  });
  it('leaves open which of two like cities is meant, unless the article names the country', () => {
    const cities = citiesOf([row('Arle', 'NO', 5000), row('Arle', 'PE', 9000)].join('\n'), 'c');
    assert.equal(cities.countryOf('Arle'), null);
    assert.equal(cities.countryOf('Arle', new Set(['NO'])), 'NO');
  });
  it('knows other names of a city, and no others', () => {
    const cities = citiesOf(row('Arle', 'NO', 5000, 'Arlenum,Arlé'), 'c');
    assert.deepEqual([cities.countryOf('Arlenum'), cities.countryOf('Brae')], ['NO', null]);
  });
  it('tells which lines are no rows, and takes the others', () => {
    const cities = citiesOf(['broken', row('Arle', 'NO', 5000), 'a\tb'].join('\n'), 'c');
    assert.deepEqual([cities.count, cities.skipped], [1, [1, 3]]);
  });
  it('without any row is an error that says what to do', () =>
    assert.throws(
      () => citiesOf('nothing\n', 'towns.txt'),
      (error) =>
        error instanceof OnRecordError &&
        /towns\.txt has no cities .*line 1.*cities15000/.test(error.message),
    ));
});
