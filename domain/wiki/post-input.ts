import { z } from 'zod';
import { MAX_TEXT_LENGTH, slugSchema } from '../models/fields';
import { MAX_DECISION_REASON_LENGTH } from './edit-input';

/** Longest title of a discussion, in characters. */
const MAX_TITLE_LENGTH = 120;

/** The number of a thread or a post. */
const numberSchema = z.string().regex(/^\d{1,18}$/, 'name it by its number');

const title = z
  .string({ error: 'say in a line what it is about' })
  .trim()
  .min(1, 'say in a line what it is about')
  .max(MAX_TITLE_LENGTH, `shorten the title to ${MAX_TITLE_LENGTH} characters`)
  .regex(/^[^\n]*$/, 'keep the title on one line');

const text = z
  .string({ error: 'write something first' })
  .trim()
  .min(1, 'write something first')
  .max(MAX_TEXT_LENGTH, `shorten the text to ${MAX_TEXT_LENGTH} characters`);

const reason = z
  .string({ error: 'say why: the author is told, and the log shows it' })
  .trim()
  .min(1, 'say why: the author is told, and the log shows it')
  .max(MAX_DECISION_REASON_LENGTH, `shorten the reason to ${MAX_DECISION_REASON_LENGTH} characters`);

/** A new thread of a page's discussion, with its first post in Markdown. */
export const startThreadInput = z.strictObject({ model: slugSchema, title, text });

/** One more post in a thread. */
export const replyInThreadInput = z.strictObject({ thread: numberSchema, text });

/** Takes one's own post back. */
export const withdrawPostInput = z.strictObject({ post: numberSchema });

/** Hides somebody's post, or shows it again. */
export const hidePostInput = z.strictObject({ post: numberSchema, isHidden: z.boolean(), reason });
