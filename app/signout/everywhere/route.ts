import { isSameOrigin } from '@/app/same-origin';
import { run } from '@/server/commands/run';
import { endSession } from '@/server/people/auth';
import { endOwnSessions } from '@/server/people/end-own-sessions';
import { actorOf, getViewer } from '@/server/people/viewer';

/** Signs out in every browser, this one included, and leads home: a plain form post, as signing out in one is. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response('This form was sent from another site.', { status: 403 });
  const result = await run(endOwnSessions, actorOf(await getViewer()), {});
  // Whoever is signed out by now has what they wanted.
  const location = result.ok || result.refusal.kind === 'unauthenticated' ? '/' : '/settings#sessions';
  if (location === '/') await endSession();
  return new Response(null, { status: 303, headers: { location } });
}
