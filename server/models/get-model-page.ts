import { clausesSchema, hasUserThreshold } from '../../domain/models/licence';
import { modelDocumentSchema } from '../../domain/models/model-document';
import { permissionsOf } from '../../domain/models/permissions';
import { verdictOf } from '../../domain/models/verdict';
import type { ModelPage, SourceLink } from '../../domain/models/views';
import type { Assessment } from '../../domain/ratings/framework/v1/assess';
import { lensesOf } from '../../domain/ratings/framework/v1/lenses/lenses';
import { criteriaMissingFor } from '../../domain/ratings/framework/v1/missing';
import type { RatedLevel } from '../../domain/ratings/levels';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import type { Prisma } from '../generated/prisma/client';
import { database, type Queryable } from '../platform/database';
import { readNewestDerivatives } from './derivatives';
import { SUMMARY_SELECT, toScoreView, toSummary } from './model-summary';
import { publishedRatings, RATINGS_SELECT, toRatingViews } from './rating-views';

/** Everything that a model's page shows, or null where there is no such model. */
export const getModelPage = cached(
  'model-page',
  (slug) => [tags.model(slug)],
  (slug) => readModelPage(database(), slug),
);

/** What of a model its page is made of. */
const PAGE_SELECT = {
  ...SUMMARY_SELECT,
  ...RATINGS_SELECT,
  document: true,
  framework: true,
  revision: true,
  updatedAt: true,
  labelSince: true,
  licence: { select: { slug: true, shortName: true, clauses: true } },
  family: { select: { slug: true, name: true } },
  base: { select: { slug: true, name: true } },
} as const satisfies Prisma.ModelSelect;

export type ModelPageRow = Prisma.ModelGetPayload<{ select: typeof PAGE_SELECT }> & Pick<ModelPage, 'derivatives'>;

/** The uncached query behind `getModelPage`. */
export async function readModelPage(client: Queryable, slug: string): Promise<ModelPage | null> {
  const row = await client.model.findUnique({ where: { slug }, select: { ...PAGE_SELECT, id: true } });
  return row && toModelPage({ ...row, derivatives: await readNewestDerivatives(client, row.id) });
}

/** A model's page, from its columns as they are or as they were. */
export function toModelPage(row: ModelPageRow): ModelPage {
  const document = modelDocumentSchema.parse(row.document);
  const assessment = row.assessment as unknown as Assessment;
  const { label, missing } = assessment;
  const summary = toSummary(row);
  const ratings = toRatingViews(row);
  const clauses = clausesSchema.parse(row.licence.clauses);
  const ratedAs = (level: RatedLevel | null) =>
    new Set(ratings.filter(({ published }) => published.level === level).map((one) => one.criterion));
  return {
    ...summary,
    family: row.family,
    base: row.base,
    derivatives: row.derivatives,
    variants: document.variants,
    validFrom: document.validFrom,
    verdict: verdictOf({
      name: row.name,
      label,
      availability: summary.availability,
      missing,
      notApplicable: ratedAs('na'),
      unrated: ratedAs(null),
    }),
    claim: document.claim && { ...document.claim, source: toLink(document.claim.source) },
    label: {
      id: label,
      certain: assessment.isCertain,
      worst: assessment.worst,
      best: assessment.best,
      basis: assessment.basis,
      missing: missing.rows[0] ? criteriaMissingFor(missing.rows[0]) : [],
      pivotal: assessment.pivotal,
      robust: assessment.isRobust,
      since: row.labelSince.toISOString(),
    },
    score: toScoreView(assessment),
    missingByLabel: missing.rows,
    lenses: lensesOf(publishedRatings(ratings), { hasUserThreshold: hasUserThreshold(clauses) }),
    confidence: assessment.confidence,
    permissions: permissionsOf(clauses, ratings),
    case: {
      for: document.case.for.map(({ point, source }) => ({ point, source: toLink(source) })),
      against: document.case.against.map(({ point, source }) => ({ point, source: toLink(source) })),
    },
    ratings,
    editorsNote: document.editorsNote,
    article: document.article,
    sources: document.sources.map(toLink),
    framework: row.framework,
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
  };
}

function toLink({ url, title }: SourceLink): SourceLink {
  return { url, title };
}
