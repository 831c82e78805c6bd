import type { LoggedDecision } from '../../domain/moderation/logged-decision';
import type { Queryable } from '../platform/database';
import { asLogged, decisionColumns } from './logged-decisions';

/** Decisions as anybody may read them, newest first: those before an id, where one is given. */
export async function listDecisions(
  client: Queryable,
  { before, limit }: { before: bigint | null; limit: number },
): Promise<LoggedDecision[]> {
  const rows = await client.decision.findMany({
    where: before === null ? {} : { id: { lt: before } },
    select: decisionColumns,
    orderBy: { id: 'desc' },
    take: limit,
  });
  return asLogged(client, rows);
}
