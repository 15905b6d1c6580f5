import { Local, WasmFunction, type Code } from './assembler.ts';
import { f32, f32x4, i32, repeatWhile, v128, when, whileDo } from './instructions.ts';
import { toBytes } from './wasm-elementwise.ts';

const { add, mul, splat, shuffle } = f32x4;

/// The nine parameters of every multiplication of matrices, all in bytes but T, K and M, and M in
/// bytes once `start` has run.
interface Parameters {
  readonly a: Local;
  readonly lda: Local;
  readonly b: Local;
  readonly ldb: Local;
  readonly out: Local;
  readonly ldout: Local;
  readonly T: Local;
  readonly K: Local;
  readonly M: Local;
  readonly start: Code;
}

function parametersOf(f: WasmFunction): Parameters {
  const places = Array.from({ length: 6 }, () => f.parameter());
  const [a, lda, b, ldb, out, ldout] = places as [Local, Local, Local, Local, Local, Local];
  const [T, K, M] = [f.parameter(), f.parameter(), f.parameter()];
  return { a, lda, b, ldb, out, ldout, T, K, M, start: [...places, M].map(toBytes) };
}

/// Rows of the result done together, and by how many vectors of four columns at a time: as many
/// sums as there are registers for, so that no addition waits for the one before it.
const BLOCKS = [
  { rows: 4, widths: [2] },
  { rows: 2, widths: [4, 2] },
  { rows: 1, widths: [8, 2] },
] as const;

/// out[R][M] += a · b for `multiply` (a is x[T][K], R is T) and `multiplyOuter` (a is xᵀ, R is K):
/// each sum starts from what is there and takes its products in the order of the inner index.
export function product(name: 'multiply' | 'multiplyOuter'): WasmFunction {
  const f = new WasmFunction(name);
  const p = parametersOf(f);
  const outer = name === 'multiplyOuter';
  const rows = outer ? p.K : p.T;
  const inner = outer ? p.T : p.K;
  const step = i32.const(4);
  const rowStep = outer ? step : p.lda.get;
  const block = new Block(f, p, inner, rowStep, outer ? p.lda.get : step);
  f.append(p.start, when(i32.eqz(inner.get), 0x0f));
  for (const { rows: count, widths } of BLOCKS)
    f.append(
      whileDo(
        i32.ge_s(rows.get, i32.const(count)),
        block.columns(count, widths),
        p.a.increase(i32.mul(rowStep, i32.const(count))),
        p.out.increase(i32.mul(p.ldout.get, i32.const(count))),
        rows.decrease(i32.const(count)),
      ),
    );
  return f;
}

class Block {
  readonly #p: Parameters;
  readonly #inner: Local;
  readonly #rowStep: Code;
  readonly #innerStep: Code;
  readonly #left: Local;
  readonly #column: Local;
  readonly #to: Local;
  readonly #from: Local;
  readonly #count: Local;
  readonly #value: Local;
  readonly #row: readonly Local[];
  readonly #weights: readonly Local[];
  readonly #sums: readonly Local[];

