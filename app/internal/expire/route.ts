import { revalidatePath, revalidateTag } from 'next/cache';
import { z } from 'zod';
import { EVERYTHING } from '@/server/cache/announce';
import { isExpiryKey } from '@/server/cache/expiry-key';
import { environment } from '@/server/platform/environment';

const tagsSchema = z.array(z.string().max(256)).max(1000);

/** Expires tags in this instance: called by the instance's own listener, and answers nobody else. */
export async function POST(request: Request): Promise<Response> {
  const key = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
  if (!isExpiryKey(key, environment().authSecret)) return new Response(null, { status: 404 });
  const tags = tagsSchema.parse(await request.json());
  if (tags.includes(EVERYTHING)) revalidatePath('/', 'layout');
  else for (const tag of tags) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
