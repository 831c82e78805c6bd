/**
 * ⌊amount × part ÷ whole⌋, exactly, for whole numbers ≥ 0 (consensus rule 1, section 2).
 * Below 2⁵³ the double product is exact and the floor of its quotient too, so big integers are needed only above.
 */
export function scale(amount: number, part: number, whole: number): number {
  const product = amount * part;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / whole);
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
