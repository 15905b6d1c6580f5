import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { importCircles, importGraph, roomsOf, type ImportGraph } from './rooms.ts';
import { sourcesOf } from './sources.ts';

const graph = importGraph(sourcesOf());

suite('the files of src/', () => {
  test('import each other in no circle', () => {
    assert.ok(graph.size > 100);
    assert.deepEqual(importCircles(graph), []);
  });

  test('of reading stand in few rooms, with few imports between them', (t) => {
    const { rooms, pairs, largest } = roomsOf('reading', graph);
    t.diagnostic(`rooms ${rooms.size}, pairs ${pairs.length}, largest ${largest}`);
    assert.ok(rooms.size > 5 && rooms.size <= 16, `${rooms.size} rooms`);
    assert.ok(pairs.length <= 62, `${pairs.length} pairs: ${pairs.join(', ')}`);
    assert.ok(largest <= 25, `${largest} files in the largest room`);
  });
});

suite('import circles', () => {
  const graphOf = (arrows: string): ImportGraph =>
    new Map(
      arrows.split(', ').map((arrow) => {
        const [file = '', targets = ''] = arrow.split(' > ');
        return [file, targets.split(' ').filter(Boolean)];
      }),
    );

  test('are found, each once, with all of their files', () => {
    const arrows = 'a > b, b > c d, c > a, d > e, e > f, f > e, g > a f';
    assert.deepEqual(importCircles(graphOf(arrows)), [
      ['e', 'f'],
      ['a', 'b', 'c'],
    ]);
  });

  test('need a way back', () => {
    assert.deepEqual(importCircles(graphOf('a > b c, b > d, c > d, d > ')), []);
    assert.deepEqual(importCircles(graphOf('a > a')), [['a']]);
  });

  test('may consist of types', () => {
    const sources = new Map([
      ['x/a.ts', "import { b } from '../y/b.ts';\nimport fs from 'node:fs';\n"],
      ['y/b.ts', "import type { A } from '../x/a.ts';\nexport * from './missing.ts';\n"],
    ]);
    assert.deepEqual(importCircles(importGraph(sources)), [['x/a.ts', 'y/b.ts']]);
  });
});

suite('rooms', () => {
  const small: ImportGraph = new Map([
    ['house/door.ts', ['house/hall/floor.ts', 'street/map.ts']],
    ['house/hall/floor.ts', ['house/hall/lamp.ts', 'house/door.ts']],
    ['house/hall/lamp.ts', []],
    ['street/map.ts', ['house/door.ts']],
  ]);

  test('are the folders and loose files of a folder', () => {
    const { rooms, pairs, largest } = roomsOf('house', small);
    assert.deepEqual(
      [...rooms],
      [
        ['door.ts', 1],
        ['hall', 2],
      ],
    );
    assert.deepEqual(pairs, ['door.ts -> hall', 'hall -> door.ts']);
    assert.equal(largest, 2);
  });

  test('of all of src/ are its folders', () => {
    assert.deepEqual(roomsOf('', small).pairs, ['house -> street', 'street -> house']);
    assert.equal(roomsOf('nowhere', small).largest, 0);
  });
});
