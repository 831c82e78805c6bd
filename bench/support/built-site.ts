import { execFileSync } from 'node:child_process';
import { SERVING } from '../../scripts/lib/serving.mjs';
import { buildNext } from './next-server';

/** A site that is built and has a database with the catalogue, to be started as `npm run up` starts it: what `startNext` takes. */
export type BuiltSite = {
  directory: string;
  distDir: string;
  env: Readonly<Record<string, string>>;
  flags: readonly string[];
};

/** Builds the site for measuring, and loads the catalogue into its database. */
export function buildSite(url: string): BuiltSite {
  const env = { ...SERVING.env, DATABASE_URL: url, AUTH_SECRET: 'only-for-measuring-'.repeat(2) };
  const site = { directory: '.', distDir: '.next-bench', env, flags: SERVING.flags };
  buildNext(site);
  execFileSync('tsx', ['cli/wm.ts', 'import', 'catalogue', 'prisma/catalogue', '--apply'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return site;
}
