import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../notation.ts';

/// The roles of a text's people, by name.
const roles = (text: string): [string, string[]][] =>
  read(text).entities.map(({ name, roles: all }) => [name, all.map((role) => role.text)]);

test('a role is what stands before a name, and a list that stands there is none', () => {
  assert.deepEqual(roles('Harbour board spokesman Tom Korvin left.'), [
    ['Tom Korvin', ['Harbour board spokesman']],
  ]);
  const list = `${'Minister deputy harbour board '.repeat(8)}Tom Korvin left.`;
  assert.deepEqual(
    read(list).entities.flatMap((one) => one.roles),
    [],
  );
});

test('what reading a person’s roles takes does not grow with what stands before the name', () => {
  const { entities } = read('J. Mr. '.repeat(400));
  const words = entities.flatMap((one) => one.roles.map(({ text }) => text.split(' ').length));
  assert.ok(Math.max(0, ...words) <= 20, `${Math.max(...words)} words`);
});
