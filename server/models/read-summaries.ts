import type { ModelSummary } from '../../domain/models/views';
import type { Queryable } from '../platform/database';
import { type SummaryRow, toSummary } from './model-summary';

type Rating = SummaryRow['ratings'][number];
type Row = Omit<SummaryRow, 'ratings'> & {
  id: string;
  ratings: Array<[Rating['criterion'], Rating['publishedLevel'], Rating['publishedState']]>;
};

/**
 * The models with these ids as lists show them, in this order; one that is gone is left out. In one statement, which
 * takes from an assessment and from the ratings what a summary tells: a list has a hundred models, each with all its
 * criteria.
 */
export async function readSummaries(
  client: Queryable,
  ids: readonly string[],
): Promise<Array<{ id: string; model: ModelSummary }>> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT m.id, m.slug, m.name, m.aliases, m."releasedOn", m.modality, m.availability,
      row_to_json(told) AS assessment,
      json_build_object('slug', o.slug, 'name', o.name) AS organization,
      json_build_object('slug', l.slug, 'shortName', l."shortName") AS licence,
      (
        SELECT coalesce(json_agg(json_build_array(r.criterion, r."publishedLevel", r."publishedState")), '[]')
        FROM "Rating" r WHERE r."modelId" = m.id
      ) AS ratings
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY listed(id, place)
    JOIN "Model" m ON m.id = listed.id
    CROSS JOIN jsonb_to_record(m.assessment) told(label text, "isCertain" boolean, basis text, score jsonb)
    JOIN "Organization" o ON o.slug = m."organizationSlug"
    JOIN "Licence" l ON l.slug = m."licenceSlug"
    ORDER BY place`;
  return rows.map(({ id, ratings, ...row }) => ({ id, model: toSummary({ ...row, ratings: ratings.map(toRating) }) }));
}

function toRating([criterion, publishedLevel, publishedState]: Row['ratings'][number]): Rating {
  return { criterion, publishedLevel, publishedState };
}
