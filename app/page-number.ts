/** Which page of a list an address asks for, counted from 1; the first where it says nothing sensible. */
export function pageNumber(wanted: unknown): number {
  const page = typeof wanted === 'string' && /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1;
  return Math.max(1, page);
}
