/// Our own exp, tanh and sigmoid, in 32-bit arithmetic, each operation rounded by itself, so that
/// both implementations and every machine give the same bits. One reduction serves all three:
/// x = n·ln 2 + r with n whole and |r| ≤ ln 2 / 2, and q = r + r²·P(r), which is e^r - 1 to 1e-7 of
/// itself; then e^x = 2ⁿ·q + 2ⁿ. P and the two parts of ln 2 are those of expf in the Cephes library
/// (S. Moshier, 1992).
///
/// Largest errors found against 64-bit arithmetic, relative to the result: exp 1.4 · 2⁻²⁴ (where it
/// is not denormal), tanh 3.1 · 2⁻²⁴, sigmoid 2.5 · 2⁻²⁴ (from -87 on). The sign of a zero may get
/// lost; a NaN stays one.

/// P from its highest power down.
export const POLYNOMIAL = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
  5.0000001201e-1,
].map(Math.fround);

export const LOG2_E = Math.fround(Math.LOG2E);

/// ln 2 = high + low; high has so few bits that n · high is exact.
export const LN2 = { high: 0.693359375, low: Math.fround(-2.1219444e-4) } as const;

/// Adding 1.5 · 2²³ to a small float leaves no bits for a fraction: rounds to whole, ties to even,
/// with the whole number in the lowest bits.
export const TO_WHOLE = 12582912;

/// Beyond these e^x is 0 or infinite.
export const EXP_RANGE = { low: -104, high: 89 } as const;

/// Beyond ±87 sigmoid stays what it is there: no denormals.
export const SIGMOID_LIMIT = 87;

/// From ±10 on tanh is ±1 in 32 bits.
export const TANH_LIMIT = 10;

/// Moments of Adam nearer to zero become zero: decaying ones would end as denormals, which most
/// processors are slow at.
export const SMALLEST_MOMENT = 2 ** -100;

/// The largest 16-bit number that `toShorts` makes, and the smallest without its sign, so that the
/// numbers lie evenly around zero.
export const SHORT_LIMIT = 32767;
