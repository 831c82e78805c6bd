import type { Result } from '../commands/command';
import { run } from '../commands/run';
import { runInJob } from '../commands/run-in-job';
import type { PrismaClient } from '../generated/prisma/client';
import { database } from '../platform/database';
import { recountVotes } from '../ratings/recount-votes';
import { type TakenStandings, takeStandings } from './take-standings';

const OPERATOR = { kind: 'operator' } as const;

type Options = { client?: PrismaClient; now?: Date };

/** Takes the day's snapshot of everybody's standing and camp. @returns how many people there are, and who moved. */
export async function takeAllStandings({ client = database(), now = new Date() }: Options = {}) {
  const taken = { people: 0, moved: new Array<string>() };
  let after: string | null = null;
  do {
    const result: Result<TakenStandings> = await run(takeStandings, OPERATOR, { after }, { client, now });
    if (!result.ok) throw new Error(`The snapshot of standings was refused: ${result.refusal.kind}.`);
    taken.people += result.value.people;
    taken.moved.push(...result.value.moved);
    after = result.value.last;
  } while (after !== null);
  return taken;
}

/** Counts a person's votes anew wherever they are counted by what the person no longer is: a transaction a model. */
export async function recountVoter(personId: string, { client = database(), now = new Date() }: Options = {}) {
  const models = await client.voteInForce.findMany({
    where: { voter: `person:${personId}` },
    distinct: ['modelId'],
    select: { modelId: true },
    orderBy: { modelId: 'asc' },
  });
  let votes = 0;
  for (const { modelId } of models) {
    const recounted = await runInJob(recountVotes, { model: modelId, people: [personId] }, { client, now });
    votes += recounted?.votes ?? 0;
  }
  return votes;
}
