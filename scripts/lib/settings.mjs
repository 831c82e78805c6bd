import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeSecret } from './files.mjs';
import { keptDirectory, root } from './paths.mjs';
import { StepFailure } from './steps.mjs';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Takes up what `.env.local` and `.env` say, as Next does for the server; the real environment wins. */
export function readEnvironmentFiles() {
  for (const name of ['.env.local', '.env']) {
    const file = path.join(root, name);
    if (fs.existsSync(file)) process.loadEnvFile(file);
  }
}

/** Whether this is local mode: no SITE_URL, or one on the loopback interface (contract, section 2). */
export function isLocal(env = process.env) {
  if (!env.SITE_URL?.trim()) return true;
  return URL.canParse(env.SITE_URL) && loopbackHosts.has(new URL(env.SITE_URL).hostname);
}

/** The port to serve on. */
export function sitePort(env = process.env) {
  const port = Number(env.PORT?.trim() || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StepFailure(`PORT is "${env.PORT}".`, 'Give a number from 1 to 65535, or leave it out for 3000.');
}

/** In local mode, the session secret: the one given, else one that is made once and kept. */
export function authSecret(env = process.env) {
  if (env.AUTH_SECRET?.trim() || !isLocal(env)) return env.AUTH_SECRET;
  const file = path.join(keptDirectory, 'auth-secret');
  if (!fs.existsSync(file)) writeSecret(file, randomBytes(32).toString('base64url'));
  return fs.readFileSync(file, 'utf8');
}
