import {
  agreementByCriterion,
  type CriterionAgreement,
  type RatingAnswers,
} from '../../domain/ratings/agreement/criterion-agreement';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { database, type Queryable } from '../platform/database';

/** How much people agree on each criterion over all models. */
export const listAgreement = cached(
  'agreement',
  () => [tags.models()],
  () => readAgreement(database()),
);

/** The uncached query behind `listAgreement`: it reads the ratings' summed counts, of whatever many votes, and no vote. */
export async function readAgreement(client: Queryable): Promise<CriterionAgreement[]> {
  const answers = await client.$queryRaw<RatingAnswers[]>`
    SELECT criterion, jsonb_build_object('closed', closed, 'limited', limited, 'mostly', mostly, 'open', open) AS people
    FROM "Rating", jsonb_to_record(tally -> 'people') AS people(closed int, limited int, mostly int, open int)
    WHERE closed + limited + mostly + open > 1`;
  return agreementByCriterion(answers);
}
