import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignLanguage } from '../../src/intake/english.ts';
import { takeText } from '../../src/intake/take-in.ts';
import { BODY } from './article.ts';

const FOREIGN = {
  German:
    'Der Bürgermeister von Hafenstadt sagte am Dienstag, dass die Brücke bis zum Sommer wieder geöffnet werde. „Wir haben alles versucht“, erklärte er vor dem Rathaus.',
  French:
    'La maire de la ville a déclaré mardi que le pont serait rouvert avant l’été. « Nous avons tout essayé », a-t-elle dit aux habitants réunis devant la mairie.',
  Spanish:
    'La alcaldesa dijo el martes que el puente se reabrirá antes del verano. «Lo hemos intentado todo», explicó a los vecinos reunidos ante el ayuntamiento.',
  Dutch:
    'De burgemeester zei dinsdag dat de brug voor de zomer weer open zou gaan. Wij hebben alles geprobeerd, zei zij tegen de bewoners die voor het stadhuis stonden.',
  Russian: 'Мэр города заявила во вторник, что мост снова откроется до лета.',
  Chinese: '市长星期二说,这座桥将在夏天之前重新开放。我们已经尽了一切努力。',
};

test('other languages are named', () => {
  for (const [name, text] of Object.entries(FOREIGN)) assert.equal(foreignLanguage(text), name);
});

test('a foreign article is refused with its language', () => {
  const result = takeText(FOREIGN.German.repeat(3));
  assert.ok('problem' in result);
  assert.equal(result.problem.code, 'not-english');
  assert.match(result.problem.message, /German; only English is read/);
});

test('English, short texts, names and figures are not refused', () => {
  assert.equal(foreignLanguage(BODY.join(' ')), null);
  assert.equal(foreignLanguage(`${BODY[0]} ${FOREIGN.French}`), null);
  assert.equal(foreignLanguage('Die Brücke ist zu.'), null);
  assert.equal(foreignLanguage('Mayor resigns'), null);
  assert.equal(foreignLanguage('1 2 3 — 4!'), null);
  const names =
    'Anna Berg, Karl-Heinz Schmidt, Jean-Luc Moreau, François Petit, José García, Lucía Fernández, Giovanni Rossi, Wolfgang Müller';
  assert.equal(foreignLanguage(names), null);
});
