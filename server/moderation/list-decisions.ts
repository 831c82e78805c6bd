import type { LoggedDecision } from '../../domain/moderation/logged-decision';
import type { Queryable } from '../platform/database';
import { asLogged, decisionColumns } from './logged-decisions';

/** How many decisions a page of the log lists. */
export const DECISIONS_PER_PAGE = 50;

/** Every decision, newest first, a page at a time, as anybody may read it. `total` counts them all. */
export async function listDecisions(
  client: Queryable,
  page: number,
): Promise<{ decisions: LoggedDecision[]; total: number }> {
  const rows = await client.decision.findMany({
    select: decisionColumns,
    orderBy: { id: 'desc' },
    skip: (page - 1) * DECISIONS_PER_PAGE,
    take: DECISIONS_PER_PAGE,
  });
  return { decisions: await asLogged(client, rows), total: await client.decision.count() };
}
