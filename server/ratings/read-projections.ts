import type { Sql } from '../platform/sql';
import type { Projections } from './projections';

/** Columns that hold instants, which json writes in another way than a replay does. */
const INSTANTS: ReadonlySet<string> = new Set(['publishedSince', 'dueAt', 'firstSettledAt', 'frozenUntil', 'since']);

/**
 * What is stored of a model's ratings and of which there are only few, under names that say which row it is. In one
 * statement, for a recompute asks this of every model.
 */
export async function readProjections(transaction: Sql, modelId: string): Promise<Projections> {
  const rows = await transaction.$queryRaw<Array<{ name: string; row: string | Record<string, unknown> }>>`
    SELECT 'rating ' || criterion AS name, to_jsonb(r) - 'modelId' - 'criterion' AS row
    FROM "Rating" r WHERE "modelId" = ${modelId}::uuid
    UNION ALL
    SELECT 'proposal ' || id, to_jsonb(supporters::text) FROM "Proposal" WHERE "modelId" = ${modelId}::uuid
    UNION ALL
    SELECT 'source ' || id, to_jsonb(status) FROM "Evidence" WHERE "modelId" = ${modelId}::uuid
    UNION ALL
    SELECT 'label', jsonb_build_object('framework', framework, 'patience', patience, 'label', label, 'since', "labelSince",
      'assessment', assessment, 'score', score)
    FROM "Model" WHERE id = ${modelId}::uuid`;
  return new Map(rows.map(({ name, row }) => [name, typeof row === 'string' ? row : withInstants(row)]));
}

function withInstants(row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row).map(([column, value]) => {
    return [column, typeof value === 'string' && INSTANTS.has(column) ? new Date(value) : value] as const;
  });
  return Object.fromEntries(entries);
}
