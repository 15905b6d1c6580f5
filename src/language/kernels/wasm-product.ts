import { WasmFunction } from './assembler.ts';
import { f32x4, i32, returnWhen, v128 } from './instructions.ts';
import { Blocks, rowsOf, type Factors, type Sums } from './wasm-blocks.ts';
import { parametersOf, type Parameters } from './wasm-matrix-parameters.ts';

const FLOATS: Sums = {
  start: v128.load,
  add: (sum, value, weight) => f32x4.add(sum, f32x4.mul(value, weight)),
  result: (sum) => sum,
  alongside: [],
};

/// out[R][M] += a · b for `multiply` (a is x[T][K], R is T) and `multiplyOuter` (a is xᵀ, R is K):
/// each sum starts from what is there and takes its products in the order of the inner index.
export function product(name: 'multiply' | 'multiplyOuter'): WasmFunction {
  const f = new WasmFunction(name);
  const p = parametersOf(f);
  const outer = name === 'multiplyOuter';
  const [rows, inner] = outer ? [p.K, p.T] : [p.T, p.K];
  const factors = outer ? columnsOf(f, p) : rowsOf(f, p);
  f.append(p.start, returnWhen(i32.eqz(inner.get)));
  f.append(new Blocks(f, p, inner, factors, FLOATS).all(rows));
  return f;
}

/// For each row of the result, a column of a: the numbers of a turn lie side by side.
function columnsOf(f: WasmFunction, { a, lda }: Parameters): Factors {
  const pointer = f.local('i32');
  return {
    rowStep: i32.const(4),
    start: () => pointer.set(a.get),
    splat: (row) => v128.load32_splat(pointer.get, 4 * row),
    afterTurn: pointer.increase(lda.get),
    afterTurns: () => [],
  };
}
