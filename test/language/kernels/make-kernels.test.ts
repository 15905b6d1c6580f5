import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeKernels } from '../../../src/language/kernels/make-kernels.ts';
import { assertSameBits } from './pairs.ts';

for (const plain of [false, true])
  suite(`memory of ${plain ? 'plain' : 'wasm'} kernels`, () => {
    test('is given out in fours, set to zero', () => {
      const kernels = makeKernels({ floats: 32, plain });
      assert.equal(kernels.name, plain ? 'plain' : 'wasm');
      assert.equal(kernels.allocate(5), 0);
      const mark = kernels.mark();
      const at = kernels.allocate(8);
      assert.equal(at, 8);
      kernels.memory.fill(1);
      kernels.release(mark);
      assert.equal(kernels.allocate(8), at);
      assert.deepEqual(Array.from(kernels.memory.subarray(7, 17)), [1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    });

    test('is one of 16-bit integers too', () => {
      const kernels = makeKernels({ floats: 32, plain });
      kernels.memory[3] = 1;
      assert.deepEqual([...kernels.shorts.subarray(5, 9)], [0, 0, 0x3f80, 0]);
      assert.equal(kernels.shorts.length, 2 * kernels.memory.length);
    });

    test('ends', () => {
      const kernels = makeKernels({ floats: 32, plain });
      kernels.allocate(24);
      assert.throws(
        () => kernels.allocate(9),
        new RangeError('cannot allocate 9 floats: 8 are left'),
      );
      assert.throws(() => kernels.allocate(-1), RangeError);
      assert.throws(() => kernels.allocate(1.5), RangeError);
      assert.equal(kernels.allocate(8), 24);
      assert.equal(kernels.allocate(0), 32);
    });

    test('is released to a mark only', () => {
      const kernels = makeKernels({ floats: 32, plain });
      kernels.allocate(8);
      for (const mark of [12, -4, 2, NaN]) assert.throws(() => kernels.release(mark), RangeError);
      kernels.release(4);
      assert.equal(kernels.allocate(4), 4);
    });

    test('may be shared, and what lies before the first float stays', () => {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 4, shared: true });
      const weights = new Float32Array(memory.buffer, 0, 8).fill(2);
      const kernels = makeKernels({ memory, from: 8, plain });
      const x = kernels.allocate(4);
      const out = kernels.allocate(8);
      assert.deepEqual([x, out], [8, 12]);
      kernels.memory[x] = 3;
      kernels.multiply(x, 1, 0, 8, out, 8, 1, 1, 8);
      assert.deepEqual([...kernels.memory.subarray(out, out + 8)], Array(8).fill(6));
      assert.deepEqual([...weights], Array(8).fill(2));
    });

    test('may be one of a thread, in parts', () => {
      const memory = new WebAssembly.Memory({ initial: 1 });
      const first = makeKernels({ memory, floats: 8, plain });
      const second = makeKernels({ memory, from: 8, floats: 8, plain });
      assert.equal(first.allocate(8), 0);
      assert.equal(second.allocate(8), 8);
      assert.throws(() => first.allocate(1), RangeError);
      assert.throws(() => second.allocate(1), RangeError);
    });

    test('must fit', () => {
      const memory = new WebAssembly.Memory({ initial: 1 });
      assert.throws(() => makeKernels({ memory, floats: 16385, plain }), RangeError);
      assert.throws(() => makeKernels({ memory, from: 3, plain }), RangeError);
      assert.throws(() => makeKernels({ memory, from: 20000, plain }), RangeError);
      assert.throws(() => makeKernels({ floats: -4, plain }), RangeError);
      assert.throws(() => makeKernels({ floats: 2 ** 31, plain }), RangeError);
    });
  });

