import { SHORT_LIMIT, TO_WHOLE } from './arithmetic.ts';
import { WasmFunction, type Code, type Local } from './assembler.ts';
import { f32, f32x4, i16x8, i32, i32x4, returnWhen, v128, whileDo } from './instructions.ts';
import { Blocks, rowsOf, type Sums } from './wasm-blocks.ts';
import { toBytes } from './wasm-elementwise.ts';
import { parametersOf } from './wasm-matrix-parameters.ts';

/// out[T][M] += scales[M] · (x · w): a pair of shorts of x and of w is to it what a float is to
/// `multiply`.
export function multiplyShorts(): WasmFunction {
  const f = new WasmFunction('multiplyShorts');
  const { ldb: scales, ...p } = parametersOf(f);
  const blocks = new Blocks(f, { ...p, ldb: p.M }, p.K, rowsOf(f, p), scaledSums(f, scales));
  f.append(p.start, returnWhen(i32.eqz(p.K.get)));
  f.append(p.K.set(i32.shr_s(p.K.get, i32.const(1))), blocks.all(p.T));
  return f;
}

function scaledSums(f: WasmFunction, scales: Local): Sums {
  const scale = f.local('i32');
  const scaled = (sum: Code, offset: number): Code =>
    f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale.get, offset));
  return {
    start: () => i32x4.splat(i32.const(0)),
    add: (sum, value, weight) => i32x4.add(sum, i32x4.dot_i16x8_s(value, weight)),
    result: (sum, place, offset) => f32x4.add(v128.load(place, offset), scaled(sum, offset)),
    alongside: [[scale, scales]],
  };
}

/// Whole numbers of 16 bits, eight a turn, from floats times a scale.
export function toShorts(): WasmFunction {
  const f = new WasmFunction('toShorts');
  const places = Array.from({ length: 4 }, () => f.parameter());
  const [x, ldx, out, ldout] = places as [Local, Local, Local, Local];
  const [T, K] = [f.parameter(), f.parameter()];
  const rounded = rounding(f, f.parameter('f32'));
  const [from, to, left] = f.locals('i32', 3) as [Local, Local, Local];
  const eight = i16x8.narrow_i32x4_s(
    rounded(v128.load(from.get)),
    rounded(v128.load(from.get, 16)),
  );
  const row = whileDo(
    left.get,
    v128.store(to.get, eight),
    from.increase(i32.const(32)),
    to.increase(i32.const(16)),
    left.decrease(i32.const(8)),
  );
  f.append(places.map(toBytes));
  f.append(
    whileDo(T.get, [from.set(x.get), to.set(out.get), left.set(K.get)], row, [
      x.increase(ldx.get),
      out.increase(ldout.get),
      T.decrease(i32.const(1)),
    ]),
  );
  return f;
}

/// Four floats times `scale` as integers of 32 bits. A NaN comes out of `pmin` as the limit.
function rounding(f: WasmFunction, scale: Local): (floats: Code) => Code {
  const constant = (value: Code): Local => {
    const local = f.local('v128');
    f.append(local.set(f32x4.splat(value)));
    return local;
  };
  const scales = constant(scale.get);
  const [high, low] = [constant(f32.const(SHORT_LIMIT)), constant(f32.const(-SHORT_LIMIT))];
  const toWhole = constant(f32.const(TO_WHOLE));
  return (floats) => {
    const upTo = f32x4.pmin(high.get, f32x4.mul(floats, scales.get));
    const within = f32x4.pmax(low.get, upTo);
    // The integer's bits are those of the float less those of 1.5 · 2²³.
    return i32x4.sub(f32x4.add(within, toWhole.get), toWhole.get);
  };
}
