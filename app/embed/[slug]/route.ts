import { embedHtml } from '@/domain/models/embed-html';
import { findPage } from '@/server/models/find-page';
import { environment } from '@/server/platform/environment';

/** May be kept for five minutes, and shown a day longer while it is fetched anew; any site may frame it. */
const HEADERS = {
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *; base-uri 'none'",
};

/** The card of a model for other sites. */
export async function GET(_request: Request, { params }: RouteContext<'/embed/[slug]'>): Promise<Response> {
  const page = await findPage((await params).slug);
  if (!page) return new Response('There is no such model.', { status: 404, headers: HEADERS });
  const html = embedHtml(page, `${environment().siteUrl}/models/${page.slug}`);
  return new Response(html, { headers: { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' } });
}
