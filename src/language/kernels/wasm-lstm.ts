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

/// Does `step` for R rows of `width` bytes, four floats at a time; `pointers` go along.
function forEachRow(
  f: WasmFunction,
  rows: Local,
  width: Local,
  pointers: readonly Local[],
  step: Code,
  afterRow: Code,
): Code {
  const left = f.local('i32');
  return whileDo(
    rows.get,
    left.set(width.get),
    whileDo(
      left.get,
      step,
      pointers.map((pointer) => pointer.increase(i32.const(16))),
      left.decrease(i32.const(16)),
    ),
    afterRow,
    rows.decrease(i32.const(1)),
  );
}

/// By how much a pointer that went over `width` bytes misses the next row of a matrix.
const rest = (ld: Local, width: Local): Code => i32.sub(ld.get, width.get);

export function lstmStep(): WasmFunction {
  const f = new WasmFunction('lstmStep');
  const at = f.parameter();
  const cell = f.parameter();
  const hidden = f.parameter();
  const ldhidden = f.parameter();
  const rows = f.parameter();
  const width = f.parameter();
  const of = new Nonlinearities(f);
  const gates = gatesOf(f, width);
  const [input, forget, candidate, output] = gates.pointers;
  const value = f.local('v128');
  const state = f.local('v128');
  const step = [
    value.set(of.sigmoid(load(forget))),
    store(forget, value.get),
    state.set(mul(value.get, load(cell))),
    value.set(of.tanh(load(candidate))),
    store(candidate, value.get),
    storeTimes(f, input, value, of),
    state.set(add(state.get, value.get)),
    store(cell, state.get),
    value.set(of.tanh(state.get)),
    storeTimes(f, output, value, of),
    store(hidden, value.get),
  ];
  f.append([at, cell, hidden, ldhidden, width].map(toBytes), gates.start(at));
  const afterRow = [gates.nextRow(), hidden.increase(rest(ldhidden, width))];
  f.append(forEachRow(f, rows, width, [...gates.pointers, cell, hidden], step, afterRow));
  return f;
}

/// Opens a gate: keeps its sigmoid and multiplies `value` by it.
function storeTimes(f: WasmFunction, gate: Local, value: Local, of: Nonlinearities): Code {
  const open = f.local('v128');
  return [
    open.set(of.sigmoid(load(gate))),
    store(gate, open.get),
    value.set(mul(open.get, value.get)),
  ];
}

export function lstmStepBack(): WasmFunction {
  const f = new WasmFunction('lstmStepBack');
  const names = Array.from({ length: 7 }, () => f.parameter());
  const [at, before, after, dhidden, lddhidden, dcell, dat] = names as [
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
  ];
  const rows = f.parameter();
  const width = f.parameter();
  const of = new Nonlinearities(f);
  const gates = gatesOf(f, width);
  const dgates = gatesOf(f, width);
  const step = cellBack(f, of, gates, dgates, { before, after, dhidden, dcell });
  f.append([...names, width].map(toBytes), gates.start(at), dgates.start(dat));
  const moving = [...gates.pointers, ...dgates.pointers, before, after, dhidden, dcell];
  const afterRow = [gates.nextRow(), dgates.nextRow(), dhidden.increase(rest(lddhidden, width))];
  f.append(forEachRow(f, rows, width, moving, step, afterRow));
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
