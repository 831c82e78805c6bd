import { checkDatabase } from '@/server/platform/check-database';

/** Whether the site can serve: 503 with the reason while the database cannot be reached or lacks migrations. */
export async function GET(): Promise<Response> {
  const problem = await checkDatabase();
  return Response.json(problem === null ? { status: 'ok' } : { status: 'unavailable', problem }, {
    status: problem === null ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}

export const dynamic = 'force-dynamic';
