import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { changeBetween, editsBetween, type Change } from '../../src/archive/text-diff.ts';
import { slice } from '../../src/text/span.ts';
import { random } from '../reading/random.ts';

const shown = (before: string, after: string) =>
  editsBetween(before, after).map((edit) => [slice(before, edit.before), slice(after, edit.after)]);

function applied(before: string, after: string): string {
  let made = '';
  let at = 0;
  for (const edit of editsBetween(before, after)) {
    made += before.slice(at, edit.before.start) + slice(after, edit.after);
    at = edit.before.end;
  }
  return made + before.slice(at);
}

suite('edits', () => {
  test('are as few words as can be', () => {
    assert.deepEqual(shown('the old pier stays', 'the pier stays here'), [
      ['old ', ''],
      ['', ' here'],
    ]);
    assert.deepEqual(shown('the pier', 'the pier'), []);
    assert.deepEqual(shown('', 'pier'), [['', 'pier']]);
  });

  test('make the one text of the other, whatever the texts', () => {
    const next = random(3);
    const parts = ['a', 'b', 'c', ', ', ' ', '… ', '🏝️', 'é'];
    const text = () =>
      Array.from({ length: Math.floor(next() * 12) }, () => parts[Math.floor(next() * 8)]).join('');
    for (let round = 0; round < 5000; round++) {
      const [before, after] = [text(), text()];
      assert.equal(applied(before, after), after);
    }
  });

  test('of long texts far apart are one', () => {
    const words = (step: number) =>
      Array.from({ length: 3000 }, (_, i) => `w${(i * step) % 977}`).join(' ');
    const [before, after] = [words(3), words(7)];
    assert.equal(applied(before, after), after);
    assert.ok(editsBetween(before, after).length < 5);
  });
});

suite('a change of a quotation', () => {
  const cases: [string, string, Change][] = [
    ['We stay, here', 'we stay here', 'punctuation'],
    ['We stay here', 'We … here', 'ellipsis'],
    ['We stay ... here', 'We stay for years here', 'ellipsis'],
    ['We stay here', 'We go … here', 'words'],
    ['We stay here', 'We here', 'words'],
    ['We … stay', 'We … stay here', 'words'],
  ];
  for (const [before, after, change] of cases)
    test(`${before} → ${after}: ${change}`, () =>
      assert.equal(changeBetween(before, after, editsBetween(before, after)), change));
});
