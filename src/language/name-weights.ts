/// What the linear chain of names consists of.
export interface NameWeights {
  /// LABEL_COUNT weights for each of 2 ** NAME_BITS rows.
  readonly weights: Int16Array;
  /// TRANSITION_COUNT weights.
  readonly transitions: readonly number[];
  /// What the encoder's scores are multiplied by before they are added to the chain's.
  readonly encoderShare: number;
}
