/// How much a fetch may take. All are whole numbers above 0.
export interface Limits {
  /// The most bytes of a body, as it is after decompression. 5,000,000 unless given.
  maxBytes: number;
  /// Milliseconds for the whole of it, redirects included, pauses not. 20,000 unless given.
  totalTime: number;
  /// Milliseconds until the headers of an answer are there, connecting included. 10,000 unless given.
  headersTime: number;
}

const DEFAULTS: Limits = { maxBytes: 5_000_000, totalTime: 20_000, headersTime: 10_000 };
// A timer of Node does not reach further.
const MOST = 2 ** 31 - 1;

/// The limits with defaults for what is not given. Throws `RangeError` for what is no limit.
export function limitsOf(given: Partial<Limits>): Limits {
  const { maxBytes, totalTime, headersTime } = { ...DEFAULTS, ...given };
  for (const [name, value] of Object.entries({ maxBytes, totalTime, headersTime }))
    if (!Number.isInteger(value) || value < 1 || value > MOST)
      throw new RangeError(`${name} is ${value}, and must be a whole number from 1 to ${MOST}`);
  return { maxBytes, totalTime, headersTime };
}
