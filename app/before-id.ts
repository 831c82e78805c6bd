/** Before which entry of a log an address asks to read on; null from the newest. */
export function beforeId(wanted: unknown): bigint | null {
  return typeof wanted === 'string' && /^\d{1,18}$/.test(wanted) ? BigInt(wanted) : null;
}
