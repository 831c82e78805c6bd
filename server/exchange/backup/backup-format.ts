import { z } from 'zod';

/**
 * A backup: gzipped JSON Lines. A head; for each table a line that names it and its columns, and its rows, a line each
 * as PostgreSQL writes them, so that nothing is lost in reading a number; what is queued to be done; where each sequence
 * stands; and an end, without which the file is not whole.
 */
export const BACKUP_FORMAT = 'weights-and-measures-backup-1';

/** The head, by which a restore knows whether this version of the site can read it. */
export const headSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  at: z.iso.datetime(),
  /** The migrations of the database that it was taken from. */
  migrations: z.array(z.string()),
});

/** What stands around a row: it is taken out and put in again as text. */
export const ROW_HEAD = '{"row":';
export const ROW_FOOT = '}';

/** Lines that are neither the head nor a row. */
export const markSchema = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.object({
    job: z.object({
      task: z.string(),
      payload: z.unknown(),
      runAt: z.string(),
      key: z.string().nullable(),
      maxAttempts: z.number(),
      /** Jobs of one queue are done one after the other. */
      queue: z.string().nullable().default(null),
    }),
  }),
  z.object({ sequence: z.string(), value: z.string() }),
  z.object({ end: z.object({ tables: z.number(), rows: z.number() }) }),
]);

/** What a backup or a restore moved. */
export type BackupCounts = { tables: number; rows: number; jobs: number };
