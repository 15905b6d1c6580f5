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

const load = (pointer: Local): Code => v128.load(pointer.get);
const store = (pointer: Local, value: Code): Code => v128.store(pointer.get, value);

/// What is done before a row, for each four floats of it, and after it.
interface RowWork {
  readonly before: Code;
  readonly step: Code;
  readonly after: Code;
}

/// Does the work for R rows of `width` bytes; `pointers` go along with the steps.
function forEachRow(
  f: WasmFunction,
  rows: Local,
  width: Local,
  pointers: readonly Local[],
  { before, step, after }: RowWork,
): Code {
  return whileDo(
    rows.get,
    before,
    forEachVector(f.local('i32'), width.get, pointers, step),
    after,
    rows.decrease(i32.const(1)),
  );
}

function forEachVector(left: Local, bytes: Code, pointers: readonly Local[], step: Code): Code {
  return [
    left.set(bytes),
    whileDo(
      left.get,
      step,
      pointers.map((pointer) => pointer.increase(i32.const(16))),
      left.decrease(i32.const(16)),
    ),
  ];
}

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
  const state = f.local('v128');
  const before = activations(f, of, at, width);
  const step = [
    state.set(add(mul(load(forget), load(cell)), mul(load(input), load(candidate)))),
    store(cell, state.get),
    store(hidden, mul(load(output), of.tanh(state.get))),
  ];
  const after = [gates.nextRow(), hidden.increase(rest(ldhidden, width))];
  f.append([...places, width].map(toBytes), gates.start(at));
  f.append(forEachRow(f, rows, width, [...gates.pointers, cell, hidden], { before, step, after }));
  return f;
}

/// Activates the row of gates at `at`, which goes on to the next row. Part by part, because a loop
/// that does all at once has more constants and states in flight than there are registers.
function activations(f: WasmFunction, of: Nonlinearities, at: Local, width: Local): Code {
  const left = f.local('i32');
  const activate = (parts: number, value: Code): Code =>
    forEachVector(left, i32.mul(width.get, i32.const(parts)), [at], store(at, value));
  return [
    activate(2, of.sigmoid(load(at))),
    activate(1, of.tanh(load(at))),
    activate(1, of.sigmoid(load(at))),
  ];
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
  const step = cellBack(f, of, gates, dgates, { before, after, dhidden, dcell });
  f.append([at, before, after, dhidden, lddhidden, dcell, dat, width].map(toBytes));
  f.append(gates.start(at), dgates.start(dat));
  const moving = [...gates.pointers, ...dgates.pointers, before, after, dhidden, dcell];
  const next = [gates.nextRow(), dgates.nextRow(), dhidden.increase(rest(lddhidden, width))];
  f.append(forEachRow(f, rows, width, moving, { before: [], step, after: next }));
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
