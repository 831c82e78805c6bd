import type { ModelSummary } from '../../domain/models/views';
import type { Assessment } from '../../domain/ratings/framework/v1/assess';
import type { Prisma } from '../generated/prisma/client';
import type { Queryable } from '../platform/database';
import { type SummaryRow, toSummary } from './model-summary';

type Rating = SummaryRow['ratings'][number];
type Row = Omit<SummaryRow, 'assessment' | 'organization' | 'licence' | 'ratings'> &
  Pick<Assessment, 'label' | 'isCertain' | 'basis' | 'score'> & {
    id: string;
    organizationSlug: string;
    organizationName: string;
    licenceSlug: string;
    licenceName: string;
    /** `criterion state level`, the level missing where there is none, with commas between them. */
    ratings: string | null;
  };

/**
 * The models with these ids as lists show them, in this order; one that is gone is left out. In one statement, which
 * takes from an assessment and from the ratings what a summary tells: a list has a hundred models, each with all its
 * criteria, which are a text for each model because the same as JSON takes both sides twice as long.
 */
export async function readSummaries(
  client: Queryable,
  ids: readonly string[],
): Promise<Array<{ id: string; model: ModelSummary }>> {
  const rows = await client.$queryRaw<Row[]>`
    /* prepared: read-summaries */ SELECT m.id, m.slug, m.name, m.aliases, m."releasedOn", m.modality, m.availability,
      told.label, told."isCertain", told.basis, told.score, o.slug AS "organizationSlug", o.name AS "organizationName",
      l.slug AS "licenceSlug", l."shortName" AS "licenceName",
      (
        SELECT string_agg(concat_ws(' ', r.criterion, r."publishedState", r."publishedLevel"), ',')
        FROM "Rating" r WHERE r."modelId" = m.id
      ) AS ratings
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY listed(id, place)
    JOIN "Model" m ON m.id = listed.id
    CROSS JOIN jsonb_to_record(m.assessment) told(label text, "isCertain" boolean, basis text, score jsonb)
    JOIN "Organization" o ON o.slug = m."organizationSlug"
    JOIN "Licence" l ON l.slug = m."licenceSlug"
    ORDER BY place`;
  return rows.map((row) => ({ id: row.id, model: toSummary(toRow(row)) }));
}

function toRow(row: Row): SummaryRow {
  const { label, isCertain, basis, score, ratings } = row;
  return {
    ...row,
    assessment: { label, isCertain, basis, score } as Prisma.JsonObject,
    organization: { slug: row.organizationSlug, name: row.organizationName },
    licence: { slug: row.licenceSlug, shortName: row.licenceName },
    ratings: ratings === null ? [] : ratings.split(',').map(toRating),
  };
}

function toRating(text: string): Rating {
  const [criterion = '', publishedState = '', publishedLevel = null] = text.split(' ');
  return { criterion, publishedLevel, publishedState };
}
