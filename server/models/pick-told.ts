import { LABEL_IDS } from '../../domain/ratings/framework/v1/labels';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/**
 * Slugs of the three models that the home page tells in a line each: the most open one, the one whose maker's claim
 * "open source" lies furthest above the finding, and the most closed one. By rule, so that nobody is singled out by hand.
 */
export const pickTold = cached(
  'told',
  () => [tags.models()],
  () => readTold(database()),
);

/** The uncached query behind `pickTold`. */
export async function readTold(client: Queryable): Promise<string[]> {
  const rows = await client.model.findMany({
    where: { score: { not: null } },
    select: { slug: true, label: true, score: true, document: true },
  });
  const byOpenness = rows.toSorted(
    (a, b) =>
      LABEL_IDS.findIndex((id) => id === a.label) - LABEL_IDS.findIndex((id) => id === b.label) ||
      (b.score ?? 0) - (a.score ?? 0) ||
      a.slug.localeCompare(b.slug),
  );
  const claimed = byOpenness.filter(({ document }) => callsItOpenSource(document));
  const told = [byOpenness[0], claimed.at(-1), byOpenness.at(-1)];
  return [...new Set(told.flatMap((row) => row?.slug ?? []))];
}

function callsItOpenSource(document: unknown): boolean {
  const { claim } = document as { claim?: { callsItOpenSource?: boolean } | null };
  return claim?.callsItOpenSource === true;
}
