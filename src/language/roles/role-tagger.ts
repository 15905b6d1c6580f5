import { scaleAndShift, standardise } from '../encoder/embedding.ts';
import type { WordRows } from '../encoder/embedding.ts';
import { reorder } from '../encoder/layers.ts';
import { affine } from '../encoder/linear.ts';
import { packSentences } from '../encoder/packing.ts';
import type { Packing } from '../encoder/packing.ts';
import type { PlacedWeights } from '../encoder/placed-weights.ts';
import { runShortLayer, takeShortLayerSpace } from '../encoder/short-layers.ts';
import { affineBlock, multiplyBlock } from '../encoder/short-weights.ts';
import type { Kernels } from '../kernels/kernels.ts';
import { bestLabels } from './chain.ts';
import type { RoleReadingBlock, RoleReadingPlan, RoleShape } from './role-shape.ts';
import { LONGEST_WINDOW } from './windows.ts';

/// Words read together.
const BATCH_TOKENS = 2 * LONGEST_WINDOW;

/// Floats of kernels' memory that a role tagger needs to work in.
export function roleWorkspaceFloats({ shape, blocks }: RoleReadingPlan): number {
  const { hidden, embedding, states, inner } = shape;
  const word = embedding + states / 2 + 13 * hidden + inner + 2 * blocks.role.columns;
  return BATCH_TOKENS * word + 1024;
}

/// Some paragraphs whose roles are told together: the encoder's states of their tokens
/// (`OnStates`), and what else is seen of them.
export interface TaggedWindow {
  readonly words: readonly WordRows[];
  readonly states: Int16Array;
}

/// Tells sources, cues and contents: a bidirectional LSTM layer over the encoder's states and
/// features of our own, and a linear chain over its labels (Huang, Xu and Yu 2015).
export class RoleTagger {
  readonly plan: RoleReadingPlan;
  readonly #kernels: Kernels;
  readonly #placed: PlacedWeights<RoleReadingBlock, RoleShape>;

  constructor(
    kernels: Kernels,
    plan: RoleReadingPlan,
    placed: PlacedWeights<RoleReadingBlock, RoleShape>,
  ) {
    this.plan = plan;
    this.#kernels = kernels;
    this.#placed = placed;
  }

  /// Labels (`ROLE_LABELS`) of the tokens of some windows, one after the other.
  label(windows: readonly TaggedWindow[]): Uint8Array {
    const labels = new Uint8Array(windows.reduce((sum, { words }) => sum + words.length, 0));
    let done = 0;
    for (let from = 0; from < windows.length;) {
      let to = from;
      let count = 0;
      do count += windows[to++]!.words.length;
      while (to < windows.length && count + windows[to]!.words.length <= BATCH_TOKENS);
      const mark = this.#kernels.mark();
      this.#labelBatch(windows.slice(from, to), labels.subarray(done, done + count));
      this.#kernels.release(mark);
      done += count;
      from = to;
    }
    return labels;
  }

  #labelBatch(windows: readonly TaggedWindow[], labels: Uint8Array): void {
    const { memory } = this.#kernels;
    const packing = packSentences(windows.map(({ words }) => words.length));
    const stride = this.plan.blocks.role.columns;
    const packed = this.#score(windows, packing);
    const scores = this.#kernels.reserve(packing.count * stride);
    reorder(memory, packing, stride, packed, scores, true);
    const transitions = this.#placed.matrices.of('transition');
    const { columns } = this.plan.blocks.transition;
    for (const [w, { words }] of windows.entries()) {
      const first = packing.first[w]!;
      const rows = { at: scores + first * stride, stride, rows: words.length };
      labels.set(bestLabels(memory, rows, transitions, columns), first);
    }
  }

  /// Scores of the labels, a row a token in the order of the packing.
  #score(windows: readonly TaggedWindow[], packing: Packing): number {
    const kernels = this.#kernels;
    const { matrices, short } = this.#placed;
    const { hidden, embedding, states, inner } = this.plan.shape;
    const { count } = packing;
    const own = kernels.reserve(count * embedding);
    const given = kernels.reserve((count * states) / 2);
    this.#input(windows, packing, own, given);
    const space = takeShortLayerSpace(kernels, count, hidden);
    for (const [way, back] of [
      [0, ''],
      [1, 'Back'],
    ] as const) {
      const [weights, bias] = [matrices.of(`ownInput${back}`), matrices.of(`gateBias1${back}`)];
      affine(kernels, own, count, embedding, weights, bias, space.gates[way], 4 * hidden);
      const x = { at: given, ld: states / 2, rows: count };
      multiplyBlock(kernels, short, `stateInput${back}`, x, space.gates[way]);
    }
    runShortLayer(kernels, short, packing, 1, space);
    const innerAt = kernels.reserve(count * inner);
    const x = { at: space.shorts, ld: hidden, rows: count };
    affineBlock(kernels, short, 'inner', x, matrices.of('innerBias'), innerAt);
    kernels.rectify(innerAt, count * inner);
    const { columns } = this.plan.blocks.role;
    const scores = kernels.reserve(count * columns);
    const [role, bias] = [matrices.of('role'), matrices.of('roleBias')];
    affine(kernels, innerAt, count, inner, role, bias, scores, columns);
    return scores;
  }

  /// Writes our own rows and the encoder's states to their places in the packing.
  #input(
    windows: readonly TaggedWindow[],
    { rowOf, first }: Packing,
    own: number,
    given: number,
  ): void {
    const { memory, shorts } = this.#kernels;
    const { embedding, states } = this.plan.shape;
    const { matrices } = this.#placed;
    for (const [w, window] of windows.entries())
      for (const [i, { word, features }] of window.words.entries()) {
        const row = rowOf[first[w]! + i]!;
        const at = own + row * embedding;
        this.#placed.sumEmbeddings(this.#kernels, word, features, at);
        standardise(memory, at, embedding);
        scaleAndShift(memory, matrices, at, at);
        shorts.set(window.states.subarray(i * states, (i + 1) * states), 2 * given + row * states);
      }
  }
}
