import { announceTags } from '../cache/announce';
import { tags } from '../cache/tags';
import type { PrismaClient } from '../generated/prisma/client';
import type { Sql } from '../platform/sql';

/** Minutes rather than seconds where there are very many models. */
const PATIENCE = { timeout: 3_600_000, maxWait: 60_000 };

/**
 * Where what models are found and counted by is not what their pages and ratings make it, those aside that a job is
 * about to bring up to a registry's entry. A word that no model has any more is no fault: it stays until the next
 * rebuild, and finds nothing.
 */
export async function compareSearch(
  client: Sql,
): Promise<Array<{ model: string; what: string; stored: string | null; computed: string | null }>> {
  const askRows = client.$queryRaw<Array<{ slug: string; stored: string | null; computed: string | null }>>`
    SELECT coalesce(source.slug, kept.slug) AS slug, kept::text AS stored, source::text AS computed
    FROM "ModelSearchSource" source FULL JOIN "ModelSearch" kept USING ("modelId")
    WHERE ROW(source.*) IS DISTINCT FROM ROW(kept.*) AND NOT EXISTS (
      SELECT FROM "Model" m JOIN graphile_worker._private_jobs job ON job.key LIKE 'follow-registry %'
        AND job.attempts < job.max_attempts
        AND (job.payload ->> 'kind', job.payload ->> 'slug') IN (
          ('organization', m."organizationSlug"), ('family', m."familySlug"), ('licence', m."licenceSlug")
        )
        AND m.id > coalesce((job.payload ->> 'after')::uuid, '00000000-0000-0000-0000-000000000000')
      WHERE m.id = "modelId"
    ) ORDER BY 1`;
  const askCounts = client.$queryRaw<Array<{ facets: string; stored: string | null; computed: string | null }>>`
    SELECT concat_ws(' and ', nullif(one, ''), other) AS facets, kept.models::text AS stored, counted.models::text AS computed
    FROM (SELECT one, other, sum(models) AS models FROM "FacetCount" GROUP BY one, other HAVING sum(models) <> 0) kept
    FULL JOIN (
      SELECT one, other, count(*) AS models FROM "ModelSearch", facet_pairs(facets) GROUP BY one, other
    ) counted USING (one, other)
    WHERE kept.models IS DISTINCT FROM counted.models ORDER BY 1`;
  const askMissing = client.$queryRaw<Array<{ word: string }>>`
    SELECT DISTINCT word FROM "ModelSearch", unnest(tsvector_to_array(words)) used(word)
    WHERE word !~ '[0-9]' AND NOT EXISTS (SELECT FROM "SearchWord" known WHERE known.word = used.word) ORDER BY word`;
  const [rows, counts, missing] = await Promise.all([askRows, askCounts, askMissing]);
  return [
    ...rows.map(({ slug, ...figures }) => ({ model: slug, what: 'what it is found by', ...figures })),
    ...counts.map(({ facets, ...figures }) => ({ model: 'all models', what: `how many have ${facets}`, ...figures })),
    ...missing.map(({ word }) => ({ model: 'all models', what: 'words to mend by', stored: null, computed: word })),
  ];
}

/** Makes what models are found and counted by anew from their pages and ratings. */
export async function rebuildSearch(client: PrismaClient): Promise<void> {
  await client.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT rebuild_search()`;
    await announceTags(transaction, [tags.models()]);
  }, PATIENCE);
}
