import { consensusPatience, environment } from '../../platform/environment';

/** Where this site's dumps are kept, and what writing one takes. */
export function siteDumps() {
  const { databaseUrl, authSecret, dumpDirectory } = environment();
  return { databaseUrl, authSecret, directory: dumpDirectory, patience: consensusPatience() };
}
