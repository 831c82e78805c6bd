import { z } from 'zod';
import { slugSchema, webAddressSchema } from '../models/fields';
import { CRITERION_IDS, NA_CRITERION_IDS } from './criteria';
import { ANSWERS } from './levels';

/** Longest reason that a proposal may give, in characters. */
export const MAX_REASON_LENGTH = 2000;

/** Most addresses that a proposal may cite. */
export const MAX_EVIDENCE = 5;

const criterion = z.enum(CRITERION_IDS, { error: 'name one of the 18 criteria' });

const acceptsNa: ReadonlySet<string> = new Set(NA_CRITERION_IDS);

/**
 * A vote: a level alone is a bare vote; reason and evidence come together and make a proposal; `backs` makes it a vote
 * for another's proposal (contract, section 4). `na` only where the framework allows it.
 */
export const castVoteInput = z
  .strictObject({
    model: slugSchema,
    criterion,
    level: z.enum(ANSWERS, { error: 'choose a level' }),
    reason: z
      .string()
      .trim()
      .max(MAX_REASON_LENGTH, `shorten the reason to ${MAX_REASON_LENGTH} characters`)
      .optional(),
    evidence: z
      .array(webAddressSchema, 'give a list of addresses')
      .max(MAX_EVIDENCE, `cite at most ${MAX_EVIDENCE} addresses`)
      .optional(),
    backs: z
      .string()
      .regex(/^\d{1,18}$/, 'name a proposal by its number')
      .optional(),
  })
  .superRefine((vote, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const hasReason = Boolean(vote.reason);
    const hasEvidence = Boolean(vote.evidence?.length);
    if (hasReason && !hasEvidence) refuse('evidence', 'add the address that shows it, or leave the reason out');
    if (hasEvidence && !hasReason) refuse('reason', 'say what the address shows, or leave the address out');
    if (hasReason && vote.level === 'unknown')
      refuse('reason', '“Don’t know” needs no reason: leave it out, or choose a level');
    if (vote.backs && hasReason) refuse('reason', 'agree with a proposal or make your own, not both at once');
    if (vote.level === 'na' && !acceptsNa.has(vote.criterion)) {
      refuse('level', 'this question applies to every model: choose a level, or “Don’t know”');
    }
    if (new Set(vote.evidence).size !== (vote.evidence?.length ?? 0)) refuse('evidence', 'name each address once');
  });

/** Takes the voter's vote on a rating back. */
export const withdrawVoteInput = z.strictObject({ model: slugSchema, criterion });
