/** One-sided 95 % quantile of the normal distribution (consensus rule 1, section 3). */
const Z = 1.6448536269514722;
const Z_SQUARED = Z * Z;

/** z² in 10⁻⁹ of thousandths: the constant that decisions are taken with, so that they are the same on every machine. */
const Z_SQUARED_NANO = 2_705_543_454_095;

/** Up to here all products below are exact as doubles; far above what one rating gathers. */
const EXACT_UP_TO = 16_000_000;

/**
 * ⌊2 705 543 454 095 · m ÷ 10⁹⌋. Comparing d² with this floor instead of the quotient decides the same, for d² is whole:
 * d² > q ⇔ d² > ⌊q⌋.
 */
function decisionBound(m: number): number {
  return 2705 * m + Math.floor(((Z_SQUARED_NANO - 2705 * 1_000_000_000) * m) / 1_000_000_000);
}

/** Whether the lower Wilson bound of x in m thousandths lies above one half, decided in integers (consensus rule 1, section 3). */
export function isLowerAboveHalf(x: number, m: number): boolean {
  const d = 2 * x - m;
  if (d <= 0) return false;
  if (m <= EXACT_UP_TO) return d * d > decisionBound(m);
  return 1_000_000_000n * BigInt(d) ** 2n > BigInt(Z_SQUARED_NANO) * BigInt(m);
}

/** Whether the upper Wilson bound of x in m thousandths lies above one half, decided in integers (consensus rule 1, section 3). */
export function isUpperAboveHalf(x: number, m: number): boolean {
  const d = 2 * x - m;
  if (d >= 0) return true;
  if (m <= EXACT_UP_TO) return d * d <= decisionBound(m);
  return 1_000_000_000n * BigInt(d) ** 2n <= BigInt(Z_SQUARED_NANO) * BigInt(m);
}

/** The lower Wilson bound of x in m > 0 thousandths. For confidence only, never to decide by (consensus rule 1, section 3). */
export function wilsonLower(x: number, m: number): number {
  return x === 0 ? 0 : wilsonBound(x, m, -1);
}

/** The upper Wilson bound of x in m > 0 thousandths. For confidence only, never to decide by (consensus rule 1, section 3). */
export function wilsonUpper(x: number, m: number): number {
  return x === m ? 1 : wilsonBound(x, m, 1);
}

function wilsonBound(x: number, m: number, sign: 1 | -1): number {
  const votes = m / 1000;
  const p = x / m;
  const centre = p + Z_SQUARED / (2 * votes);
  const half = Z * Math.sqrt((p * (1 - p)) / votes + Z_SQUARED / (4 * votes * votes));
  return (centre + sign * half) / (1 + Z_SQUARED / votes);
}
