import type { Operations } from './kernels.ts';
import {
  adam,
  addBytes,
  addScaled,
  exp,
  inPlace,
  rectify,
  sigmoid,
  tanh,
} from './plain-elementwise.ts';
import { lstmStep, lstmStepBack } from './plain-lstm.ts';
import { multiply, multiplyOuter, multiplyTransposed } from './plain-matrices.ts';
import { multiplyShorts, toShorts } from './plain-shorts.ts';

/// The operations in plain TypeScript: what the others must equal, and what works everywhere.
export function plainOperations(memory: Float32Array): Operations {
  return {
    multiply: multiply(memory),
    multiplyTransposed: multiplyTransposed(memory),
    multiplyOuter: multiplyOuter(memory),
    toShorts: toShorts(memory),
    multiplyShorts: multiplyShorts(memory),
    lstmStep: lstmStep(memory),
    lstmStepBack: lstmStepBack(memory),
    tanh: inPlace(memory, tanh),
    sigmoid: inPlace(memory, sigmoid),
    exp: inPlace(memory, exp),
    rectify: inPlace(memory, rectify),
    add: addScaled(memory),
    addBytes: addBytes(memory),
    adam: adam(memory),
  };
}
