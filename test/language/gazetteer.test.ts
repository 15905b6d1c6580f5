import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capitalOf,
  countryOf,
  demonymOf,
  entriesOf,
  givenNameGender,
  isAdherent,
  isCalendarName,
  isCountry,
  isDemonym,
  isGivenName,
  isOrganisationName,
  isOutlet,
  isPlaceName,
  isTitle,
  KIND,
  titleGender,
} from '../../src/language/gazetteers/gazetteer.ts';

test('given names tell a gender, unless either may bear them', () => {
  assert.equal(givenNameGender('Ana'), 'f');
  assert.equal(givenNameGender('hugh'), 'm');
  assert.equal(givenNameGender('Robin'), null);
  assert.equal(givenNameGender('Brook'), null);
  assert.ok(isGivenName('Robin'));
});

test('no given name is on the lists of both genders', () => {
  const given = entriesOf(KIND.given);
  assert.ok(given.length > 300);
  assert.equal(givenNameGender('Jackie'), 'f');
  assert.equal(givenNameGender('Dale'), 'm');
});

test('titles are known with and without a stop and in any case', () => {
  for (const title of ['Mr.', 'Mr', 'mrs.', 'Sen.', 'president', 'MINISTER', 'Dr.'])
    assert.ok(isTitle(title), title);
  assert.ok(!isTitle('table'));
  assert.equal(titleGender('Mrs.'), 'f');
  assert.equal(titleGender('Chairman'), 'm');
  assert.equal(titleGender('Senator'), null);
});

test('outlets, bodies and places are known with and without the article', () => {
  for (const name of ['AP', 'Reuters', 'the New York Times', 'The Washington Post', 'Tass'])
    assert.ok(isOutlet(name), name);
  assert.ok(isOrganisationName('United Nations'));
  for (const name of ['Kenya', 'Nairobi', 'the Netherlands', 'Ohio', 'Ohio', 'St. Louis'])
    assert.ok(isPlaceName(name), name);
  assert.ok(!isPlaceName('Tuesday'));
  assert.ok(isCalendarName('Tuesday'));
});

test('countries, capitals and nationalities lead to each other', () => {
  assert.equal(demonymOf('France'), 'French');
  assert.equal(demonymOf('Paris'), null);
  assert.equal(capitalOf('Kenya'), 'Nairobi');
  assert.equal(countryOf('Poles'), 'Poland');
  assert.equal(countryOf('Moscow'), 'Russia');
  assert.equal(countryOf('Britain'), 'United Kingdom');
  assert.equal(countryOf('Ana'), null);
  assert.ok(isCountry('U.S.') && isDemonym('Kenyan') && isAdherent('Democrats'));
});
