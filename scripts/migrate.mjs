/** Brings the database at DATABASE_URL to where this version of the site wants it: for databases beside the site's. */
import { ensureMigrations } from './lib/migrations.mjs';

await ensureMigrations(process.env.DATABASE_URL, { working() {} });
