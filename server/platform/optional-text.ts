import { z } from 'zod';

/** Text, or nothing where the variable is set to nothing: that is how one unsets it in a file or on a command line. */
export const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();
