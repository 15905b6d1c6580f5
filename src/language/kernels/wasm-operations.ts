import { assemble } from './assembler.ts';
import type { Operations } from './kernels.ts';
import { adam, addBytes, addScaled, inPlace, rectify } from './wasm-elementwise.ts';
import { lstmStep, lstmStepBack } from './wasm-lstm.ts';
import { product } from './wasm-product.ts';
import { multiplyShorts, toShorts } from './wasm-shorts.ts';
import { multiplyTransposed } from './wasm-transposed.ts';

/// A memory of one thread and a shared one need modules of their own, each made once a process.
const modules = new Map<boolean, WebAssembly.Module>();

/// The operations in WebAssembly SIMD over `memory`.
export function wasmOperations(memory: WebAssembly.Memory): Operations {
  const shared = !(memory.buffer instanceof ArrayBuffer);
  let module = modules.get(shared);
  if (!module) {
    module = new WebAssembly.Module(assemble(functions(), shared));
    modules.set(shared, module);
  }
  const instance = new WebAssembly.Instance(module, { environment: { memory } });
  return { ...(instance.exports as unknown as Operations) };
}

const functions = () => [
  product('multiply'),
  multiplyTransposed(),
  product('multiplyOuter'),
  toShorts(),
  multiplyShorts(),
  lstmStep(),
  lstmStepBack(),
  inPlace('tanh'),
  inPlace('sigmoid'),
  inPlace('exp'),
  rectify(),
  addScaled(),
  addBytes(),
  adam(),
];
