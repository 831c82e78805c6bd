import { isSameOrigin } from '@/app/same-origin';
import { endSession } from '@/server/people/auth';

/**
 * Signs out and leads home. A plain form post and no action: what follows is a whole new page, so that nothing of the
 * signed-in one stays.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response('This form was sent from another site.', { status: 403 });
  await endSession();
  return new Response(null, { status: 303, headers: { location: '/' } });
}
