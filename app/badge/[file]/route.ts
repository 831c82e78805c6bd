import { badgeSvg, unknownBadgeSvg } from '@/domain/models/badge-svg';
import { findPage } from '@/server/models/find-page';

/** May be kept for five minutes, and shown a day longer while it is fetched anew; scripts of any site may read it. */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  'Content-Type': 'image/svg+xml; charset=utf-8',
};

/** The badge of a model, at `/badge/{slug}.svg`. */
export async function GET(_request: Request, { params }: RouteContext<'/badge/[file]'>): Promise<Response> {
  const { file } = await params;
  const page = file.endsWith('.svg') ? await findPage(file.slice(0, -'.svg'.length)) : null;
  if (!page) return new Response(unknownBadgeSvg(), { status: 404, headers: HEADERS });
  const { name, label, marks } = page;
  return new Response(badgeSvg({ name, label: label.id, marks }), { headers: HEADERS });
}
