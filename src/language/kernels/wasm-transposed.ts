import { WasmFunction, type Code, type Local } from './assembler.ts';
import { f32, f32x4, i32, returnWhen, v128, whileDo, repeatWhile } from './instructions.ts';
import { parametersOf, type Parameters } from './wasm-matrix-parameters.ts';

const { add, mul, splat, shuffle } = f32x4;

/// out[T][K] += g · wᵀ: four partial sums by the place of the column modulo 4, put together as
/// (0 + 1) + (2 + 3), then added to what is there.
export function multiplyTransposed(): WasmFunction {
  const f = new WasmFunction('multiplyTransposed');
  const p = parametersOf(f);
  const dots = new Dots(f, p);
  f.append(p.start, returnWhen(i32.eqz(p.M.get)));
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
