import { Local, type Code, type WasmFunction } from './assembler.ts';
import {
  EXP_RANGE,
  LN2,
  LOG2_E,
  POLYNOMIAL,
  SIGMOID_LIMIT,
  TANH_LIMIT,
  TO_WHOLE,
} from './arithmetic.ts';
import { f32, f32x4, i32, i32x4 } from './instructions.ts';

const { add, sub, mul, div, neg, pmin, pmax } = f32x4;

const MANTISSA_BITS = 23;

/// The float that has the bits of the integer 127, the bias of exponents.
const EXPONENT_BIAS = new Float32Array(Int32Array.of(127).buffer)[0]!;

/// exp, tanh and sigmoid of four floats, written into a function. Constants wait in local variables,
/// because a vector constant is built anew wherever it stands.
export class Nonlinearities {
  readonly #function: WasmFunction;
  readonly #constants = new Map<number, Local>();
  readonly #argument: Local;
  readonly #shifted: Local;
  readonly #whole: Local;
  readonly #rest: Local;
  readonly #scale: Local;

  constructor(f: WasmFunction) {
    this.#function = f;
    this.#argument = f.local('v128');
    this.#shifted = f.local('v128');
    this.#whole = f.local('v128');
    this.#rest = f.local('v128');
    this.#scale = f.local('v128');
  }

  /// Four times the same 32 bits, set where the function's body stands now.
  constant(value: number): Code {
    let local = this.#constants.get(value);
    if (!local) {
      local = this.#function.local('v128');
      this.#function.append(local.set(f32x4.splat(f32.const(value))));
      this.#constants.set(value, local);
    }
    return local.get;
  }

  /// Sets `whole`, `rest` and `shifted` (whose lowest bits hold `whole`); its value is q.
  #reduced(): { reduce: Code; q: Code } {
    const x = this.#argument.get;
    const rest = this.#rest.get;
    const whole = this.#whole.get;
    const toWhole = this.constant(TO_WHOLE);
    const high = sub(x, mul(whole, this.constant(LN2.high)));
    const reduce = [
      this.#shifted.set(add(mul(x, this.constant(LOG2_E)), toWhole)),
      this.#whole.set(sub(this.#shifted.get, toWhole)),
      this.#rest.set(sub(high, mul(whole, this.constant(LN2.low)))),
    ];
    const [first = 0, ...others] = POLYNOMIAL;
    let polynomial = this.constant(first);
    for (const coefficient of others)
      polynomial = add(mul(polynomial, rest), this.constant(coefficient));
    return { reduce, q: add(mul(mul(rest, rest), polynomial), rest) };
  }

  /// `x` held between two limits; NaN stays.
  #clamped(x: Code, low: number, high: number): Code {
    return pmin(pmax(x, this.constant(low)), this.constant(high));
  }

  /// 2ⁿ as a float made from its bits: the shift pushes those of `TO_WHOLE` out at the top.
  #powerOfTwo(n: Code): Code {
    return i32x4.shl(i32x4.add(n, this.constant(EXPONENT_BIAS)), i32.const(MANTISSA_BITS));
  }

  sigmoid(x: Code): Code {
    const { reduce, q } = this.#reduced();
    const one = this.constant(1);
    const scale = this.#scale;
    return [
      this.#argument.set(this.#clamped(neg(x), -SIGMOID_LIMIT, SIGMOID_LIMIT)),
      reduce,
      scale.set(this.#powerOfTwo(this.#shifted.get)),
      div(one, add(one, add(mul(scale.get, q), scale.get))),
    ];
  }

  /// With e = e^2x - 1: e / (e + 2).
  tanh(x: Code): Code {
    const { reduce, q } = this.#reduced();
    const scale = this.#scale;
    const e = this.#argument;
    return [
      e.set(this.#clamped(x, -TANH_LIMIT, TANH_LIMIT)),
      e.set(add(e.get, e.get)),
      reduce,
      scale.set(this.#powerOfTwo(this.#shifted.get)),
      e.set(add(mul(scale.get, q), sub(scale.get, this.constant(1)))),
      div(e.get, add(e.get, this.constant(2))),
    ];
  }

  /// 2ⁿ is multiplied in two parts, so that results may be infinite and denormal.
  exp(x: Code): Code {
    const { reduce, q } = this.#reduced();
    const n = this.#whole;
    const half = this.#rest;
    const power = this.#argument;
    return [
      power.set(this.#clamped(x, EXP_RANGE.low, EXP_RANGE.high)),
      reduce,
      power.set(add(q, this.constant(1))),
      // The integer's bits are those of the float less those of 1.5 · 2²³.
      n.set(i32x4.sub(this.#shifted.get, this.constant(TO_WHOLE))),
      half.set(i32x4.shr_s(n.get, i32.const(1))),
      mul(mul(power.get, this.#powerOfTwo(half.get)), this.#powerOfTwo(i32x4.sub(n.get, half.get))),
    ];
  }
}