for (const plain of [false, true])
  suite(`arguments of ${plain ? 'plain' : 'wasm'} kernels`, () => {
    const kernels = makeKernels({ floats: 16384, plain });
    const before = kernels.memory.slice();

    const refused: readonly (readonly [RegExp, () => void])[] = [
      [/^M is 12, not a multiple of 8/, () => kernels.multiply(0, 4, 64, 12, 128, 12, 1, 4, 12)],
      [/^the place of x is 2, not/, () => kernels.multiply(2, 4, 64, 8, 128, 8, 1, 4, 8)],
      [/^the place of w is -4, not/, () => kernels.multiply(0, 4, -4, 8, 128, 8, 1, 4, 8)],
      [
        /^rows of 8 in out overlap: they are 4/,
        () => kernels.multiply(0, 4, 64, 8, 128, 4, 2, 4, 8),
      ],
      [/^x of 100 floats at 16380/, () => kernels.multiply(16380, 1, 0, 8, 128, 8, 100, 1, 8)],
      [/^a number of rows is 1.5/, () => kernels.multiply(0, 4, 64, 8, 128, 8, 1.5, 4, 8)],
      [/^M is NaN/, () => kernels.multiplyTransposed(0, 8, 64, 8, 128, 4, 1, 4, NaN)],
      [/^rows of 4 in out overlap/, () => kernels.multiplyTransposed(0, 8, 64, 8, 128, 3, 2, 4, 8)],
      [/^rows of 8 in dw overlap/, () => kernels.multiplyOuter(0, 4, 64, 8, 128, 4, 1, 4, 8)],
      [/^K is 12, not a multiple of 8/, () => kernels.toShorts(0, 12, 128, 8, 1, 12, 1)],
      [/^the place of out is 130, not/, () => kernels.toShorts(0, 8, 130, 4, 1, 8, 1)],
      [/^rows of 4 in out overlap: they are 3/, () => kernels.toShorts(0, 8, 128, 3, 2, 8, 1)],
      [/^x of 16 floats at 16372/, () => kernels.toShorts(16372, 8, 128, 4, 2, 8, 1)],
      [/^out of 8 floats at 16380/, () => kernels.toShorts(0, 8, 16380, 4, 2, 8, 1)],
      [/^K is 4, not/, () => kernels.multiplyShorts(0, 4, 64, 96, 128, 8, 1, 4, 8)],
      [/^M is 4, not/, () => kernels.multiplyShorts(0, 4, 64, 96, 128, 8, 1, 8, 4)],
      [/^x of 8 floats at 16380/, () => kernels.multiplyShorts(16380, 4, 64, 96, 128, 8, 2, 8, 8)],
      [/^w of 32 floats at 16356/, () => kernels.multiplyShorts(0, 4, 16356, 96, 128, 8, 1, 8, 8)],
      [
        /^scales of 8 floats at 16380/,
        () => kernels.multiplyShorts(0, 4, 64, 16380, 0, 8, 1, 8, 8),
      ],
      [/^the place of scales is 98/, () => kernels.multiplyShorts(0, 4, 64, 98, 128, 8, 1, 8, 8)],
      [/^rows of 8 in out over/, () => kernels.multiplyShorts(0, 4, 64, 96, 128, 4, 2, 8, 8)],
      [/^H is 6, not a multiple of 4/, () => kernels.lstmStep(0, 128, 256, 6, 1, 6)],
      [/^hidden of 8 floats at 16380/, () => kernels.lstmStep(0, 128, 16380, 8, 1, 8)],
      [
        /^dgates of 16 floats at 16376/,
        () => kernels.lstmStepBack(0, 64, 64, 128, 4, 192, 16376, 1, 4),
      ],
      [/^at of 5 floats at 16380/, () => kernels.tanh(16380, 5)],
      [/^at of -1 floats/, () => kernels.exp(0, -1)],
      [/^x of 8 floats at 16380/, () => kernels.add(0, 16380, 8, 1)],
      [/^v of 8 floats at 16380/, () => kernels.adam(0, 8, 16, 16380, 8, 0.1, 0.9, 0.99, 1e-8)],
    ];
    for (const [message, call] of refused)
      test(`are refused: ${message.source}`, () => {
        assert.throws(call, (error) => error instanceof RangeError && message.test(error.message));
        assertSameBits(kernels.memory, before);
      });
  });
