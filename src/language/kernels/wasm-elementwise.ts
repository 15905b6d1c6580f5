import { SMALLEST_MOMENT } from './arithmetic.ts';
import { WasmFunction, type Code, type Local } from './assembler.ts';
import { f32, f32x4, i16x8, i32, i32x4, v128, whileDo } from './instructions.ts';
import { Nonlinearities } from './wasm-nonlinearities.ts';

const { add, sub, mul, div, sqrt, abs, lt } = f32x4;

/// Four floats, or one in all four lanes.
interface Lanes {
  readonly load: (address: Local) => Code;
  readonly store: (address: Local, value: Code) => Code;
}

const FOUR: Lanes = {
  load: (address) => v128.load(address.get),
  store: (address, value) => v128.store(address.get, value),
};

const ONE: Lanes = {
  load: (address) => v128.load32_splat(address.get),
  store: (address, value) => v128.store32_lane0(address.get, value),
};

export const toBytes = (floats: Local): Code => floats.set(i32.shl(floats.get, i32.const(2)));

/// Does `step` for each of `length` floats, four at a time and the last ones singly, by the same
/// instructions; the pointers, given as places in floats, go along.
function forEach(
  f: WasmFunction,
  pointers: readonly Local[],
  length: Local,
  step: (lanes: Lanes) => Code,
): void {
  const loop = (lanes: Lanes, count: number): Code =>
    whileDo(
      i32.ge_s(length.get, i32.const(count)),
      step(lanes),
      pointers.map((pointer) => pointer.increase(i32.const(4 * count))),
      length.decrease(i32.const(count)),
    );
  f.append(pointers.map(toBytes));
  f.append(loop(FOUR, 4));
  f.append(loop(ONE, 1));
}

export function inPlace(name: 'tanh' | 'sigmoid' | 'exp'): WasmFunction {
  const f = new WasmFunction(name);
  const at = f.parameter();
  const length = f.parameter();
  const of = new Nonlinearities(f);
  forEach(f, [at], length, ({ load, store }) => store(at, of[name](load(at))));
  return f;
}

export function rectify(): WasmFunction {
  const f = new WasmFunction('rectify');
  const at = f.parameter();
  const length = f.parameter();
  const zero = f.local('v128');
  f.append(zero.set(f32x4.splat(f32.const(0))));
  forEach(f, [at], length, ({ load, store }) => store(at, f32x4.pmax(load(at), zero.get)));
  return f;
}

export function addScaled(): WasmFunction {
  const f = new WasmFunction('add');
  const out = f.parameter();
  const x = f.parameter();
  const length = f.parameter();
  const scale = f.parameter('f32');
  const scales = f.local('v128');
  f.append(scales.set(f32x4.splat(scale.get)));
  forEach(f, [out, x], length, ({ load, store }) =>
    store(out, add(load(out), mul(scales.get, load(x)))),
  );
  return f;
}

export function addBytes(): WasmFunction {
  const f = new WasmFunction('addBytes');
  const out = f.parameter();
  const x = f.parameter();
  const length = f.parameter();
  const scale = f.parameter('f32');
  const scales = f.local('v128');
  const four = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_splat(x.get)));
  const product = mul(scales.get, f32x4.convert_i32x4_s(four));
  f.append(
    [out, x].map(toBytes),
    scales.set(f32x4.splat(scale.get)),
    whileDo(
      length.get,
      v128.store(out.get, add(v128.load(out.get), product)),
      out.increase(i32.const(16)),
      x.increase(i32.const(4)),
      length.decrease(i32.const(4)),
    ),
  );
  return f;
}

export function adam(): WasmFunction {
  const f = new WasmFunction('adam');
  const pointers = Array.from({ length: 4 }, () => f.parameter());
  const [weights, gradient, m, v] = pointers as [Local, Local, Local, Local];
  const length = f.parameter();
  const scalars = Array.from({ length: 4 }, () => f.parameter('f32'));
  const of = new Nonlinearities(f);
  const everywhere = (parameter: Local): Local => {
    const local = f.local('v128');
    f.append(local.set(f32x4.splat(parameter.get)));
    return local;
  };
  const [rate, beta1, beta2, epsilon] = scalars.map(everywhere) as [Local, Local, Local, Local];
  const value = f.local('v128');
  const first = f.local('v128');
  const second = f.local('v128');
  const one = of.constant(1);
  const smallest = of.constant(SMALLEST_MOMENT);
  const blend = (moment: Code, beta: Local, news: Code): Code =>
    add(mul(beta.get, moment), mul(sub(one, beta.get), news));
  const flushed = (moment: Local): Code => v128.andnot(moment.get, lt(abs(moment.get), smallest));

  forEach(f, pointers, length, ({ load, store }) => [
    value.set(load(gradient)),
    first.set(blend(load(m), beta1, value.get)),
    second.set(blend(load(v), beta2, mul(value.get, value.get))),
    first.set(flushed(first)),
    second.set(flushed(second)),
    store(m, first.get),
    store(v, second.get),
    store(
      weights,
      sub(load(weights), div(mul(rate.get, first.get), add(sqrt(second.get), epsilon.get))),
    ),
    store(gradient, of.constant(0)),
  ]);
  return f;
}
