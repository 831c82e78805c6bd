import type { Context } from 'hono';
import type { Limit } from '../../commands/command';
import { type LimitState, limitHeaders } from '../../commands/limit-state';
import type { ApiEnv } from './dependencies';

/** Tells in the answer how a limit stands. */
export function tellLimit(c: Context<ApiEnv>, name: string, limit: Limit, state: LimitState): void {
  for (const [header, value] of Object.entries(limitHeaders(name, limit, state))) c.header(header, value);
}
