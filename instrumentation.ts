/** Runs once when a server process starts: refuses a bad environment, then listens for expired cache tags. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { environment } = await import('./server/platform/environment');
  environment();
  const { listenForTags } = await import('./server/cache/listen');
  listenForTags();
}
