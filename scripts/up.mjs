/** Brings the site up from a fresh clone, and serves it. `--dev`: with hot reload. */
import { nodeRefusal } from './lib/node-version.mjs';

const refusal = nodeRefusal();
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const { up } = await import('./lib/up.mjs');
process.exit(await up({ isDev: process.argv.includes('--dev') }));
