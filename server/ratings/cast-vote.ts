import type { z } from 'zod';
import type { Decision } from '../../domain/ratings/consensus/v1/decision';
import type { LabelId } from '../../domain/ratings/framework/v1/labels';
import type { Answer } from '../../domain/ratings/levels';
import { castVoteInput, withdrawVoteInput } from '../../domain/ratings/vote-input';
import { ratingTags } from '../cache/rating-tags';
import type { Command, CommandContext, Outcome } from '../commands/command';
import { personIdOf } from '../people/person-id-of';
import type { Sql } from '../platform/sql';
import { getOwnVote } from './get-own-vote';
import { type NewVote, type RecordedVote, sendVote } from './record-vote';

/** What a vote did: whether anything changed, and how the rating and the label stand now. */
export type VoteEffect = { isChanged: boolean; outcome: Decision | null; label: LabelId | null };

const UNCHANGED: Outcome<VoteEffect> = {
  ok: true,
  value: { isChanged: false, outcome: null, label: null },
  changes: [],
  tags: [],
};

/** Enough for anybody who rates by hand. */
const VOTE_LIMIT = { points: 120, seconds: 600 };

/**
 * Casts or changes a person's vote on a rating. A level alone is a bare vote; reason and evidence make a proposal;
 * `backs` agrees with one. Refuses a model or proposal that is not there. The same vote again changes nothing.
 */
export const castVote: Command<typeof castVoteInput, VoteEffect> = {
  name: 'cast-vote',
  input: castVoteInput,
  permission: 'vote',
  limit: VOTE_LIMIT,
  sqlHandler: cast,
};

/** Takes a person's vote on a rating back. Where there is none, nothing changes. */
export const withdrawVote: Command<typeof withdrawVoteInput, VoteEffect> = {
  name: 'withdraw-vote',
  input: withdrawVoteInput,
  permission: 'vote',
  limit: VOTE_LIMIT,
  sqlHandler: withdraw,
};

/**
 * Says of a person's vote in force that it still holds, after the evidence has changed: the same vote again, and fresh. Refuses
 * where there is none. A vote that is fresh stays as it is.
 */
export const confirmVote: Command<typeof withdrawVoteInput, VoteEffect> = {
  name: 'confirm-vote',
  input: withdrawVoteInput,
  permission: 'vote',
  limit: VOTE_LIMIT,
  async handler(context) {
    const { input, actor, transaction } = context;
    const own = await getOwnVote(transaction, { ...input, personId: personIdOf(actor) });
    if (!own) return { ok: false, refusal: { kind: 'not-found', what: 'a vote of yours on this rating' } };
    if (own.changesSince === 0) return UNCHANGED;
    return say(context, { answer: own.answer, reason: null, evidence: [], backs: own.backs });
  },
};

function cast(context: CommandContext<z.output<typeof castVoteInput>, Sql>): Promise<Outcome<VoteEffect>> {
  const { level: answer, reason, evidence, backs } = context.input;
  return say(context, {
    answer,
    reason: reason || null,
    evidence: (evidence ?? []).map((url) => ({ url, title: titleOf(url) })),
    backs: backs ?? null,
  });
}

function withdraw(context: CommandContext<z.output<typeof withdrawVoteInput>, Sql>): Promise<Outcome<VoteEffect>> {
  return say(context, { answer: null, reason: null, evidence: [], backs: null });
}

/** Records what the person who runs a command says of a rating. */
async function say(
  { input: { model, criterion }, actor, transaction, now }: CommandContext<z.output<typeof withdrawVoteInput>, Sql>,
  said: Pick<NewVote, 'answer' | 'reason' | 'evidence' | 'backs'>,
): Promise<Outcome<VoteEffect>> {
  const voter = { kind: 'person', id: personIdOf(actor) } as const;
  const recorded = await sendVote(transaction, { model: { slug: model }, criterion, voter, ...said, at: now });
  return outcomeOf(recorded, model, criterion, said.answer);
}

function outcomeOf(
  recorded: RecordedVote,
  slug: string,
  criterion: string,
  answer: Answer | null,
): Outcome<VoteEffect> {
  switch (recorded.kind) {
    case 'no-model':
      return { ok: false, refusal: { kind: 'not-found', what: `the model "${slug}"` } };
    case 'no-proposal':
      return {
        ok: false,
        refusal: { kind: 'conflict', detail: 'That proposal is not for this level of this rating.' },
      };
    case 'unchanged':
      return UNCHANGED;
    case 'recorded':
      return {
        ok: true,
        value: { isChanged: true, outcome: recorded.outcome, label: recorded.label },
        changes: [
          { kind: answer === null ? 'vote-withdrawn' : 'vote-cast', modelId: recorded.model.id, detail: { criterion } },
          ...recorded.changes,
        ],
        tags: ratingTags(recorded.model),
        written: recorded.written,
      };
    default:
      return recorded satisfies never;
  }
}

/** Its host and path say where a link leads, which what the page calls itself need not. */
function titleOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname === '/' ? '' : pathname}`.slice(0, 200);
}
