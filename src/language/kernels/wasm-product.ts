import { WasmFunction, type Code, type Local } from './assembler.ts';
import { f32x4, i32, returnWhen, v128, whileDo } from './instructions.ts';
import { parametersOf, type Parameters } from './wasm-matrix-parameters.ts';

const { add, mul } = f32x4;

/// Rows of the result done together, and by how many vectors of four columns at a time: as many
/// sums as there are registers for, so that no addition waits for the one before it.
const BLOCKS = [
  { rows: 4, widths: [2] },
  { rows: 3, widths: [2] },
  { rows: 2, widths: [4, 2] },
  { rows: 1, widths: [8, 2] },
] as const;

/// Products that each sum takes between two looks at the counter.
const TURNS = 4;

/// out[R][M] += a · b for `multiply` (a is x[T][K], R is T) and `multiplyOuter` (a is xᵀ, R is K):
/// each sum starts from what is there and takes its products in the order of the inner index.
export function product(name: 'multiply' | 'multiplyOuter'): WasmFunction {
  const f = new WasmFunction(name);
  const p = parametersOf(f);
  const outer = name === 'multiplyOuter';
  const [rows, inner] = outer ? [p.K, p.T] : [p.T, p.K];
  const factors = outer ? columnsOf(f, p) : rowsOf(f, p);
  const block = new Block(f, p, inner, factors);
  f.append(p.start, returnWhen(i32.eqz(inner.get)));
  for (const { rows: count, widths } of BLOCKS)
    f.append(
      whileDo(
        i32.ge_s(rows.get, i32.const(count)),
        block.columns(count, widths),
        p.a.increase(i32.mul(factors.rowStep, i32.const(count))),
        p.out.increase(i32.mul(p.ldout.get, i32.const(count))),
        rows.decrease(i32.const(count)),
      ),
    );
  return f;
}

/// How to walk over a, one number of each of up to four rows of the result a turn.
interface Factors {
  readonly rowStep: Code;
  readonly start: (rows: number) => Code;
  /// The number for a row, in all lanes.
  readonly splat: (row: number, turn: number) => Code;
  readonly afterTurn: Code;
  readonly afterTurns: (rows: number, turns: number) => Code;
}

/// For each row of the result, a row of a.
function rowsOf(f: WasmFunction, { a, lda }: Parameters): Factors {
  const pointers = f.locals('i32', 4);
  return {
    rowStep: lda.get,
    start: (rows) => startRows(pointers.slice(0, rows), a, lda),
    splat: (row, turn) => v128.load32_splat(pointers[row]!.get, 4 * turn),
    afterTurn: [],
    afterTurns: (rows, turns) =>
      pointers.slice(0, rows).map((pointer) => pointer.increase(i32.const(4 * turns))),
  };
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

function startRows(pointers: readonly Local[], first: Local, distance: Local): Code {
  return pointers.map((pointer, row) =>
    pointer.set(row === 0 ? first.get : i32.add(pointers[row - 1]!.get, distance.get)),
  );
}

class Block {
  readonly #p: Parameters;
  readonly #inner: Local;
  readonly #factors: Factors;
  readonly #left: Local;
  readonly #column: Local;
  readonly #to: Local;
  readonly #from: Local;
  readonly #count: Local;
  readonly #value: Local;
  readonly #results: readonly Local[];
  readonly #weights: readonly Local[];
  readonly #sums: readonly Local[];

  constructor(f: WasmFunction, p: Parameters, inner: Local, factors: Factors) {
    this.#p = p;
    this.#inner = inner;
    this.#factors = factors;
    this.#left = f.local('i32');
    this.#column = f.local('i32');
    this.#to = f.local('i32');
    this.#from = f.local('i32');
    this.#count = f.local('i32');
    this.#value = f.local('v128');
    this.#results = f.locals('i32', 4);
    this.#weights = f.locals('v128', 4);
    this.#sums = f.locals('v128', 8);
  }

  /// All columns of the next `rows` rows of the result.
  columns(rows: number, widths: readonly number[]): Code {
    const { b, out, M } = this.#p;
    return [
      this.#left.set(M.get),
      this.#column.set(b.get),
      this.#to.set(out.get),
      widths.map((width) => {
        const bytes = i32.const(16 * width);
        return whileDo(
          i32.ge_s(this.#left.get, bytes),
          this.#block(rows, width),
          this.#column.increase(bytes),
          this.#to.increase(bytes),
          this.#left.decrease(bytes),
        );
      }),
    ];
  }

  #block(rows: number, width: number): Code {
    const sums = this.#sums.slice(0, rows * width);
    const results = this.#results.slice(0, rows);
    const each = (access: (sum: Local, place: Code, offset: number) => Code): Code =>
      sums.map((sum, i) => access(sum, results[Math.floor(i / width)]!.get, 16 * (i % width)));
    return [
      startRows(results, this.#to, this.#p.ldout),
      each((sum, place, offset) => sum.set(v128.load(place, offset))),
      this.#factors.start(rows),
      this.#from.set(this.#column.get),
      this.#count.set(this.#inner.get),
      this.#sumUp(rows, width, TURNS),
      this.#sumUp(rows, width, 1),
      each((sum, place, offset) => v128.store(place, sum.get, offset)),
    ];
  }

  /// Adds products to the sums, `turns` a time, as long as so many are left.
  #sumUp(rows: number, width: number, turns: number): Code {
    return whileDo(
      i32.ge_s(this.#count.get, i32.const(turns)),
      Array.from({ length: turns }, (_, turn) => this.#products(rows, width, turn)),
      this.#factors.afterTurns(rows, turns),
      this.#count.decrease(i32.const(turns)),
    );
  }

  #products(rows: number, width: number, turn: number): Code {
    const value = this.#value;
    const loads = Array.from({ length: width }, (_, j) => v128.load(this.#from.get, 16 * j));
    // Weights that serve one row wait nowhere: there are no registers for eight of them.
    const waiting = rows > 1 ? this.#weights.slice(0, width) : [];
    const weights = rows > 1 ? waiting.map((weight) => weight.get) : loads;
    const rowOfSums = (row: number) => this.#sums.slice(row * width, (row + 1) * width);
    return [
      waiting.map((weight, j) => weight.set(loads[j]!)),
      Array.from({ length: rows }, (_, row) => [
        value.set(this.#factors.splat(row, turn)),
        rowOfSums(row).map((sum, j) => sum.set(add(sum.get, mul(value.get, weights[j]!)))),
      ]),
      this.#from.increase(this.#p.ldb.get),
      this.#factors.afterTurn,
    ];
  }
}
