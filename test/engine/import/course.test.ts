import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Course } from '../../../src/engine/import/course.ts';

/// Passes items, those in `lost` as lost, from the first to the last that is wanted.
function run(course: Course, items: number, lost: readonly number[] = []): number[] {
  const wanted: number[] = [];
  for (let position = 1; position <= Math.min(items, course.last); position++) {
    if (!course.wants(position)) continue;
    wanted.push(position);
    course.pass(position, lost.includes(position));
  }
  course.end(Math.min(items, course.last));
  return wanted;
}

describe('the course of an import', () => {
  it('of a source that never came begins at the first item', () => {
    const course = new Course(undefined);
    assert.deepEqual(run(course, 3), [1, 2, 3]);
    assert.deepEqual(course.progress('a'), { source: 'a', position: '3', done: true });
    assert.ok(new Course(course.progress('a')).isKnown);
  });

  it('goes on behind what is done', () => {
    assert.deepEqual(run(new Course({ position: '2', done: false }), 4), [3, 4]);
  });

  it('comes back to what was lost, and to nothing else', () => {
    const first = new Course(undefined);
    run(first, 9, [2, 5]);
    const again = new Course(first.progress('a'));
    assert.equal(again.isKnown, false);
    assert.deepEqual(run(again, 9, [5]), [2, 5]);
    const third = new Course(again.progress('a'));
    assert.deepEqual(run(third, 9), [5]);
    assert.deepEqual(third.progress('a'), { source: 'a', position: '9', done: true });
  });

  it('that was stopped comes back to what was lost and goes on', () => {
    const stopped = new Course(undefined);
    for (let position = 1; position <= 4; position++) stopped.pass(position, position === 3);
    const again = new Course(stopped.progress('a'));
    assert.deepEqual(run(again, 6), [3, 5, 6]);
    assert.ok(new Course(again.progress('a')).isKnown);
  });

  it('stays before what was lost where that is too much to remember', () => {
    const course = new Course(undefined);
    const lost = Array.from({ length: 1200 }, (_, i) => i + 1);
    run(course, 1300, lost);
    const { position, done } = course.progress('a');
    assert.equal(position.split(';')[0], '1000');
    assert.equal(done, false);
    assert.deepEqual(run(new Course({ position, done }), 1300).length, 1300);
  });
});
