import type { Availability, ModelSummary, RatingMark, ScoreView } from '../../domain/models/views';
import { CRITERION_IDS, type CriterionId } from '../../domain/ratings/criteria';
import type { Assessment } from '../../domain/ratings/framework/v1/assess';
import { roundedScore } from '../../domain/ratings/framework/v1/score';
import type { PublishedState, RatedLevel } from '../../domain/ratings/levels';
import type { Prisma } from '../generated/prisma/client';

/** The columns that a summary is made of. */
export const SUMMARY_SELECT = {
  slug: true,
  name: true,
  aliases: true,
  releasedOn: true,
  modality: true,
  availability: true,
  assessment: true,
  organization: { select: { slug: true, name: true } },
  licence: { select: { slug: true, shortName: true } },
  ratings: { select: { criterion: true, publishedLevel: true, publishedState: true } },
} as const satisfies Prisma.ModelSelect;

export type SummaryRow = Prisma.ModelGetPayload<{ select: typeof SUMMARY_SELECT }>;

/** A model as lists and the matrix show it. */
export function toSummary(row: SummaryRow): ModelSummary {
  const assessment = row.assessment as unknown as Assessment;
  return {
    slug: row.slug,
    name: row.name,
    aliases: row.aliases,
    organization: row.organization,
    licence: { slug: row.licence.slug, name: row.licence.shortName },
    releasedOn: toDay(row.releasedOn),
    modality: row.modality,
    availability: row.availability as Availability | null,
    label: { id: assessment.label, certain: assessment.isCertain, basis: assessment.basis },
    score: toScoreView(assessment),
    marks: toMarks(row.ratings),
  };
}

/** The score as shown: rounded half up to one decimal. */
export function toScoreView({ score }: Assessment): ScoreView | null {
  return (
    score && {
      value: roundedScore(score.value, 1),
      low: roundedScore(score.low, 1),
      high: roundedScore(score.high, 1),
    }
  );
}

/** The day of a date column, as ISO 8601. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function toMarks(ratings: SummaryRow['ratings']): RatingMark[] {
  const byCriterion = new Map(ratings.map((rating) => [rating.criterion, rating]));
  return CRITERION_IDS.map((criterion: CriterionId) => {
    const rating = byCriterion.get(criterion);
    return {
      criterion,
      level: (rating?.publishedLevel ?? null) as RatedLevel | null,
      state: (rating?.publishedState ?? 'unrated') as PublishedState,
    };
  });
}
