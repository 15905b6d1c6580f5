import { ALIGNMENT, Arena } from './arena.ts';
import { checkedKernels } from './checked-kernels.ts';
import type { Kernels } from './kernels.ts';
import { plainOperations } from './plain-operations.ts';
import { wasmOperations } from './wasm-operations.ts';

export interface KernelOptions {
  /// How many floats of the memory may be allocated: by default 2²⁴ of a memory of their own (64 MiB,
  /// of which only what is written to costs any), and all that is there of a memory that is given.
  readonly floats?: number;
  /// The implementation in plain TypeScript, many times slower.
  readonly plain?: boolean;
  /// The memory to work on, which may be shared between threads. It must not grow later.
  readonly memory?: WebAssembly.Memory;
  /// The first float of `memory` that may be allocated, a multiple of 4: what lies before it, like
  /// weights that others wrote, stays as it is.
  readonly from?: number;
}

const DEFAULT_FLOATS = 2 ** 24;
const PAGE_BYTES = 65536;
const MAXIMUM_FLOATS = 2 ** 30;

/// Kernels on a block of memory of their own, or on one that is given. Throws `RangeError` when the
/// sizes do not fit.
export function makeKernels(options: KernelOptions = {}): Kernels {
  const { plain = false, from = 0 } = options;
  const memory = options.memory ?? ownMemory(from + (options.floats ?? DEFAULT_FLOATS));
  const floats = new Float32Array(memory.buffer);
  const end = from + alignedUp(options.floats ?? floats.length - from);
  const arena = new Arena(floats, from, end);
  return plain
    ? checkedKernels('plain', floats, arena, plainOperations(floats))
    : checkedKernels('wasm', floats, arena, wasmOperations(memory));
}

const alignedUp = (floats: number): number => Math.ceil(floats / ALIGNMENT) * ALIGNMENT;

function ownMemory(floats: number): WebAssembly.Memory {
  if (!Number.isSafeInteger(floats) || floats < 0 || floats > MAXIMUM_FLOATS)
    throw new RangeError(`kernels cannot have ${floats} floats, only up to ${MAXIMUM_FLOATS}`);
  const pages = Math.ceil((floats * Float32Array.BYTES_PER_ELEMENT) / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}
