import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assertClose, Pair } from './pairs.ts';

const FUNCTIONS = {
  exp: (x: number) => Math.exp(x),
  tanh: (x: number) => Math.tanh(x),
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
} as const;

/// The largest errors, relative to the result, in 2⁻²⁴.
const BOUNDS = { exp: 1.4, tanh: 3.1, sigmoid: 2.5 } as const;

const SPECIAL = [0, -0, 1e-45, -1e-45, 1e-39, -1e-39, 1.17549435e-38, 88.72, 88.73, -87.3, -103.9];
const EXTREME = [-104.5, 1e30, -1e30, 3.4e38, -3.4e38, Infinity, -Infinity, NaN];

for (const name of ['exp', 'tanh', 'sigmoid'] as const)
  suite(name, () => {
    const pair = new Pair(7);
    const values = (input: readonly number[]): Float64Array => {
      pair.clear();
      const at = pair.put(input);
      pair.run((kernels) => kernels[name](at, input.length));
      return pair.read(at, input.length);
    };

    test('is as near as it says', () => {
      const input = Array.from({ length: 200_000 }, (_, i) =>
        Math.fround((pair.random() * 2 - 1) * (i % 2 ? 87 : 2 ** (-(i % 20) + 3))),
      );
      values(input).forEach((value, i) => {
        const expected = FUNCTIONS[name](input[i]!);
        const error = Math.abs(value - expected) / Math.abs(expected) / 2 ** -24;
        assert.ok(error <= BOUNDS[name], `${name}(${input[i]}) is ${value}, ${error} · 2⁻²⁴ off`);
      });
    });

    test('gives the same bits for odd values, at every length', () => {
      const input = [...SPECIAL, ...EXTREME];
      for (let length = 0; length <= input.length; length++) values(input.slice(0, length));
    });

    test('keeps NaN', () => {
      assert.ok(values([NaN, NaN, NaN, NaN, NaN]).every(Number.isNaN));
    });

    test('leaves what follows alone', () => {
      pair.clear();
      const at = pair.put([1, 1, 1, 1, 1, 0.25]);
      pair.run((kernels) => kernels[name](at, 5));
      assert.equal(pair.wasm.memory[at + 5], 0.25);
    });
  });

test('rectify sets to zero what is below it, at every length, and keeps NaN', () => {
  const pair = new Pair(9);
  const input = [...SPECIAL, ...EXTREME, -1, 2, -3];
  for (let length = 0; length <= input.length; length++) {
    pair.clear();
    const at = pair.put(input);
    pair.run((kernels) => kernels.rectify(at, length));
    const expected = input.map((x, i) => (i < length && x < 0 ? 0 : Math.fround(x)));
    assert.deepEqual([...pair.read(at, input.length)], expected);
  }
});

suite('limits', () => {
  const pair = new Pair(8);
  const at = pair.put([0]);
  const value = (name: keyof typeof FUNCTIONS, x: number): number => {
    pair.wasm.memory[at] = x;
    pair.wasm[name](at, 1);
    return pair.wasm.memory[at];
  };

  test('of exp', () => {
    assert.equal(value('exp', 0), 1);
    assert.equal(value('exp', 89), Infinity);
    assert.equal(value('exp', Infinity), Infinity);
    assert.equal(value('exp', -104), 0);
    assert.equal(value('exp', -Infinity), 0);
    assert.equal(value('exp', -103), 1.401298464324817e-45);
  });

  test('of tanh', () => {
    assert.equal(value('tanh', 0), 0);
    assert.equal(value('tanh', 10), 1);
    assert.equal(value('tanh', -Infinity), -1);
    assert.equal(value('tanh', 2 ** -149), 2 ** -149);
  });

  test('of sigmoid', () => {
    assert.equal(value('sigmoid', 0), 0.5);
    assert.equal(value('sigmoid', Infinity), 1);
    assert.ok(Math.abs(value('sigmoid', -Infinity) / Math.exp(-87) - 1) < 1e-6);
  });
});

test('add adds a multiple', () => {
  const pair = new Pair(9);
  for (const length of [0, 1, 3, 4, 5, 31, 64]) {
    pair.clear();
    const out = pair.fill(length, 3);
    const x = pair.fill(length, 3);
    const before = pair.read(out, length);
    const added = pair.read(x, length);
    pair.run((kernels) => kernels.add(out, x, length, 0.1));
    assertClose(
      pair.read(out, length),
      before.map((value, i) => value + 0.1 * added[i]!),
      1e-6,
    );
  }
});

test('addBytes adds 8-bit integers, scaled', () => {
  const pair = new Pair(12);
  for (const length of [0, 4, 36]) {
    pair.clear();
    const out = pair.fill(length, 3);
    const integers = Array.from({ length }, (_, i) => ((i * 53) % 256) - 128);
    const x = pair.put([...new Float32Array(Int8Array.from(integers).buffer)]);
    const before = pair.read(out, length);
    pair.run((kernels) => kernels.addBytes(out, x, length, 0.01));
    assertClose(
      pair.read(out, length),
      before.map((value, i) => value + 0.01 * integers[i]!),
      1e-5,
    );
  }
});

suite('adam', () => {
  const LENGTH = 37;
  const [rate, beta1, beta2, epsilon] = [0.01, 0.9, 0.999, 1e-8] as const;

  test('follows the reference for 50 steps', () => {
    const pair = new Pair(10);
    const [weights, m, v] = [pair.fill(LENGTH), pair.fill(LENGTH, 0), pair.fill(LENGTH, 0)];
    const expected = pair.read(weights, LENGTH);
    const first = new Float64Array(LENGTH);
    const second = new Float64Array(LENGTH);
    for (let step = 0; step < 50; step++) {
      const gradient = pair.fill(LENGTH, 0.5);
      pair.read(gradient, LENGTH).forEach((g, i) => {
        first[i] = beta1 * first[i]! + (1 - beta1) * g;
        second[i] = beta2 * second[i]! + (1 - beta2) * g * g;
        expected[i]! -= (rate * first[i]) / (Math.sqrt(second[i]) + epsilon);
      });
      pair.run((k) => k.adam(weights, gradient, m, v, LENGTH, rate, beta1, beta2, epsilon));
      assert.ok(pair.read(gradient, LENGTH).every((g) => g === 0));
    }
    assertClose(pair.read(weights, LENGTH), expected, 1e-4);
    assertClose(pair.read(v, LENGTH), second, 1e-6);
  });

  test('lets moments decay to zero, not to denormals', () => {
    const pair = new Pair(11);
    const weights = pair.fill(LENGTH);
    const gradient = pair.fill(LENGTH, 0);
    const [m, v] = [
      pair.fill(LENGTH, 1e-29),
      pair.put(Array.from({ length: LENGTH }, () => 1e-30)),
    ];
    for (let step = 0; step < 300; step++)
      pair.run((k) => k.adam(weights, gradient, m, v, LENGTH, rate, beta1, beta2, epsilon));
    assert.ok(pair.read(m, LENGTH).every((moment) => Object.is(moment, 0)));
    assert.ok(pair.read(v, LENGTH).every((moment) => Object.is(moment, 0)));
  });
});
