import { clausesSchema, licenceDefaultsSchema } from '../../domain/models/licence';
import { type CriterionId, LICENCE_CRITERION_IDS } from '../../domain/ratings/criteria';
import type { Transaction } from '../platform/database';
import { type SourceOpinion, syncSourceVotes } from './sync-source-votes';

/**
 * Makes `source:licence` say of a model what its licence gives by default, except where the catalogue departs from it:
 * there the licence's vote gives way (framework 1.0, "Criteria").
 * @returns the criteria on which a vote was recorded.
 */
export async function syncLicenceVotes(transaction: Transaction, modelId: string, at: Date): Promise<CriterionId[]> {
  const { licence } = await transaction.model.findUniqueOrThrow({
    where: { id: modelId },
    select: { licence: { select: { clauses: true, defaults: true } } },
  });
  const departures = await transaction.voteInForce.findMany({
    where: { modelId, voter: 'source:catalogue', criterion: { in: [...LICENCE_CRITERION_IDS] } },
    select: { criterion: true },
  });
  const departed = new Set(departures.map(({ criterion }) => criterion));
  const defaults = licenceDefaultsSchema.parse(licence.defaults);
  const clauses = clausesSchema.parse(licence.clauses);
  const opinions = new Map<CriterionId, SourceOpinion>();
  for (const criterion of LICENCE_CRITERION_IDS) {
    if (departed.has(criterion)) continue;
    const { level, reason, clauses: readFrom } = defaults[criterion];
    const sources = new Map(
      readFrom.flatMap((id) => clauses[id].sources).map(({ url, title }) => [url, { url, title }]),
    );
    opinions.set(criterion, { level, reason, evidence: [...sources.values()] });
  }
  return syncSourceVotes(transaction, modelId, 'licence', opinions, at);
}
