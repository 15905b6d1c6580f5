import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Offsets } from '../../src/text/offsets.ts';
import { randomText, seeded } from './notation.ts';

const text = 'né😀!';

test('positions in code points and bytes', () => {
  const offsets = new Offsets(text);
  assert.deepEqual([offsets.codeUnits, offsets.codePoints, offsets.bytes], [5, 4, 8]);
  assert.deepEqual(
    [0, 1, 2, 4, 5].map((unit) => offsets.toCodePoint(unit)),
    [0, 1, 2, 3, 4],
  );
  assert.deepEqual(
    [0, 1, 2, 4, 5].map((unit) => offsets.toByte(unit)),
    [0, 1, 3, 7, 8],
  );
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((point) => offsets.fromCodePoint(point)),
    [0, 1, 2, 4, 5],
  );
  assert.deepEqual(
    [0, 1, 3, 7, 8].map((byte) => offsets.fromByte(byte)),
    [0, 1, 2, 4, 5],
  );
});

test('in ASCII every unit is the same', () => {
  const offsets = new Offsets('Ana Brook left.');
  assert.equal(offsets.bytes, 15);
  for (let i = 0; i <= 15; i++)
    assert.deepEqual(
      [offsets.toByte(i), offsets.toCodePoint(i), offsets.fromByte(i), offsets.fromCodePoint(i)],
      [i, i, i, i],
    );
});

test('positions that are none', () => {
  const offsets = new Offsets(text);
  const refuse = (call: () => number, message: string) =>
    assert.throws(call, { name: 'RangeError', message });
  refuse(() => offsets.toByte(3), 'code unit 3 is inside a surrogate pair');
  refuse(() => offsets.toCodePoint(6), 'code unit 6 is outside 0-5');
  refuse(() => offsets.toCodePoint(-1), 'code unit -1 is outside 0-5');
  refuse(() => offsets.fromCodePoint(5), 'code point 5 is outside 0-4');
  refuse(() => offsets.fromByte(9), 'byte 9 is outside 0-8');
  refuse(() => offsets.fromByte(5), 'byte 5 is inside a character');
  refuse(() => offsets.fromByte(0.5), 'byte 0.5 is outside 0-8');
  refuse(() => new Offsets('').fromByte(1), 'byte 1 is outside 0-0');
});

test('agrees with TextEncoder and the string iterator in any text', () => {
  const random = seeded(3);
  const encoder = new TextEncoder();
  for (let round = 0; round < 40; round++) {
    const sample = randomText(random, 400);
    const offsets = new Offsets(sample);
    let unit = 0;
    let point = 0;
    let byte = 0;
    for (const character of sample) {
      checkPosition(offsets, unit, point, byte);
      unit += character.length;
      point += 1;
      byte += encoder.encode(character).length;
    }
    checkPosition(offsets, unit, point, byte);
    assert.deepEqual([offsets.codeUnits, offsets.codePoints, offsets.bytes], [unit, point, byte]);
  }
});

test('a pair that straddles a checkpoint', () => {
  for (const length of [255, 256, 511]) {
    const sample = `${'x'.repeat(length)}😀x`;
    const offsets = new Offsets(sample);
    checkPosition(offsets, length + 2, length + 1, length + 4);
    assert.throws(() => offsets.toByte(length + 1), RangeError);
    assert.throws(() => offsets.fromByte(length + 2), RangeError);
  }
});

function checkPosition(offsets: Offsets, unit: number, point: number, byte: number): void {
  assert.equal(offsets.toCodePoint(unit), point);
  assert.equal(offsets.toByte(unit), byte);
  assert.equal(offsets.fromCodePoint(point), unit);
  assert.equal(offsets.fromByte(byte), unit);
}
