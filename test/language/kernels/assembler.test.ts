import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  assemble,
  signed,
  unsigned,
  WasmFunction,
} from '../../../src/language/kernels/assembler.ts';
import { i32, v128, f32x4, f32, whileDo } from '../../../src/language/kernels/instructions.ts';

suite('LEB128', () => {
  test('of numbers without a sign', () => {
    assert.deepEqual(unsigned(0), 0);
    assert.deepEqual(unsigned(127), 127);
    assert.deepEqual(unsigned(128), [0x80, 0x01]);
    assert.deepEqual(unsigned(624485), [0xe5, 0x8e, 0x26]);
    assert.deepEqual(unsigned(2 ** 32 - 1), [0xff, 0xff, 0xff, 0xff, 0x0f]);
  });

  test('of numbers with one', () => {
    assert.deepEqual(signed(0), [0]);
    assert.deepEqual(signed(63), [0x3f]);
    assert.deepEqual(signed(64), [0xc0, 0x00]);
    assert.deepEqual(signed(-1), [0x7f]);
    assert.deepEqual(signed(-123456), [0xc0, 0xbb, 0x78]);
    assert.deepEqual(signed(-(2 ** 31)), [0x80, 0x80, 0x80, 0x80, 0x78]);
  });
});

suite('a module', () => {
  /// Doubles `count` vectors from `at` on.
  function doubling(): WasmFunction {
    const f = new WasmFunction('double');
    const at = f.parameter();
    const count = f.parameter();
    const factor = f.local('v128');
    f.append(factor.set(f32x4.splat(f32.const(2))));
    f.append(
      whileDo(
        count.get,
        v128.store(at.get, f32x4.mul(v128.load(at.get), factor.get)),
        at.increase(i32.const(16)),
        count.decrease(i32.const(1)),
      ),
    );
    return f;
  }

  for (const shared of [false, true])
    test(`runs on ${shared ? 'a shared memory' : 'a memory of its own'}`, () => {
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared });
      const module = new WebAssembly.Module(assemble([doubling()], shared));
      const { exports } = new WebAssembly.Instance(module, { environment: { memory } });
      const floats = new Float32Array(memory.buffer).fill(1.5);
      (exports['double'] as (at: number, count: number) => void)(16, 2);
      assert.deepEqual([...floats.subarray(2, 14)], [1.5, 1.5, 3, 3, 3, 3, 3, 3, 3, 3, 1.5, 1.5]);
    });
});
