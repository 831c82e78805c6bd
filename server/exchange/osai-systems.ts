import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type OsaiSystem, readOsaiSystem } from '../../domain/exchange/osai-file';

/** A file of the index: the system that it describes, or why there is none in it. */
export type OsaiFile = { file: string; system: OsaiSystem } | { file: string; problem: string };

/** Files of the index that describe no system: its parameters, and the form for new systems. */
const NO_SYSTEM = /^(_.*|a_submission_template)\.ya?ml$/;

/** What the index's repository is called, and so the folder of its files within a larger copy. */
const REPOSITORY = 'main-database';

/**
 * Reads every system in a folder of the index, or in a folder that holds it under its name; a file that cannot be read is
 * told, not left out. Throws where there is none.
 */
export async function readOsaiFolder(folder: string): Promise<OsaiFile[]> {
  const found = await readdir(folder);
  const names = found.filter((name) => /\.ya?ml$/.test(name) && !NO_SYSTEM.test(name)).toSorted();
  if (names.length === 0) {
    if (found.includes(REPOSITORY)) return readOsaiFolder(join(folder, REPOSITORY));
    throw new Error('it holds no YAML file of a system.');
  }
  return Promise.all(
    names.map(async (file): Promise<OsaiFile> => {
      try {
        const text = await readFile(join(folder, file), 'utf8');
        const system = readOsaiSystem(parse(text), text);
        return system ? { file, system } : { file, problem: 'describes no system' };
      } catch (error) {
        return {
          file,
          problem: `is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        };
      }
    }),
  );
}
