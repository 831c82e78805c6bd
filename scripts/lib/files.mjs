import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Makes a directory that others may enter, whatever the umask says: the database's user has to pass through. */
export function makeDirectory(directory) {
  if (fs.existsSync(directory)) return;
  fs.mkdirSync(directory, { recursive: true });
  fs.chmodSync(directory, 0o755);
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writeSecret(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.rmSync(draft, { force: true });
  fs.writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  fs.renameSync(draft, file);
}

/** A JSON file's value; null if it is missing or broken. */
export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The last lines of a file, for telling what went wrong. */
export const tail = (file, lines = 15) =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';

function* filesBelow(entry, isLeftOut) {
  if (isLeftOut(entry) || !fs.existsSync(entry)) return;
  if (!fs.statSync(entry).isDirectory()) {
    yield entry;
    return;
  }
  for (const name of fs.readdirSync(entry).toSorted()) yield* filesBelow(path.join(entry, name), isLeftOut);
}

/**
 * One hash over the names and contents of files and of all files in directories.
 * @param {string} base names are taken relative to it
 * @param {string[]} entries missing ones are fine
 * @param {{ leaveOut?: string[], more?: string[] }} [options]
 */
export function hashOf(base, entries, { leaveOut = [], more = [] } = {}) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  const excluded = new Set(leaveOut.map((entry) => path.join(base, entry)));
  for (const entry of entries) {
    for (const file of filesBelow(path.join(base, entry), (found) => excluded.has(found))) {
      const content = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
      hash.update(`${path.relative(base, file)}\0${content}\n`);
    }
  }
  return hash.digest('hex');
}
