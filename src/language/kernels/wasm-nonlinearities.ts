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

/// Variables for the way of four floats through one function.
interface Variables {
  readonly argument: Local;
  readonly shifted: Local;
  readonly whole: Local;
  readonly rest: Local;
  readonly scale: Local;
  readonly q: Local;
}

function variablesOf(f: WasmFunction): Variables {
  const variable = () => f.local('v128');
  return {
    argument: variable(),
    shifted: variable(),
    whole: variable(),
    rest: variable(),
    scale: variable(),
    q: variable(),
  };
}

/// exp, tanh and sigmoid of four floats, written into a function. Constants wait in local variables,
/// because a vector constant is built anew wherever it stands.
export class Nonlinearities {
  readonly #function: WasmFunction;
  readonly #constants = new Map<number, Local>();
  readonly #variables: Variables[] = [];

  constructor(f: WasmFunction) {
    this.#function = f;
  }

  sigmoid(x: Code): Code {
    return this.#sigmoid(x, this.#variablesAt(0));
  }

  tanh(x: Code): Code {
    return this.#tanh(x, this.#variablesAt(0));
  }

  exp(x: Code): Code {
    return this.#exp(x, this.#variablesAt(0));
  }

  /// Does `store` with the function of each of the vectors that `xs` gives, which take their steps in
  /// turns: each step waits for the one before it, and meanwhile the processor has others to do.
  inTurns(
    name: 'sigmoid' | 'tanh',
    xs: readonly Code[],
    store: (value: Code, index: number) => Code,
  ): Code {
    const ways = xs.map((x, i) =>
      name === 'tanh'
        ? this.#tanh(x, this.#variablesAt(i))
        : this.#sigmoid(x, this.#variablesAt(i)),
    );
    const last = (ways[0]?.length ?? 0) - 1;
    const step = (index: number): Code =>
      ways.map((way, i) => (index < last ? way[index]! : store(way[index]!, i)));
    return (ways[0] ?? []).map((_, index) => step(index));
  }

  #variablesAt(index: number): Variables {
    return (this.#variables[index] ??= variablesOf(this.#function));
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

  /// Steps that set `whole`, `rest`, `q` and `shifted` (whose lowest bits hold `whole`).
  #reduce({ argument, shifted, whole, rest, q }: Variables): Code[] {
    const toWhole = this.constant(TO_WHOLE);
    const [first = 0, ...others] = POLYNOMIAL;
    return [
      shifted.set(add(mul(argument.get, this.constant(LOG2_E)), toWhole)),
      whole.set(sub(shifted.get, toWhole)),
      rest.set(sub(argument.get, mul(whole.get, this.constant(LN2.high)))),
      rest.set(sub(rest.get, mul(whole.get, this.constant(LN2.low)))),
      q.set(this.constant(first)),
      ...others.map((power) => q.set(add(mul(q.get, rest.get), this.constant(power)))),
      q.set(add(mul(mul(rest.get, rest.get), q.get), rest.get)),
    ];
  }

  /// `x` held between two limits; NaN stays.
  #clamped(x: Code, low: number, high: number): Code {
    return pmin(pmax(x, this.constant(low)), this.constant(high));
  }

  /// 2ⁿ as a float made from its bits: the shift pushes those of `TO_WHOLE` out at the top.
  #powerOfTwo(n: Code): Code {
    return i32x4.shl(i32x4.add(n, this.constant(EXPONENT_BIAS)), i32.const(MANTISSA_BITS));
  }

  // The last step of each is its value.

  #sigmoid(x: Code, variables: Variables): Code[] {
    const { argument, shifted, scale, q } = variables;
    const one = this.constant(1);
    return [
      argument.set(this.#clamped(neg(x), -SIGMOID_LIMIT, SIGMOID_LIMIT)),
      ...this.#reduce(variables),
      scale.set(this.#powerOfTwo(shifted.get)),
      q.set(add(one, add(mul(scale.get, q.get), scale.get))),
      div(one, q.get),
    ];
  }

  /// With e = e^2x - 1: e / (e + 2).
  #tanh(x: Code, variables: Variables): Code[] {
    const { argument: e, shifted, scale, q } = variables;
    return [
      e.set(this.#clamped(x, -TANH_LIMIT, TANH_LIMIT)),
      e.set(add(e.get, e.get)),
      ...this.#reduce(variables),
      scale.set(this.#powerOfTwo(shifted.get)),
      e.set(add(mul(scale.get, q.get), sub(scale.get, this.constant(1)))),
      div(e.get, add(e.get, this.constant(2))),
    ];
  }

  /// 2ⁿ is multiplied in two parts, so that results may be infinite and denormal.
  #exp(x: Code, variables: Variables): Code[] {
    const { argument, shifted, whole: n, rest: half, q: power } = variables;
    return [
      argument.set(this.#clamped(x, EXP_RANGE.low, EXP_RANGE.high)),
      ...this.#reduce(variables),
      power.set(add(power.get, this.constant(1))),
      // The integer's bits are those of the float less those of 1.5 · 2²³.
      n.set(i32x4.sub(shifted.get, this.constant(TO_WHOLE))),
      half.set(i32x4.shr_s(n.get, i32.const(1))),
      mul(mul(power.get, this.#powerOfTwo(half.get)), this.#powerOfTwo(i32x4.sub(n.get, half.get))),
    ];
  }
}
