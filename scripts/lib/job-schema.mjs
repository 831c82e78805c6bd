/**
 * Brings the job queue's own schema up to the version of its library, beside the tables that Prisma knows of. Does
 * nothing where it is. Loaded late: the library may have just been installed.
 */
export async function ensureJobSchema(url) {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
}
