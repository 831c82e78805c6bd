/** How the job queue stands, in whole numbers. `overdue`: not begun an hour after its time; `lost`: given up. */
export type JobCounts = { waiting: number; overdue: number; lost: number };

/** The statement that answers one row of `JobCounts`. */
export const COUNT_JOBS = `
  SELECT count(*)::int AS waiting,
    count(*) FILTER (WHERE run_at < now() - interval '1 hour' AND attempts = 0)::int AS overdue,
    count(*) FILTER (WHERE attempts >= max_attempts)::int AS lost
  FROM graphile_worker._private_jobs`;
