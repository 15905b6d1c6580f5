import { layOut } from '../encoder/shape.ts';
import type {
  Block,
  EncoderShape,
  LayerBlock,
  PlanOf,
  Weights,
  WordBlock,
} from '../encoder/shape.ts';

/// What a token is in an attribution: nothing, or the first or a further token of a source, a cue or
/// a content.
export const ROLE_LABELS = [
  'none',
  'source',
  'more source',
  'cue',
  'more cue',
  'content',
  'more content',
] as const;

/// The sizes a role tagger is made with; see `EncoderSizes`.
export interface RoleSizes {
  readonly tableRows: number;
  readonly embedding: number;
  readonly hidden: number;
  /// Units between the recurrent layer and the scores.
  readonly inner: number;
}

/// The sizes, and those of the encoder whose states it reads.
export interface RoleShape extends RoleSizes {
  readonly words: number;
  /// Numbers in a state of the encoder.
  readonly states: number;
}

export type RoleBlock =
  WordBlock | LayerBlock<1> | 'inner' | 'innerBias' | 'role' | 'roleBias' | 'transition';

/// Where each matrix of a role tagger lies.
export type RolePlan = PlanOf<RoleBlock, RoleShape>;
/// The weights of a role tagger, or their gradients.
export type RoleWeights = Weights<RoleBlock, RoleShape>;

/// Lays out the weights of a role tagger over the states of an encoder.
export function rolePlanOf(sizes: RoleSizes, encoder: EncoderShape): RolePlan {
  const shape = { ...sizes, words: encoder.words, states: 2 * encoder.hidden };
  const { tableRows, embedding, hidden, inner, states, words } = shape;
  const input = [states + embedding, 4 * hidden] as const;
  const gates = [1, 4 * hidden] as const;
  const recurrent = [hidden, 4 * hidden] as const;
  const labels = ROLE_LABELS.length;
  const blocks = layOut<RoleBlock>({
    table: [tableRows, embedding],
    words: [words, embedding],
    normScale: [1, embedding],
    normShift: [1, embedding],
    input1: input,
    input1Back: input,
    gateBias1: gates,
    gateBias1Back: gates,
    recurrent1: recurrent,
    recurrent1Back: recurrent,
    inner: [2 * hidden, inner],
    innerBias: [1, inner],
    role: [inner, labels],
    roleBias: [1, labels],
    transition: [labels, labels],
  });
  return { shape, short: [], ...blocks };
}

/// The matrices of a role tagger as reading has them: what the encoder's states and what our own rows
/// give to the gates are apart.
export type RoleReadingBlock =
  Exclude<RoleBlock, 'input1' | 'input1Back'> | `${'state' | 'own'}Input${'' | 'Back'}`;

export type RoleReadingPlan = PlanOf<RoleReadingBlock, RoleShape>;

/// The plan of training with its matrices named as reading has them.
export function roleReadingPlan({ shape, blocks, length }: RolePlan): RoleReadingPlan {
  const { input1, input1Back, ...others } = blocks;
  const stateRows = (block: Block): Block => ({ ...block, rows: shape.states });
  const ownRows = (block: Block): Block => ({
    ...block,
    offset: block.offset + shape.states * block.columns,
    rows: shape.embedding,
  });
  return {
    shape,
    length,
    short: ['stateInput', 'stateInputBack', 'recurrent1', 'recurrent1Back', 'inner'],
    blocks: {
      ...others,
      stateInput: stateRows(input1),
      stateInputBack: stateRows(input1Back),
      ownInput: ownRows(input1),
      ownInputBack: ownRows(input1Back),
    },
  };
}
