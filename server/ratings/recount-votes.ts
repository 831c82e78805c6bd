import { z } from 'zod';
import { CURRENT_CONSENSUS_RULE as RULE } from '../../domain/ratings/consensus/current';
import type { BlocTally } from '../../domain/ratings/consensus/v1/bloc-tally';
import type { RatingTally } from '../../domain/ratings/consensus/v1/tally';
import type { CriterionId } from '../../domain/ratings/criteria';
import { evidenceGrade } from '../../domain/ratings/evidence-status';
import type { Answer } from '../../domain/ratings/levels';
import type { VoterParts } from '../../domain/ratings/log';
import { countAs } from '../../domain/ratings/replay-model';
import { ratingTags } from '../cache/rating-tags';
import type { Command } from '../commands/command';
import { OPERATOR_LIMIT } from '../people/operator-limit';
import type { Transaction } from '../platform/database';
import { json } from '../platform/json';
import type { StoredCount, StoredPerson } from './lock-rating';
import { logRatingEvents } from './log-rating-event';
import type { NewCount } from './new-count';
import { closeModel, type OpenModel, openModel } from './open-model';
import { personVoter } from './person-voter';
import { evidenceStatuses } from './recount-rating';
import { storeCounts } from './store-counts';

const input = z.strictObject({ model: z.uuid(), people: z.array(z.uuid()).min(1) });

/**
 * Counts people's votes on a model anew where their standing, camp or bloc is another one than they were counted with,
 * and says so in the log. It reads the votes of these people and no others.
 */
export const recountVotes: Command<typeof input, { votes: number }> = {
  name: 'recount-votes',
  input,
  permission: 'keep ratings up to date',
  limit: OPERATOR_LIMIT,
  async handler({ input: { model, people }, transaction, now }) {
    const open = await openModel(transaction, model, now);
    if (!open) return { ok: false, refusal: { kind: 'not-found', what: 'the model' } };
    const { votes, counts } = await recountPeople(transaction, open, people);
    const changes = await closeModel(transaction, open, counts);
    const isChanged = open.ratings.touched.size > 0;
    return { ok: true, value: { votes }, changes, tags: isChanged ? ratingTags(open.model) : [] };
  },
};

type VoteRow = {
  criterion: CriterionId;
  voter: string;
  answer: Answer;
  evidenceIds: string[];
  changesAtVote: number;
  counted: StoredCount;
  person: StoredPerson;
};

/** The same on a model that is open: whoever opened it closes it with the counts that this answers. */
export async function recountPeople(transaction: Transaction, open: OpenModel, people: readonly string[]) {
  const { model, at } = open;
  const votes = await votesOf(transaction, model, people);
  const moved = votes.flatMap((vote) => {
    const voter = personVoter(vote.person, vote.voter.slice('person:'.length), at);
    const { bloc } = RULE.countVote({ voter, answer: vote.answer, evidence: 'none', changesSince: 0 });
    const parts: VoterParts = { standing: voter.standing, camp: voter.camp, bloc };
    const { counted } = vote;
    const isSame = counted.standing === parts.standing && counted.camp === parts.camp && counted.bloc === bloc;
    return isSame ? [] : [{ ...vote, parts }];
  });
  const counts = new Map<CriterionId, NewCount>();
  for (const criterion of new Set(moved.map((vote) => vote.criterion))) {
    const theirs = moved.filter((vote) => vote.criterion === criterion);
    counts.set(criterion, await moveVotes(transaction, open, criterion, theirs));
  }
  return { votes: moved.length, counts };
}

/** The votes in force of people on a model, with what they are counted by today. */
function votesOf(transaction: Transaction, model: OpenModel['model'], people: readonly string[]): Promise<VoteRow[]> {
  const voters = people.map((id) => `person:${id}`);
  return transaction.$queryRaw<VoteRow[]>`
    SELECT v.criterion, v.voter, v.answer, v."evidenceIds"::text[] AS "evidenceIds", v."changesAtVote", v.counted,
      jsonb_build_object('standing', u.standing, 'camp', u.camp, 'ring', u.ring, 'affiliation', a."organizationSlug",
        'foundingUntil', u."foundingUntil", 'createdAt', u."createdAt") AS person
    FROM "VoteInForce" v
    JOIN "User" u ON u.id = substr(v.voter, 8)::uuid
    LEFT JOIN "Affiliation" a ON a."userId" = u.id AND a."organizationSlug" = ${model.organizationSlug}
    WHERE v."modelId" = ${model.id}::uuid AND v.voter = ANY (${voters}::text[])
    ORDER BY v.criterion, v.voter`;
}

type MovedVote = VoteRow & { parts: VoterParts };

/** Takes votes on one rating out as they were counted and puts them in as they count now. */
async function moveVotes(
  transaction: Transaction,
  { model: { id: modelId }, at, ratings }: OpenModel,
  criterion: CriterionId,
  votes: readonly MovedVote[],
): Promise<NewCount> {
  const rating = await transaction.rating.findUniqueOrThrow({
    where: { modelId_criterion: { modelId, criterion } },
    select: { tally: true, evidenceChanges: true },
  });
  const tally = rating.tally as unknown as RatingTally;
  const { evidenceChanges } = rating;
  const statuses = await evidenceStatuses(transaction, modelId, [criterion]);
  const blocs = await blocsOf(transaction, { modelId, criterion }, votes);
  const blocOf = (name: string): BlocTally => {
    const bloc = blocs.get(name) ?? RULE.emptyBloc();
    blocs.set(name, bloc);
    return bloc;
  };
  const counted = new Map<string, StoredCount>();
  for (const vote of votes) {
    const grade = evidenceGrade(vote.evidenceIds.flatMap((id) => statuses.get(id) ?? []));
    const after = countAs(vote.parts, vote.voter, vote.answer, grade, evidenceChanges - vote.changesAtVote);
    RULE.removeVote(tally, blocOf(vote.counted.bloc), vote.counted);
    RULE.addVote(tally, blocOf(after.bloc), after);
    counted.set(vote.voter, after);
  }
  await logRatingEvents(
    transaction,
    votes.map(({ voter, parts }) => ({
      at,
      modelId,
      criterion,
      kind: 'voter-recounted' as const,
      detail: { voter, ...parts },
    })),
  );
  await storeCounts(transaction, { modelId, criterion }, counted);
  await transaction.blocTally.deleteMany({ where: { modelId, criterion, bloc: { in: [...blocs.keys()] } } });
  await transaction.blocTally.createMany({
    data: [...blocs]
      .filter(([, bloc]) => bloc.votes > 0)
      .map(([bloc, counters]) => ({ modelId, criterion, bloc, counters: json(counters) })),
  });
  const outcome = RULE.decide(tally);
  ratings.count(criterion, outcome, at.getTime());
  return { tally, outcome, evidenceChanges };
}

async function blocsOf(
  transaction: Transaction,
  { modelId, criterion }: { modelId: string; criterion: CriterionId },
  votes: readonly MovedVote[],
): Promise<Map<string, BlocTally>> {
  const names = votes.flatMap(({ counted, parts }) => [counted.bloc, parts.bloc]);
  const rows = await transaction.blocTally.findMany({
    where: { modelId, criterion, bloc: { in: names } },
    select: { bloc: true, counters: true },
  });
  return new Map(rows.map(({ bloc, counters }) => [bloc, counters as unknown as BlocTally]));
}
