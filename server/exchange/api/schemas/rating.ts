import { z } from '@hono/zod-openapi';
import { EVIDENCE_STATUSES } from '../../../../domain/ratings/evidence-status';
import { ANSWERS, PUBLISHED_STATES, STATES } from '../../../../domain/ratings/levels';
import { castVoteInput } from '../../../../domain/ratings/vote-input';
import { criterionId, many, named, orNull, ratedLevel, time } from './common';

const answerLevel = z
  .enum(ANSWERS)
  .openapi('Answer', { description: 'A level, `na` (does not apply), or `unknown` (don’t know).' });

const evidence = z
  .object({
    url: z.string(),
    title: z.string(),
    status: z.enum(EVIDENCE_STATUSES).openapi({ description: 'How far others have checked it.' }),
  })
  .openapi('Evidence');

const count = z.int().min(0);
const weights = z.object({ closed: count, limited: count, mostly: count, open: count, na: count });

/** One rating: what the current count says, and what is published of it (contract, section 4). */
export const ratingSchema = z
  .object({
    criterion: criterionId,
    level: orNull(ratedLevel).openapi({ description: 'By the current count; null while nobody has rated.' }),
    state: z.enum(STATES),
    low: ratedLevel,
    high: ratedLevel,
    confidence: z.number().min(0).max(1),
    people: weights.extend({ unknown: count }).openapi({ description: 'How many people gave which answer.' }),
    weights: weights.openapi({ description: 'What the votes weigh, in thousandths of a vote.' }),
    blocs: count.openapi({ description: 'How many independent sides have voted.' }),
    published: z
      .object({ level: orNull(ratedLevel), state: z.enum(PUBLISHED_STATES), since: time.nullable() })
      .openapi({ description: 'What label, score and badge rest on.' }),
    sources: many(z.object({ name: z.string(), level: ratedLevel })),
    inheritedFrom: orNull(named),
    evidence: many(evidence),
  })
  .openapi('Rating');

/** A vote as its voter sees it, in the words of the call that casts one. */
export const voteSchema = z
  .object({
    level: answerLevel,
    reason: z.string().nullable(),
    evidence: many(z.string()),
    proposal: z
      .string()
      .nullable()
      .openapi({ description: 'The number of the proposal that the vote made or agrees with.' }),
    weight: count.openapi({ description: 'What it weighs by itself, in thousandths of a vote.' }),
  })
  .openapi('Vote');

const proposal = z
  .object({
    id: z.string(),
    level: ratedLevel,
    reason: z.string().nullable().openapi({ description: 'Null where a moderator has removed it.' }),
    author: z.string().nullable().openapi({ description: 'The author’s handle.' }),
    at: time,
    supporters: count,
    evidence: many(evidence),
  })
  .openapi('Proposal');

/** One rating with all that people have put forward on it. */
export const ratingDetailSchema = z
  .object({
    ...ratingSchema.shape,
    model: named,
    proposals: many(proposal).openapi({ description: 'Those with supporters, at most 100, those with most first.' }),
    yourVote: orNull(voteSchema)
      .optional()
      .openapi({ description: 'Only with a token: the vote of the account that it belongs to.' }),
  })
  .openapi('RatingDetail');

const fields = castVoteInput.shape;

/** What a vote says. The fields are the command's own; how they go together is the command's to check. */
export const voteBody = z
  .strictObject({ level: fields.level, reason: fields.reason, evidence: fields.evidence })
  .openapi('VoteInput', {
    description:
      'A level alone is a bare vote. Reason and evidence come together and make a proposal that others can back.',
    example: {
      level: 'limited',
      reason: 'The licence asks everyone with more than 700 million users for a separate permission.',
      evidence: ['https://example.org/licence'],
    },
  });
