import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './children.mjs';
import { root } from './paths.mjs';

const engines = path.join(root, 'node_modules/@prisma/engines');
const standIn = path.join(root, 'scripts/schema-engine.mjs');

/** The Prisma command line. */
export const prismaCommand = path.join(root, 'node_modules/prisma/build/index.js');

const hasNativeEngine = () => fs.readdirSync(engines).some((name) => name.startsWith('schema-engine-'));

/** Once for each installation: tries for the native engine, in case its server can be reached from here. */
export async function tryForNativeEngine(signal) {
  const mark = path.join(engines, '.tried');
  if (hasNativeEngine() || fs.existsSync(mark)) return;
  fs.writeFileSync(mark, '');
  const script = path.join(engines, 'scripts/postinstall.js');
  const { status } = await runNode(script, [], { cwd: engines, limitSeconds: 10, signal });
  if (status === 0) return;
  for (const name of fs.readdirSync(engines)) {
    if (name.startsWith('schema-engine-')) fs.rmSync(path.join(engines, name)); // half of one
  }
}

/** What Prisma's command line needs in its environment, here: an engine, and leave to keep quiet. */
export function prismaEnvironment(env = process.env) {
  const quiet = { ...env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  if (env.PRISMA_SCHEMA_ENGINE_BINARY || hasNativeEngine()) return quiet;
  const { mode } = fs.statSync(standIn);
  if ((mode & 0o111) !== 0o111) fs.chmodSync(standIn, mode | 0o111); // unpacked from an archive without modes
  // The stand-in's first line asks for `node`: let it be the one that runs us.
  const search = [path.dirname(process.execPath), env.PATH].filter(Boolean).join(path.delimiter);
  return { ...quiet, PATH: search, PRISMA_SCHEMA_ENGINE_BINARY: standIn };
}

/** Runs a Prisma command to its end and collects what it says. */
export const prisma = (args, { env = process.env, ...options } = {}) =>
  runNode(prismaCommand, args, { env: prismaEnvironment(env), ...options });
