import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  keep,
  proposeByRules,
  proposeByTagger,
} from '../../src/reading/attribution/attributions.ts';
import { carryOn } from '../../src/reading/attribution/continuation.ts';
import { join } from '../../src/reading/attribution/join.ts';
import { worthReading } from '../../src/reading/attribution/worth-reading.ts';
import { STAGES } from '../../src/reading/stages.ts';

const ROOT = new URL('../../', import.meta.url);
const READING = new URL('src/reading/', ROOT);
const map = readFileSync(new URL('docs/reading.md', ROOT), 'utf8');

suite('docs/reading.md', () => {
  test('has the stages, in their order', () => {
    const rows = [...map.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]);
    const names: readonly string[] = STAGES.map(({ name }) => name);
    assert.deepEqual(rows, names);
  });

  test('names each room of src/reading', () => {
    const rooms = readdirSync(READING, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    assert.ok(rooms.length > 5);
    for (const room of rooms) assert.ok(map.includes(`\`${room}`), `${room} is not on the map`);
  });

  test('names files that are there', () => {
    const paths = [...map.matchAll(/`([\w/-]+(?:\/|\.ts))`/g)].map((match) => match[1]!);
    assert.ok(paths.length > 20);
    for (const path of paths) {
      const places = [path, `src/reading/${path}`, `src/reading/attribution/${path}`];
      assert.ok(
        places.some((place) => existsSync(new URL(place, ROOT))),
        `${path} is not there`,
      );
    }
  });

  test('names the steps of attributions as they are called', () => {
    const steps = [proposeByRules, proposeByTagger, join, carryOn, keep, worthReading];
    for (const { name } of steps) assert.ok(map.includes(`\`${name}\``), name);
  });
});
