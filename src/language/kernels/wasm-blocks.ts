import { type Code, type Local, type WasmFunction } from './assembler.ts';
import { i32, v128, whileDo } from './instructions.ts';
import { type Parameters } from './wasm-matrix-parameters.ts';

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

/// How to walk over a, one number of each of up to four rows of the result a turn.
export interface Factors {
  readonly rowStep: Code;
  readonly start: (rows: number) => Code;
  /// The number for a row, in all lanes.
  readonly splat: (row: number, turn: number) => Code;
  readonly afterTurn: Code;
  readonly afterTurns: (rows: number, turns: number) => Code;
}

/// What becomes of the factors: numbers of 32 bits, or pairs of 16, four side by side.
export interface Sums {
  /// What a sum starts from, for a result at a place.
  readonly start: (place: Code, offset: number) => Code;
  readonly add: (sum: Code, value: Code, weight: Code) => Code;
  /// What is stored of a sum.
  readonly result: (sum: Code, place: Code, offset: number) => Code;
  /// Pointers that go along with the columns, and where each starts.
  readonly alongside: readonly (readonly [pointer: Local, start: Local])[];
}

/// For each row of the result, a row of a.
export function rowsOf(f: WasmFunction, { a, lda }: Pick<Parameters, 'a' | 'lda'>): Factors {
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

function startRows(pointers: readonly Local[], first: Local, distance: Local): Code {
  return pointers.map((pointer, row) =>
    pointer.set(row === 0 ? first.get : i32.add(pointers[row - 1]!.get, distance.get)),
  );
}

/// out += a · b, done in blocks of rows and columns.
export class Blocks {
  readonly #p: Parameters;
  readonly #inner: Local;
  readonly #factors: Factors;
  readonly #kind: Sums;
  readonly #left: Local;
  readonly #column: Local;
  readonly #to: Local;
  readonly #from: Local;
  readonly #count: Local;
  readonly #value: Local;
  readonly #results: readonly Local[];
  readonly #weights: readonly Local[];
  readonly #sums: readonly Local[];

  constructor(f: WasmFunction, p: Parameters, inner: Local, factors: Factors, kind: Sums) {
    this.#p = p;
    this.#inner = inner;
    this.#factors = factors;
    this.#kind = kind;
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

  /// The whole result; `rows` is how many rows it has, and is 0 afterwards.
  all(rows: Local): Code {
    const { a, out, ldout } = this.#p;
    return BLOCKS.map(({ rows: count, widths }) =>
      whileDo(
        i32.ge_s(rows.get, i32.const(count)),
        this.#columns(count, widths),
        a.increase(i32.mul(this.#factors.rowStep, i32.const(count))),
        out.increase(i32.mul(ldout.get, i32.const(count))),
        rows.decrease(i32.const(count)),
      ),
    );
  }

  /// All columns of the next `rows` rows of the result.
  #columns(rows: number, widths: readonly number[]): Code {
    const { b, out, M } = this.#p;
    const pointers = [[this.#column, b], [this.#to, out], ...this.#kind.alongside] as const;
    return [
      this.#left.set(M.get),
      pointers.map(([pointer, start]) => pointer.set(start.get)),
      widths.map((width) => {
        const bytes = i32.const(16 * width);
        return whileDo(
          i32.ge_s(this.#left.get, bytes),
          this.#block(rows, width),
          pointers.map(([pointer]) => pointer.increase(bytes)),
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
      each((sum, place, offset) => sum.set(this.#kind.start(place, offset))),
      this.#factors.start(rows),
      this.#from.set(this.#column.get),
      this.#count.set(this.#inner.get),
      this.#sumUp(rows, width, TURNS),
      this.#sumUp(rows, width, 1),
      each((sum, place, offset) =>
        v128.store(place, this.#kind.result(sum.get, place, offset), offset),
      ),
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
        rowOfSums(row).map((sum, j) => sum.set(this.#kind.add(sum.get, value.get, weights[j]!))),
      ]),
      this.#from.increase(this.#p.ldb.get),
      this.#factors.afterTurn,
    ];
  }
}
