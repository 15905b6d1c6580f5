import { ALIGNMENT, shortsOver, type Arena } from './arena.ts';
import type { Kernels, Operations } from './kernels.ts';

/// Kernels whose arguments are checked before an implementation gets them, which has none to fear.
export function checkedKernels(
  name: Kernels['name'],
  memory: Float32Array,
  arena: Arena,
  operations: Operations,
): Kernels {
  return {
    name,
    memory,
    shorts: shortsOver(memory),
    allocate: (length) => arena.allocate(length),
    reserve: (length) => arena.reserve(length),
    mark: () => arena.mark(),
    release: (mark) => arena.release(mark),
    ...checkedMatrices(memory.length, operations),
    ...checkedShorts(memory.length, operations),
    ...checkedCells(memory.length, operations),
    ...checkedStretches(memory.length, operations),
  };
}

function checkedMatrices(
  floats: number,
  run: Operations,
): Pick<Kernels, 'multiply' | 'multiplyTransposed' | 'multiplyOuter'> {
  return {
    multiply(x, ldx, w, ldw, out, ldout, T, K, M) {
      checkSize('M', M, 8);
      checkMatrix(floats, 'x', x, ldx, T, K);
      checkMatrix(floats, 'w', w, ldw, K, M);
      checkResult(floats, 'out', out, ldout, T, M);
      run.multiply(x, ldx, w, ldw, out, ldout, T, K, M);
    },
    multiplyTransposed(g, ldg, w, ldw, out, ldout, T, K, M) {
      checkSize('M', M, 8);
      checkMatrix(floats, 'g', g, ldg, T, M);
      checkMatrix(floats, 'w', w, ldw, K, M);
      checkResult(floats, 'out', out, ldout, T, K);
      run.multiplyTransposed(g, ldg, w, ldw, out, ldout, T, K, M);
    },
    multiplyOuter(x, ldx, g, ldg, dw, lddw, T, K, M) {
      checkSize('M', M, 8);
      checkMatrix(floats, 'x', x, ldx, T, K);
      checkMatrix(floats, 'g', g, ldg, T, M);
      checkResult(floats, 'dw', dw, lddw, K, M);
      run.multiplyOuter(x, ldx, g, ldg, dw, lddw, T, K, M);
    },
  };
}

function checkedShorts(
  floats: number,
  run: Operations,
): Pick<Kernels, 'toShorts' | 'multiplyShorts'> {
  return {
    toShorts(x, ldx, out, ldout, T, K, scale) {
      checkSize('K', K, 8);
      checkMatrix(floats, 'x', x, ldx, T, K);
      checkResult(floats, 'out', out, ldout, T, K / 2);
      run.toShorts(x, ldx, out, ldout, T, K, scale);
    },
    multiplyShorts(x, ldx, w, scales, out, ldout, T, K, M) {
      checkSize('K', K, 8);
      checkSize('M', M, 8);
      checkMatrix(floats, 'x', x, ldx, T, K / 2);
      checkMatrix(floats, 'w', w, M, K / 2, M);
      checkMatrix(floats, 'scales', scales, M, 1, M);
      checkResult(floats, 'out', out, ldout, T, M);
      run.multiplyShorts(x, ldx, w, scales, out, ldout, T, K, M);
    },
  };
}

function checkedCells(floats: number, run: Operations): Pick<Kernels, 'lstmStep' | 'lstmStepBack'> {
  return {
    lstmStep(gates, cell, hidden, ldhidden, R, H) {
      checkSize('H', H, 4);
      checkMatrix(floats, 'gates', gates, 4 * H, R, 4 * H);
      checkMatrix(floats, 'cell', cell, H, R, H);
      checkResult(floats, 'hidden', hidden, ldhidden, R, H);
      run.lstmStep(gates, cell, hidden, ldhidden, R, H);
    },
    lstmStepBack(gates, cellBefore, cellAfter, dhidden, lddhidden, dcell, dgates, R, H) {
      checkSize('H', H, 4);
      checkMatrix(floats, 'gates', gates, 4 * H, R, 4 * H);
      checkMatrix(floats, 'cellBefore', cellBefore, H, R, H);
      checkMatrix(floats, 'cellAfter', cellAfter, H, R, H);
      checkMatrix(floats, 'dhidden', dhidden, lddhidden, R, H);
      checkMatrix(floats, 'dcell', dcell, H, R, H);
      checkMatrix(floats, 'dgates', dgates, 4 * H, R, 4 * H);
      run.lstmStepBack(gates, cellBefore, cellAfter, dhidden, lddhidden, dcell, dgates, R, H);
    },
  };
}

function checkedStretches(
  floats: number,
  run: Operations,
): Pick<Kernels, 'tanh' | 'sigmoid' | 'exp' | 'rectify' | 'add' | 'addBytes' | 'adam'> {
  const check = (name: string, at: number, length: number): void =>
    checkFits(floats, name, at, length, length);
  const inPlace =
    (operation: (at: number, length: number) => void) =>
    (at: number, length: number): void => {
      check('at', at, length);
      operation(at, length);
    };
  return {
    tanh: inPlace(run.tanh),
    sigmoid: inPlace(run.sigmoid),
    exp: inPlace(run.exp),
    rectify: inPlace(run.rectify),
    add(out, x, length, scale) {
      check('out', out, length);
      check('x', x, length);
      run.add(out, x, length, scale);
    },
    addBytes(out, x, length, scale) {
      checkSize('length', length, 4);
      check('out', out, length);
      check('x', x, length / 4);
      run.addBytes(out, x, length, scale);
    },
    adam(weights, gradient, m, v, length, rate, beta1, beta2, epsilon) {
      check('weights', weights, length);
      check('gradient', gradient, length);
      check('m', m, length);
      check('v', v, length);
      run.adam(weights, gradient, m, v, length, rate, beta1, beta2, epsilon);
    },
  };
}

function checkSize(name: string, size: number, multiple: number): void {
  if (!Number.isInteger(size) || size < 0 || size % multiple !== 0)
    throw new RangeError(`${name} is ${size}, not a multiple of ${multiple}`);
}

function checkMatrix(
  floats: number,
  name: string,
  at: number,
  ld: number,
  rows: number,
  columns: number,
): void {
  checkSize(`the place of ${name}`, at, ALIGNMENT);
  checkSize('a number of rows', rows, 1);
  checkSize('a number of columns', columns, 1);
  checkSize(`the distance of rows in ${name}`, ld, 1);
  checkFits(floats, name, at, rows && columns && (rows - 1) * ld + columns, rows * columns);
}

/// A matrix that is written to: its rows must not overlap.
function checkResult(
  floats: number,
  name: string,
  at: number,
  ld: number,
  rows: number,
  columns: number,
): void {
  checkMatrix(floats, name, at, ld, rows, columns);
  if (ld < columns && rows > 1)
    throw new RangeError(`rows of ${columns} in ${name} overlap: they are ${ld} apart`);
}

function checkFits(floats: number, name: string, at: number, extent: number, length: number): void {
  if (
    !Number.isInteger(at) ||
    !Number.isInteger(length) ||
    at < 0 ||
    length < 0 ||
    at + extent > floats
  )
    throw new RangeError(`${name} of ${length} floats at ${at} is not within ${floats} floats`);
}
