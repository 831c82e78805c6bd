import { z } from 'zod';

type Json = { [key: string]: unknown };

/**
 * What an OpenAPI document says that a call answers, as a check. Strict where the document is open: a field that is
 * answered and not described fails here.
 */
export function describedAnswer(document: Json, path: string, method: string, status: number): z.ZodType {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const schema = at(document, 'paths', path, method, 'responses', String(status), 'content', type, 'schema');
  const $defs = closed(at(document, 'components', 'schemas'));
  return z.fromJSONSchema({ ...(closed(schema) as Json), $defs } as Parameters<typeof z.fromJSONSchema>[0]);
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => {
    const next = (inner as Json | undefined)?.[key];
    if (next === undefined) throw new Error(`The document does not describe ${keys.join(' ')}.`);
    return next;
  }, value);
}

/** The schema with references as JSON Schema has them, and no room for undescribed fields. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === '$ref' ? String(inner).replace('#/components/schemas/', '#/$defs/') : closed(inner),
  ]);
  const copy = Object.fromEntries(entries) as Json;
  return 'properties' in copy && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
}
