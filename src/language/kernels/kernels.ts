/// The numeric work of the encoder, on one block of 32-bit floats (some of which may hold two 16-bit
/// integers each). All places are indexes into
/// `memory`; all matrices are row-major and start at a multiple of 4; `ld` is the distance between
/// two rows, any number, and at least a row's length where a matrix is written to. What is written
/// to must not overlap what is read, unless it says so. Sizes may be 0.
///
/// Two implementations give the same bytes: WebAssembly SIMD and plain TypeScript. Sums are taken in
/// the order given here, products and sums each rounded to 32 bits (no fused multiply-add), and exp
/// and tanh are our own (`arithmetic.ts`), so every machine gives the same results. Only the bits of
/// a NaN are not laid down; what is computed from one is one.
///
/// All throw `RangeError` when a place or a size does not fit or is not aligned.
export interface Kernels {
  readonly name: 'wasm' | 'plain';
  readonly memory: Float32Array;
  /// `memory` as 16-bit integers: `shorts[2 * at]` is the first of those that lie at float `at`.
  readonly shorts: Int16Array;

  /// Takes `length` floats of memory, set to zero, starting at a multiple of 4. Throws `RangeError`
  /// when the memory is full.
  allocate(length: number): number;
  /// The same, but what was in the memory before is still there: for what is written to before it is
  /// read.
  reserve(length: number): number;
  /// What has been taken so far; `release(mark)` gives back all that was taken since.
  mark(): number;
  release(mark: number): void;

  /// out[T][M] += x[T][K] · w[K][M]. M is a multiple of 8; T and K are any number. Each sum starts
  /// from what is in `out` and takes its products in ascending k.
  multiply(
    x: number,
    ldx: number,
    w: number,
    ldw: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    M: number,
  ): void;
  /// out[T][K] += g[T][M] · wᵀ, w[K][M]: the gradient of the input. M is a multiple of 8. Products
  /// are summed from zero in four parts, each in ascending m, by m modulo 4; then what is in `out`
  /// gets (part 0 + part 1) + (part 2 + part 3) added.
  multiplyTransposed(
    g: number,
    ldg: number,
    w: number,
    ldw: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    M: number,
  ): void;
  /// dw[K][M] += xᵀ[K][T] · g[T][M]: the gradient of the weights. M is a multiple of 8. Each sum
  /// starts from what is in `dw` and takes its products in ascending t.
  multiplyOuter(
    x: number,
    ldx: number,
    g: number,
    ldg: number,
    dw: number,
    lddw: number,
    T: number,
    K: number,
    M: number,
  ): void;

  /// xs[T][K] = x[T][K] · scale, each product rounded to 32 bits and then to the nearest whole number
  /// (ties to even), held within ±32767; a NaN becomes 32767. `out` and `ldout` are of the 16-bit
  /// integers but counted in floats, two to a float: a row takes K / 2. K is a multiple of 8.
  toShorts(
    x: number,
    ldx: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    scale: number,
  ): void;
  /// out[T][M] += scales[M] · (xs[T][K] · ws[K][M]), about twice as fast as `multiply`. xs and ws are
  /// 16-bit integers, their places and `ldx` counted in floats; M and K are multiples of 8, T is any
  /// number. ws has its rows in pairs, ws[2p][m] beside ws[2p + 1][m], as `packShorts` makes it: K · M
  /// integers without gaps, K · M / 2 floats. `scales` are M floats. The sum over K is exact in 32-bit
  /// integers, or wraps around where it leaves them; it is rounded to a float, multiplied by its
  /// column's scale and added to what is in `out`, each rounded to 32 bits.
  multiplyShorts(
    x: number,
    ldx: number,
    w: number,
    scales: number,
    out: number,
    ldout: number,
    T: number,
    K: number,
    M: number,
  ): void;

  /// One step of R independent LSTM cells of H units (a multiple of 4). `gates` holds R rows of 4H
  /// (input, forget, cell, output) before their nonlinearities and keeps the activations after;
  /// `cell` is read as the state before and becomes the state after; `hidden` gets the outputs, rows
  /// `ldhidden` apart. (Hochreiter and Schmidhuber 1997, with a forget gate.)
  lstmStep(
    gates: number,
    cell: number,
    hidden: number,
    ldhidden: number,
    R: number,
    H: number,
  ): void;
  /// The step backwards: from `dhidden` and `dcell` (the gradients of the outputs and of the state
  /// after) to `dgates` (before the nonlinearities) and, in place, `dcell` of the state before.
  /// `gates` holds what `lstmStep` left there; `dgates` is overwritten and may be `gates` itself.
  lstmStepBack(
    gates: number,
    cellBefore: number,
    cellAfter: number,
    dhidden: number,
    lddhidden: number,
    dcell: number,
    dgates: number,
    R: number,
    H: number,
  ): void;

  /// In place over `length` floats from any place on, to 4·2⁻²⁴ of the result; see `arithmetic.ts`
  /// for what they do at the ends of their range.
  tanh(at: number, length: number): void;
  sigmoid(at: number, length: number): void;
  exp(at: number, length: number): void;
  /// In place: what is below zero becomes zero.
  rectify(at: number, length: number): void;
  /// out[i] += scale · x[i]
  add(out: number, x: number, length: number, scale: number): void;
  /// The same for 8-bit integers, four to a float, whose place is counted in floats; `length` is a
  /// multiple of 4.
  addBytes(out: number, x: number, length: number, scale: number): void;

  /// One step of Adam (Kingma and Ba 2015) over `length` weights: `m` and `v` are its moments, `rate`
  /// the step size with the bias corrections already in it. Sets `gradient` to zero, and moments
  /// below 2⁻¹⁰⁰ too.
  adam(
    weights: number,
    gradient: number,
    m: number,
    v: number,
    length: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
  ): void;
}

/// What an implementation brings: all but the memory and its keeping.
export type Operations = Omit<
  Kernels,
  'name' | 'memory' | 'shorts' | 'allocate' | 'reserve' | 'mark' | 'release'
>;
