import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from './manifest';
import { writeDump } from './write-dump';

/** How many dumps are kept: whoever is fetching the files of one gets them all while newer ones are written. */
const KEPT = 3;

const WRITING = '.writing-';

/** No dump takes so long from one of its files to the next: what is older was left by a process that was killed. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** A dump's name: the instant that it is of. Names sort by time. */
export const DUMP_NAME = /^\d{8}T\d{6}Z$/;

/** A dump that is kept to be fetched. */
export type KeptDump = { name: string; manifest: Manifest };

type Where = { databaseUrl: string; directory: string; authSecret: string; patience: number };

/** Writes a dump beside those that are kept, whole or not at all, and drops the oldest, and what was left unfinished. */
export async function keepDump({ directory, ...site }: Where, now = new Date()) {
  const writing = join(directory, `${WRITING}${randomUUID()}`);
  const name = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  try {
    const manifest = await writeDump(site.databaseUrl, { ...site, directory: writing, now });
    await rm(join(directory, name), { recursive: true, force: true });
    await rename(writing, join(directory, name));
    const old = (await namesIn(directory)).slice(KEPT);
    for (const one of [...old, ...(await leftIn(directory))]) {
      await rm(join(directory, one), { recursive: true, force: true });
    }
    return { name, manifest } satisfies KeptDump;
  } finally {
    await rm(writing, { recursive: true, force: true });
  }
}

/** The latest dump that is kept, or null. */
export async function latestDump(directory: string): Promise<KeptDump | null> {
  const [name] = await namesIn(directory);
  if (name === undefined) return null;
  const text = await readFile(join(directory, name, 'manifest.json'), 'utf8');
  return { name, manifest: manifestSchema.parse(JSON.parse(text)) };
}

let writing: Promise<KeptDump> | null = null;

/** The latest dump; where none has been written yet, one is, once for all who ask meanwhile. */
export async function someDump(where: Where): Promise<KeptDump> {
  const latest = await latestDump(where.directory);
  if (latest) return latest;
  writing ??= keepDump(where).finally(() => {
    writing = null;
  });
  return writing;
}

/** Where a file of a kept dump is, or null where there is none of that name. */
export async function dumpFile(directory: string, name: string, file: string): Promise<string | null> {
  if (!DUMP_NAME.test(name)) return null;
  const files = await readdir(join(directory, name)).catch((): string[] => []);
  return files.includes(file) ? join(directory, name, file) : null;
}

/** Names of the dumps that are kept, the latest first. */
async function namesIn(directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const names = await readdir(directory);
  return names.filter((name) => DUMP_NAME.test(name)).toSorted((a, b) => (a < b ? 1 : -1));
}

/** Names of the folders in which a dump was begun and never finished. */
async function leftIn(directory: string): Promise<string[]> {
  const left: string[] = [];
  for (const name of await readdir(directory)) {
    if (name.startsWith(WRITING) && (await ageOf(join(directory, name))) > LEFT_AFTER_MS) left.push(name);
  }
  return left;
}

/** How long ago the last file was made in a folder; nothing of one that another instance has finished meanwhile. */
async function ageOf(folder: string): Promise<number> {
  try {
    return Date.now() - (await stat(folder)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
