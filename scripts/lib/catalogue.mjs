import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './children.mjs';
import { withConnection } from './database-client.mjs';
import { keptDirectory, root } from './paths.mjs';
import { StepFailure } from './steps.mjs';

const isEmpty = (url) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM "Model") AS empty');
    return rows[0].empty;
  });

/**
 * Loads the catalogue into a database without models, and again if loading was broken off.
 * @param {{ url: string, env: object, working: (text: string) => void, signal?: AbortSignal }} options
 */
export async function ensureCatalogue({ url, env, working, signal }) {
  // Begun and not finished leaves a note, so that half a catalogue is not taken for a whole one.
  const note = path.join(keptDirectory, 'catalogue-begun');
  const database = createHash('sha256').update(new URL(url).pathname).update(new URL(url).hostname).digest('hex');
  const isHalf = fs.existsSync(note) && fs.readFileSync(note, 'utf8') === database;
  if (!isHalf && !(await isEmpty(url))) return { detail: 'there' };
  working('loading');
  fs.writeFileSync(note, database);
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const args = ['cli/wm.ts', 'import', 'catalogue', 'prisma/catalogue', '--apply'];
  const { status, output } = await runNode(tsx, args, { env, signal });
  if (status !== 0) {
    throw new StepFailure('The catalogue could not be loaded.', 'Mend the file that the lines above name.', output);
  }
  fs.rmSync(note);
  return { detail: 'loaded' };
}
