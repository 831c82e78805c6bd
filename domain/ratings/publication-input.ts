import { z } from 'zod';
import { slugSchema } from '../models/fields';
import { CRITERION_IDS } from './criteria';

/** A moderator's action on what is published of a rating. The reason is public. */
export const publicationActionInput = z.strictObject({
  model: slugSchema,
  criterion: z.enum(CRITERION_IDS, { error: 'name one of the 18 criteria' }),
  reason: z.string().trim().min(1, 'say why').max(1000, 'shorten the reason to 1000 characters'),
});
