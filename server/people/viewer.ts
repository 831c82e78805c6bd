import { cache } from 'react';
import { z } from 'zod';
import { type Actor, ROLES, type Role } from '../../domain/people/permissions';
import { effectiveStanding } from '../../domain/people/standing';
import { STANDINGS, type Standing } from '../../domain/ratings/consensus/v1/vote';
import { sessionUser } from './auth';

/** Whoever a page is rendered for. */
export type Viewer = {
  id: string;
  /** Null until chosen: such a person is led to `/welcome` before anything that others would see. */
  handle: string | null;
  role: Role;
  /** What their votes weigh by today, founding raters included. */
  standing: Standing;
  isFounding: boolean;
  isSuspended: boolean;
};

// Auth.js hands the row on as JSON.
const rowSchema = z.object({
  id: z.uuid(),
  handle: z.string().nullable(),
  role: z.enum(ROLES),
  standing: z.enum(STANDINGS),
  foundingUntil: z.coerce.date().nullable(),
  suspendedAt: z.string().nullable(),
});

/** Who is signed in, or null. Read once a request, from the database: an office or a suspension counts at once. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const user = await sessionUser();
  if (user === null) return null;
  const { suspendedAt, foundingUntil, standing, ...row } = rowSchema.parse(user);
  const now = new Date();
  return {
    ...row,
    standing: effectiveStanding({ standing, foundingUntil }, now),
    isFounding: foundingUntil !== null && now < foundingUntil,
    isSuspended: suspendedAt !== null,
  };
});

/** Who runs the commands of a page's viewer. */
export function actorOf(viewer: Viewer | null): Actor {
  if (viewer === null) return { kind: 'anonymous' };
  const { id, role, isSuspended } = viewer;
  return { kind: 'person', id, role, isSuspended };
}
