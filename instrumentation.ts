import type { Instrumentation } from 'next';

/**
 * Runs once when a server process starts: refuses a bad environment, watches requests, then listens for expired cache
 * tags and does the jobs that are queued.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { environment } = await import('./server/platform/environment');
  environment();
  const { watchRequests } = await import('./server/platform/requests');
  watchRequests();
  const { listenForTags } = await import('./server/cache/listen');
  listenForTags();
  const { beforeStopping } = await import('./server/platform/before-stopping');
  const { startWorker } = await import('./server/platform/worker');
  const { CRONTAB, TASKS } = await import('./server/tasks');
  const worker = startWorker(environment().databaseUrl, TASKS, CRONTAB);
  beforeStopping(() => worker.stop());
}

/** Writes what no page foresaw to the operator's log, under the reference that the visitor was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./server/platform/log');
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  // Without the query: that of a sign-in link is a key.
  const [path] = request.path.split('?');
  log.error({ err: error, digest, method: request.method, path, route: context.routePath }, 'unexpected');
};
