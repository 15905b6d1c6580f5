/// A small assembler for WebAssembly modules: functions over one imported memory. (WebAssembly Core
/// Specification 2.0, chapter 5, binary format.)

/// Machine code: bytes, nested as the expressions that they came from.
export type Code = number | readonly Code[] | Sized;

/// Code behind the number of its bytes.
interface Sized {
  readonly content: Code;
}

export type ValueType = 'i32' | 'f32' | 'v128';

const TYPE_BYTE = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/// The largest memory that 32-bit addresses reach, in pages of 64 KiB.
const MAXIMUM_PAGES = 65536;

/// LEB128 of a number from 0 to 2³² - 1.
export function unsigned(value: number): Code {
  if (value >= 0 && value < 0x80) return value;
  const bytes: number[] = [];
  let rest = value >>> 0;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  return bytes;
}

/// Signed LEB128 of a 32-bit integer.
export function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest & 0x7f);
  return bytes;
}

/// A parameter or a local variable of a function; `get` is its value on the stack.
export class Local {
  readonly get: Code;
  readonly #index: Code;

  constructor(index: number) {
    this.#index = unsigned(index);
    this.get = [0x20, this.#index];
  }

  set(value: Code): Code {
    return [value, 0x21, this.#index];
  }

  /// Adds to an i32.
  increase(by: Code): Code {
    return this.set([this.get, by, 0x6a]);
  }

  /// Subtracts from an i32.
  decrease(by: Code): Code {
    return this.set([this.get, by, 0x6b]);
  }
}

/// A function without a result, whose parameters are all taken before its first local variable.
export class WasmFunction {
  readonly name: string;
  readonly #parameters: ValueType[] = [];
  readonly #locals: ValueType[] = [];
  readonly #body: Code[] = [];

  constructor(name: string) {
    this.name = name;
  }

  parameter(type: ValueType = 'i32'): Local {
    this.#parameters.push(type);
    return new Local(this.#parameters.length - 1);
  }

  local(type: ValueType): Local {
    this.#locals.push(type);
    return new Local(this.#parameters.length + this.#locals.length - 1);
  }

  locals(type: ValueType, count: number): Local[] {
    return Array.from({ length: count }, () => this.local(type));
  }

  append(...code: Code[]): void {
    this.#body.push(...code);
  }

  /// Its entry in the section of types.
  signature(): Code {
    return [0x60, vector(this.#parameters.map((type) => TYPE_BYTE[type])), 0];
  }

  /// Its entry in the section of code.
  body(): Code {
    const locals = vector(this.#locals.map((type) => [1, TYPE_BYTE[type]]));
    return { content: [locals, this.#body, 0x0b] };
  }
}

/// The module of these functions, each exported by its name and with a type of its own. It imports
/// its memory as `environment.memory`; a shared memory and one of its own need modules of two kinds.
export function assemble(
  functions: readonly WasmFunction[],
  sharedMemory: boolean,
): Uint8Array<ArrayBuffer> {
  const limits = sharedMemory ? [0x03, 0, unsigned(MAXIMUM_PAGES)] : [0x00, 0];
  const bytes: number[] = [];
  write(bytes, [
    HEADER,
    section('type', vector(functions.map((f) => f.signature()))),
    section('import', vector([[text('environment'), text('memory'), 0x02, limits]])),
    section('function', vector(functions.map((_, i) => unsigned(i)))),
    section('export', vector(functions.map((f, i) => [text(f.name), 0x00, unsigned(i)]))),
    section('code', vector(functions.map((f) => f.body()))),
  ]);
  return new Uint8Array(bytes);
}

function section(name: keyof typeof SECTION, content: Code): Code {
  return [SECTION[name], { content }];
}

function vector(items: readonly Code[]): Code {
  return [unsigned(items.length), items];
}

function text(name: string): Code {
  return vector([...new TextEncoder().encode(name)]);
}

/// Bytes that a 32-bit number takes in LEB128 at most. Sizes always take as many, so that they can
/// be filled in behind their content.
const SIZE_BYTES = 5;

/// Appends the bytes of `code`. Plain loops: this runs once a process, before anything is compiled.
function write(bytes: number[], code: Code): void {
  if (typeof code === 'number') bytes.push(code);
  else if ('content' in code) writeSized(bytes, code.content);
  else for (let i = 0; i < code.length; i++) write(bytes, code[i]!);
}

function writeSized(bytes: number[], content: Code): void {
  const at = bytes.length;
  for (let i = 0; i < SIZE_BYTES; i++) bytes.push(0);
  write(bytes, content);
  let size = bytes.length - at - SIZE_BYTES;
  for (let i = 0; i < SIZE_BYTES; i++, size >>>= 7)
    bytes[at + i] = (size & 0x7f) | (i < SIZE_BYTES - 1 ? 0x80 : 0);
}
