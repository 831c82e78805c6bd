import { readMetrics } from '@/server/platform/metrics';

/** The figures of this instance, for Prometheus and what speaks its format. They name nobody and nothing secret. */
export async function GET(): Promise<Response> {
  const { text, contentType } = await readMetrics();
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}

export const dynamic = 'force-dynamic';
