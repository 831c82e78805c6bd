/**
 * Runs a command on the site's database: that of a running `npm run up`, else started for as long as the command
 * takes. Says nothing on standard output, which is the command's.
 */
import { nodeRefusal } from './lib/node-version.mjs';

const refusal = nodeRefusal();
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { runWithDatabase } = await import('./lib/run-with-database.mjs');
process.exitCode = await runWithDatabase(process.argv.slice(2));
