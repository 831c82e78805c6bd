import { z } from 'zod';

/** The wish that a source's address be fetched once more. */
export const checkAddressAgainInput = z.strictObject({ evidence: z.uuid('name the source by its id') });

/** A decision on whether a cited source shows what is claimed. Rejecting one takes a reason, which its author is told. */
export const reviewEvidenceInput = z
  .strictObject({
    evidence: z.uuid('name the source by its id'),
    /** `dead`: it is not at its address any more, and no archive holds it; it counts as rejected. */
    verdict: z.enum(['accepted', 'rejected', 'dead'], { error: 'accept or reject the source, or say that it is gone' }),
    reason: z.string().trim().max(1000, 'shorten the reason to 1000 characters').optional(),
    /** A moderator's mark: what the source shows contradicts the published level. */
    contradicts: z.boolean().default(false),
  })
  .refine((review) => review.verdict === 'accepted' || Boolean(review.reason), {
    path: ['reason'],
    message: 'say why the source does not show what is claimed, or where you looked for it',
  });
