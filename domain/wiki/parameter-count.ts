const POWERS: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, b: 9, t: 12 };

/** A number of parameters as people write it, "8.03B" or "8,030,000,000", taken exactly; null for anything else. */
export function readParameterCount(text: string): number | null {
  const found = /^([\d,_ ]*\d)(?:\.(\d+))? ?([kmbt]?)$/i.exec(text.trim());
  if (!found) return null;
  const [, whole = '', fraction = '', unit = ''] = found;
  const power = POWERS[unit.toLowerCase()] ?? 0;
  if (fraction.length > power) return null;
  const count = Number(whole.replaceAll(/[,_ ]/g, '') + fraction.padEnd(power, '0'));
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

/** A number of parameters, exact and legible: "8,030,261,248". */
export function parameterCountText(count: number): string {
  return count.toLocaleString('en');
}
