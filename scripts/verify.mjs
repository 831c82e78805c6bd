/** Passes all tests, or says which do not. `npm run verify -- unit lint` runs these groups only, `browser:voting` some files. */
import { nodeRefusal } from './lib/node-version.mjs';

const refusal = nodeRefusal();
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { verify } = await import('./lib/verify.mjs');
process.exit(await verify(process.argv.slice(2)));
