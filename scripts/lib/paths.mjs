import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these scripts belong to. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything that this checkout keeps between runs; never in git. */
export const keptDirectory = path.join(root, '.data');

/** A command that a dependency brings, by its path, so that nothing is fetched or guessed by `npx`. */
export const tool = (name) => path.join(root, 'node_modules', '.bin', name);
