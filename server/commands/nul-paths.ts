/** Where an input holds text with a NUL, as dotted paths: the database takes it in no text. */
export function nulPaths(input: unknown, path: readonly string[] = []): string[] {
  if (typeof input === 'string') return input.includes('\0') ? [path.join('.')] : [];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => nulPaths(value, [...path, name]));
}
