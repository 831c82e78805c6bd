/**
 * Writes `tests/fixtures/osai-addresses.json`: which addresses stand in which file of the European Open Source AI
 * Index. The files themselves are not ours to ship, so each address is kept as a short fingerprint; the catalogue's
 * sources that name such a file are checked against it. Run after the editors' copy of the index has changed:
 *
 *     npx tsx tests/support/index-osai.ts DIRECTORY   # the one that holds SOURCES.md
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fingerprintsIn } from './osai-addresses';

const [directory] = process.argv.slice(2);
if (!directory) throw new Error('Name the directory that holds the index.');

const entries = await readdir(directory, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .toSorted();
const index: Record<string, string> = {};
for (const file of files) index[relative(directory, file)] = fingerprintsIn(await readFile(file, 'utf8')).join(' ');
await writeFile('tests/fixtures/osai-addresses.json', `${JSON.stringify(index, null, 1)}\n`);
