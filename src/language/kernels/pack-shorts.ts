import { SHORT_LIMIT } from './arithmetic.ts';

const LARGEST_SUM = 2 ** 31 - 1;

/// Weights for `multiplyShorts`.
export interface PackedShorts {
  /// [K/2][M][2]: rows in pairs, column beside column.
  readonly values: Int16Array;
  /// One for each column: what its sums are multiplied by.
  readonly scales: Float32Array;
}

/// Rounds weights w[K][M], row after row in `floats`, to 16-bit integers for `multiplyShorts`, each
/// column with a scale of its own. The sums of shorts xs of up to ±`xLimit` cannot overflow; `xScale`
/// is the scale that `toShorts` makes them with. So for |x| ≤ 1, take `xLimit` for `xScale` as well.
///
/// A column becomes ws = round(w · f), and its sums are at most xLimit · Σ|ws|, whatever the order and
/// the signs. With B = ⌊(2³¹ - 1) / xLimit⌋ and because |ws| ≤ |w| · f + ½,
///
///     f = min((B - K/2) / Σ|w|, 32767 / max|w|)   gives   Σ|ws| ≤ B   and   |ws| ≤ 32767,
///
/// and is less than the largest such f by K / 2B at most, which is a thousandth for K = 128. As
/// x · w ≈ (xs / xScale) · (ws / f), a column's scale is 1 / (f · xScale). Each x is off by up to
/// ½ / xScale and each weight by up to ½ / f, so a result by up to ½ Σ|w| / xScale + ½ Σ|xs| / (f ·
/// xScale), and in practice by about √K less.
///
/// So `xLimit` divides the bits among both. 32767 leaves 16 bits for a whole column, of 96 like
/// weights 9 each; 4095 leaves 19, and the same column 12 a weight. With 96 normally distributed
/// weights and |x| < 1, the error is least near 8191: a ten-thousandth of the results' deviation.
///
/// Throws `RangeError` when K or M is not a multiple of 8, when `floats` are not K · M finite
/// numbers, when `xLimit` is not a whole number from 1 to 32767, when `xScale` is not a positive
/// number, and when K is so large that rounding alone could overflow (from 131,072 on).
export function packShorts(
  floats: Float32Array,
  K: number,
  M: number,
  xLimit: number,
  xScale = 1,
): PackedShorts {
  const room = Math.floor(LARGEST_SUM / xLimit) - K / 2;
  checkArguments(floats, K, M, xLimit, xScale, room);
  const factors = columnFactors(floats, M, room);
  const values = new Int16Array(K * M);
  // Row after row, as the weights lie: down the columns would take four times as long.
  for (let k = 0, i = 0; k < K; k++) {
    const at = (k & ~1) * M + (k & 1);
    for (let m = 0; m < M; m++) values[at + 2 * m] = Math.round(floats[i++]! * factors[m]!);
  }
  const scales = Float32Array.from(factors, (factor) => (factor ? 1 / factor / xScale : 0));
  return { values, scales };
}

/// What each column is multiplied by; 0 when all of it is zero.
function columnFactors(floats: Float32Array, M: number, room: number): Float64Array {
  const sums = new Float64Array(M);
  const largest = new Float64Array(M);
  for (let i = 0, m = 0; i < floats.length; i++, m = m + 1 < M ? m + 1 : 0) {
    const size = Math.abs(floats[i]!);
    if (!Number.isFinite(size)) throw new RangeError(`weight ${i} is ${floats[i]}, not finite`);
    sums[m]! += size;
    if (size > largest[m]!) largest[m] = size;
  }
  return sums.map((sum, m) => (sum ? Math.min(room / sum, SHORT_LIMIT / largest[m]!) : 0));
}

function checkArguments(
  floats: Float32Array,
  K: number,
  M: number,
  xLimit: number,
  xScale: number,
  room: number,
): void {
  for (const [name, size] of Object.entries({ K, M }))
    if (!Number.isInteger(size) || size < 0 || size % 8 !== 0)
      throw new RangeError(`${name} is ${size}, not a multiple of 8`);
  if (floats.length !== K * M)
    throw new RangeError(`${floats.length} weights are not ${K} rows of ${M}`);
  if (!Number.isInteger(xLimit) || xLimit < 1 || xLimit > SHORT_LIMIT)
    throw new RangeError(`xLimit is ${xLimit}, not a whole number from 1 to ${SHORT_LIMIT}`);
  if (!(xScale > 0 && xScale < Infinity))
    throw new RangeError(`xScale is ${xScale}, not a positive number`);
  if (room <= 0) throw new RangeError(`sums over ${K} rows can overflow`);
}
