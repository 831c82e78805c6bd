/**
 * JSON with sorted keys: equal values give equal texts, whatever order their keys came in. PostgreSQL's `jsonb` keeps
 * no order, so this is how stored and freshly parsed documents are compared and hashed.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
