/**
 * JSON with sorted keys: equal values give equal texts, whatever order their keys came in. PostgreSQL's `jsonb` keeps
 * no order, so this is how stored and freshly parsed documents are compared and hashed.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

// Before it is written: JSON.stringify is several times slower with a function that it asks for every value.
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
