import { standingOf } from '../../domain/people/standing';
import type { Transaction } from '../platform/database';

/**
 * Brings a person's standing up to their record (consensus rule 1, section 1). Accepted contributions are approved edits
 * and new pages, and sources that others accepted; agreement counts votes of theirs on ratings that are settled.
 */
export async function refreshStanding(transaction: Transaction, userId: string, now: Date): Promise<void> {
  const person = await transaction.user.findUnique({
    where: { id: userId },
    select: { createdAt: true, emailVerified: true },
  });
  if (!person) return;
  const accepted = [
    ...(await transaction.evidence.findMany({
      where: { addedBy: `person:${userId}`, status: 'verified' },
      select: { modelId: true },
    })),
    ...(await transaction.edit.findMany({
      where: { author: `person:${userId}`, state: 'approved' },
      select: { modelId: true },
    })),
  ];
  const [votes] = await transaction.$queryRaw<Array<{ settled: number; agreeing: number }>>`
    SELECT count(*)::int AS settled, count(*) FILTER (WHERE v.answer = r."publishedLevel")::int AS agreeing
    FROM "VoteInForce" v
    JOIN "Rating" r ON r."modelId" = v."modelId" AND r.criterion = v.criterion
    JOIN "VoteEvent" e ON e.id = v."eventId"
    WHERE v.voter = ${`person:${userId}`} AND r."publishedState" = 'consensus' AND e.at < r."publishedSince"
      AND v.answer NOT IN ('na', 'unknown') AND r."publishedLevel" <> 'na'`;
  const standing = standingOf(
    {
      createdAt: person.createdAt,
      isVerified: person.emailVerified !== null,
      acceptedContributions: accepted.length,
      contributionModels: new Set(accepted.map(({ modelId }) => modelId)).size,
      settledVotes: votes?.settled ?? 0,
      agreeingVotes: votes?.agreeing ?? 0,
    },
    now,
  );
  await transaction.user.update({ where: { id: userId }, data: { standing } });
}
