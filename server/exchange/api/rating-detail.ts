import type { CriterionId } from '../../../domain/ratings/criteria';
import type { PrismaClient } from '../../generated/prisma/client';
import { getOwnVote } from '../../ratings/get-own-vote';
import type { Caller } from './caller';
import type { ApiQueries } from './queries';

/** One rating of a model with its proposals, and the caller's own vote where there is a caller; null without such a model. */
export async function readRatingDetail(
  { getModelRecord, getProposals }: Pick<ApiQueries, 'getModelRecord' | 'getProposals'>,
  client: PrismaClient,
  { slug, criterion }: { slug: string; criterion: CriterionId },
  caller: Caller | null,
) {
  const [model, proposals, vote] = await Promise.all([
    getModelRecord(slug),
    getProposals(slug, criterion),
    caller && readOwnVote(client, { slug, criterion }, caller),
  ]);
  const rating = model?.ratings.find((one) => one.criterion === criterion);
  if (!model || !rating) return null;
  return {
    ...rating,
    model: { slug: model.slug, name: model.name },
    proposals: proposals.map((proposal) => ({
      ...proposal,
      evidence: proposal.evidence.map(({ url, title, status }) => ({ url, title, status })),
    })),
    ...(caller ? { yourVote: vote } : {}),
  };
}

/** The caller's vote in force in the words of the call that casts one, so that it can be sent again; null where there is none. */
export async function readOwnVote(
  client: PrismaClient,
  { slug, criterion }: { slug: string; criterion: CriterionId },
  { actor }: Caller,
) {
  const vote = await getOwnVote(client, { model: slug, criterion, personId: actor.id });
  if (!vote) return null;
  const { answer, reason, evidence, backs, weight } = vote;
  return { level: answer, reason, evidence, proposal: backs, weight };
}
