import { WasmFunction, type Code, type Local } from './assembler.ts';
import { f32x4, i32, v128, whileDo } from './instructions.ts';
import { toBytes } from './wasm-elementwise.ts';
import { Nonlinearities } from './wasm-nonlinearities.ts';

const { add, sub, mul } = f32x4;

/// A pointer into each of the four parts (input, forget, cell, output) of a row of gates.
interface Gates {
  readonly pointers: readonly [Local, Local, Local, Local];
  /// From the start of the first row, which is `at`.
  start(at: Local): Code;
  /// From the end of one part to that of the next row.
  nextRow(): Code;
}

function gatesOf(f: WasmFunction, width: Local): Gates {
  const pointers = f.locals('i32', 4) as [Local, Local, Local, Local];
  const start = (at: Local): Code =>
    pointers.map((pointer, part) =>
      pointer.set(i32.add(at.get, i32.mul(width.get, i32.const(part)))),
    );
  const threeParts = i32.mul(width.get, i32.const(3));
  const nextRow = (): Code => pointers.map((pointer) => pointer.increase(threeParts));
  return { pointers, start, nextRow };
}

/// Vectors that take their steps in turns.
const TOGETHER = 4;

const load = (pointer: Local, index = 0): Code => v128.load(pointer.get, 16 * index);
const store = (pointer: Local, value: Code, index = 0): Code =>
  v128.store(pointer.get, value, 16 * index);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/// What is done before a row, for so many vectors of four floats of it, and after it.
interface RowWork {
  readonly before: Code;
  readonly steps: readonly Step[];
  readonly after: Code;
}

/// The work for `count` vectors side by side.
interface Step {
  readonly count: number;
  readonly code: Code;
}

/// Does the work for R rows of `width` bytes; `pointers` go along with the steps.
function forEachRow(
  f: WasmFunction,
  rows: Local,
  width: Local,
  pointers: readonly Local[],
  { before, steps, after }: RowWork,
): Code {
  return whileDo(
    rows.get,
    before,
    forEachVector(f.local('i32'), width.get, pointers, steps),
    after,
    rows.decrease(i32.const(1)),
  );
}

/// Takes each step as long as there are so many vectors left; the last one is for one vector.
function forEachVector(
  left: Local,
  bytes: Code,
  pointers: readonly Local[],
  steps: readonly Step[],
): Code {
  const loop = ({ count, code }: Step): Code => {
    const size = i32.const(16 * count);
    return whileDo(
      i32.ge_s(left.get, size),
      code,
      pointers.map((pointer) => pointer.increase(size)),
      left.decrease(size),
    );
  };
  return [left.set(bytes), steps.map(loop)];
}

const togetherThenSingly = (code: (count: number) => Code): Step[] =>
  [TOGETHER, 1].map((count) => ({ count, code: code(count) }));

/// By how much a pointer that went over `width` bytes misses the next row of a matrix.
const rest = (ld: Local, width: Local): Code => i32.sub(ld.get, width.get);

export function lstmStep(): WasmFunction {
  const f = new WasmFunction('lstmStep');
  const places = Array.from({ length: 4 }, () => f.parameter());
  const [at, cell, hidden, ldhidden] = places as [Local, Local, Local, Local];
  const rows = f.parameter();
  const width = f.parameter();
  const of = new Nonlinearities(f);
  const gates = gatesOf(f, width);
  const [input, forget, candidate, output] = gates.pointers;
  const before = activations(f, of, at, width);
  const state = (i: number): Code =>
    add(mul(load(forget, i), load(cell, i)), mul(load(input, i), load(candidate, i)));
  const steps = togetherThenSingly((count) => [
    upTo(count).map((i) => store(cell, state(i), i)),
    of.inTurns(
      'tanh',
      upTo(count).map((i) => load(cell, i)),
      (value, i) => store(hidden, mul(load(output, i), value), i),
    ),
  ]);
  const after = [gates.nextRow(), hidden.increase(rest(ldhidden, width))];
  f.append([...places, width].map(toBytes), gates.start(at));
  f.append(forEachRow(f, rows, width, [...gates.pointers, cell, hidden], { before, steps, after }));
  return f;
}

/// Activates the row of gates at `at`, which goes on to the next row. Part by part, because a loop
/// that does all at once has more constants and states in flight than there are registers.
function activations(f: WasmFunction, of: Nonlinearities, at: Local, width: Local): Code {
  const left = f.local('i32');
  const activate = (parts: number, name: 'sigmoid' | 'tanh'): Code => {
    const steps = togetherThenSingly((count) =>
      of.inTurns(
        name,
        upTo(count).map((i) => load(at, i)),
        (value, i) => store(at, value, i),
      ),
    );
    return forEachVector(left, i32.mul(width.get, i32.const(parts)), [at], steps);
  };
  return [activate(2, 'sigmoid'), activate(1, 'tanh'), activate(1, 'sigmoid')];
}

export function lstmStepBack(): WasmFunction {
  const f = new WasmFunction('lstmStepBack');
  const at = f.parameter();
  const [before, after, dhidden] = [f.parameter(), f.parameter(), f.parameter()];
  const lddhidden = f.parameter();
  const [dcell, dat] = [f.parameter(), f.parameter()];
  const rows = f.parameter();
  const width = f.parameter();
  const gates = gatesOf(f, width);
  const dgates = gatesOf(f, width);
  const of = new Nonlinearities(f);
  const code = cellBack(f, of, gates, dgates, { before, after, dhidden, dcell });
  f.append([at, before, after, dhidden, lddhidden, dcell, dat, width].map(toBytes));
  f.append(gates.start(at), dgates.start(dat));
  const moving = [...gates.pointers, ...dgates.pointers, before, after, dhidden, dcell];
  const next = [gates.nextRow(), dgates.nextRow(), dhidden.increase(rest(lddhidden, width))];
  f.append(
    forEachRow(f, rows, width, moving, { before: [], steps: [{ count: 1, code }], after: next }),
  );
  return f;
}

/// The gradients of four units; every gate is read before its gradient, which may take its place.
function cellBack(
  f: WasmFunction,
  of: Nonlinearities,
  gates: Gates,
  dgates: Gates,
  at: Record<'before' | 'after' | 'dhidden' | 'dcell', Local>,
): Code {
  const [input, forget, candidate, output] = f.locals('v128', 4) as [Local, Local, Local, Local];
  const [activation, dhidden, dcell] = f.locals('v128', 3) as [Local, Local, Local];
  const [dinput, dforget, dcandidate, doutput] = dgates.pointers;
  const one = of.constant(1);
  const sigmoidBack = (gate: Local, gradient: Code): Code =>
    mul(gradient, mul(gate.get, sub(one, gate.get)));
  const tanhBack = (value: Local): Code => sub(one, mul(value.get, value.get));
  return [
    [input, forget, candidate, output].map((gate, part) => gate.set(load(gates.pointers[part]!))),
    dhidden.set(load(at.dhidden)),
    activation.set(of.tanh(load(at.after))),
    dcell.set(mul(mul(dhidden.get, output.get), tanhBack(activation))),
    dcell.set(add(load(at.dcell), dcell.get)),
    store(doutput, sigmoidBack(output, mul(dhidden.get, activation.get))),
    store(dinput, sigmoidBack(input, mul(dcell.get, candidate.get))),
    store(dforget, sigmoidBack(forget, mul(dcell.get, load(at.before)))),
    store(dcandidate, mul(mul(dcell.get, input.get), tanhBack(candidate))),
    store(at.dcell, mul(dcell.get, forget.get)),
  ];
}
