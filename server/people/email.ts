import { z } from 'zod';

/** An e-mail address in the form in which accounts keep it, which is that of Auth.js. */
export const emailSchema = z
  .string({ error: 'Give an e-mail address.' })
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('Give an e-mail address, such as ada@example.org.').max(254, 'That address is too long.'));
