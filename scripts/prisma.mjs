/**
 * Prisma's command line, on whichever schema engine this machine can have. Through `npm run prisma -- …` it
 * works on the embedded database; called directly, on DATABASE_URL.
 */
import { spawnSync } from 'node:child_process';
import { prismaCommand, prismaEnvironment } from './lib/prisma.mjs';

const args = [prismaCommand, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: prismaEnvironment() });
process.exitCode = status ?? 1;