  constructor(f: WasmFunction, p: Parameters, inner: Local, rowStep: Code, innerStep: Code) {
    this.#p = p;
    this.#inner = inner;
    this.#rowStep = rowStep;
    this.#innerStep = innerStep;
    this.#left = f.local('i32');
    this.#column = f.local('i32');
    this.#to = f.local('i32');
    this.#from = f.local('i32');
    this.#count = f.local('i32');
    this.#value = f.local('v128');
    this.#row = f.locals('i32', 4);
    this.#weights = f.locals('v128', 8);
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
    const starts = this.#row.slice(0, rows);
    const along = (each: (sum: Local, place: Local, offset: number) => Code): Code =>
      sums.map((sum, i) => each(sum, starts[Math.floor(i / width)]!, 16 * (i % width)));
    const startAt = (first: Code, distance: Code): Code =>
      starts.map((start, row) =>
        start.set(row === 0 ? first : i32.add(starts[row - 1]!.get, distance)),
      );
    const { a, ldout } = this.#p;
    const results = startAt(this.#to.get, ldout.get);
    return [
      results,
      along((sum, place, offset) => sum.set(v128.load(place.get, offset))),
      startAt(a.get, this.#rowStep),
      this.#from.set(this.#column.get),
      this.#count.set(this.#inner.get),
      this.#sumUp(starts, sums, width),
      results,
      along((sum, place, offset) => v128.store(place.get, sum.get, offset)),
    ];
  }

  #sumUp(starts: readonly Local[], sums: readonly Local[], width: number): Code {
    const weights = this.#weights.slice(0, width);
    const value = this.#value;
    return repeatWhile(
      this.#count.get,
      weights.map((weight, j) => weight.set(v128.load(this.#from.get, 16 * j))),
      this.#from.increase(this.#p.ldb.get),
      starts.map((start, row) => [
        value.set(v128.load32_splat(start.get)),
        start.increase(this.#innerStep),
        weights.map((weight, j) => {
          const sum = sums[row * width + j]!;
          return sum.set(add(sum.get, mul(value.get, weight.get)));
        }),
      ]),
      this.#count.decrease(i32.const(1)),
    );
  }
}

/// out[T][K] += g · wᵀ: four partial sums by the place of the column modulo 4, put together as
/// (0 + 1) + (2 + 3), then added to what is there.
export function multiplyTransposed(): WasmFunction {
  const f = new WasmFunction('multiplyTransposed');
  const p = parametersOf(f);
  const dots = new Dots(f, p);
  f.append(p.start, when(i32.eqz(p.M.get), 0x0f));
  for (const columns of [4, 1])
    f.append(
      whileDo(
        i32.ge_s(p.K.get, i32.const(columns)),
        dots.rows(columns),
        p.b.increase(i32.mul(p.ldb.get, i32.const(columns))),
        p.out.increase(i32.const(4 * columns)),
        p.K.decrease(i32.const(columns)),
      ),
    );
  return f;
}

class Dots {
  readonly #p: Parameters;
  readonly #left: Local;
  readonly #from: Local;
  readonly #to: Local;
  readonly #second: Local;
  readonly #count: Local;
  readonly #weights: readonly Local[];
  readonly #values: readonly Local[];
  readonly #sums: readonly Local[];
  readonly #weight: Local;

  constructor(f: WasmFunction, p: Parameters) {
    this.#p = p;
    this.#left = f.local('i32');
    this.#from = f.local('i32');
    this.#to = f.local('i32');
    this.#second = f.local('i32');
    this.#count = f.local('i32');
    this.#weights = f.locals('i32', 4);
    this.#values = f.locals('v128', 2);
    this.#sums = f.locals('v128', 8);
    this.#weight = f.local('v128');
  }

  /// All rows of the next 4 columns of the result, or of one.
  rows(columns: number): Code {
    const { a, lda, out, ldout, T } = this.#p;
    return [
      this.#left.set(T.get),
      this.#from.set(a.get),
      this.#to.set(out.get),
      [2, 1].map((rows) =>
        whileDo(
          i32.ge_s(this.#left.get, i32.const(rows)),
          this.#sumUp(rows, columns),
          Array.from({ length: rows }, (_, row) => [
            this.#store(this.#sums.slice(row * columns, (row + 1) * columns)),
            this.#to.increase(ldout.get),
          ]),
          this.#from.increase(i32.mul(lda.get, i32.const(rows))),
          this.#left.decrease(i32.const(rows)),
        ),
      ),
    ];
  }

  #sumUp(rows: number, columns: number): Code {
    const { b, lda, ldb, M } = this.#p;
    const weights = this.#weights.slice(0, columns);
    const values = this.#values.slice(0, rows);
    const pointers = [this.#from, this.#second];
    const sums = this.#sums.slice(0, rows * columns);
    const next = i32.const(16);
    return [
      weights.map((w, k) => w.set(k === 0 ? b.get : i32.add(weights[k - 1]!.get, ldb.get))),
      this.#second.set(i32.add(this.#from.get, lda.get)),
      sums.map((sum) => sum.set(splat(f32.const(0)))),
      this.#count.set(M.get),
      repeatWhile(
        this.#count.get,
        values.map((value, row) => [value.set(v128.load(pointers[row]!.get))]),
        pointers.map((pointer) => pointer.increase(next)),
        weights.map((w, k) => [
          this.#weight.set(v128.load(w.get)),
          w.increase(next),
          values.map((value, row) => {
            const sum = sums[row * columns + k]!;
            return sum.set(add(sum.get, mul(value.get, this.#weight.get)));
          }),
        ]),
        this.#count.decrease(next),
      ),
      this.#from.decrease(M.get),
    ];
  }

  /// Adds the sums of the lanes to four floats of the result, or to one.
  #store(sums: readonly Local[]): Code {
    const place = this.#to.get;
    const [a, b, c, d] = sums;
    const pairs = (x: Code, y: Code): Code =>
      add(shuffle(x, y, [0, 2, 4, 6]), shuffle(x, y, [1, 3, 5, 7]));
    if (!a) return [];
    if (b && c && d) {
      const ab = [a.set(pairs(a.get, b.get)), c.set(pairs(c.get, d.get))];
      return [ab, v128.store(place, add(v128.load(place), pairs(a.get, c.get)))];
    }
    const halves = [a.set(pairs(a.get, a.get)), a.set(pairs(a.get, a.get))];
    return [halves, f32.store(place, f32.add(f32.load(place), f32x4.extract_lane0(a.get)))];
  }
}
