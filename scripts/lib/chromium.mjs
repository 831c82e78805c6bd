import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { run } from './children.mjs';
import { tool } from './paths.mjs';
import { StepFailure } from './steps.mjs';

// A browser may be there and not run: Ubuntu's is a stub that points to snap, Playwright's may lack libraries.
const runs = (browser) => spawnSync(browser, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const browser = chromium.executablePath();
  return fs.existsSync(browser) ? browser : null;
}

/** A Chromium that runs: Playwright's own, else the system's; null if there is none. @returns {Promise<string | null>} */
async function findChromium() {
  // The shell without windows is the same engine, as Playwright's own is, and a third faster.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const directories = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const system = directories.flatMap((directory) => names.map((name) => `${directory}/${name}`));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const candidates = [await playwrightsOwn(), ...system.filter((file) => fs.existsSync(file)), mac];
  return candidates.find((candidate) => candidate && runs(candidate)) ?? null;
}

/** Debian's own, where we may: as root. It brings its libraries along. */
async function installFromDebian(signal) {
  if (process.getuid() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return '';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update'], { env, signal, limitSeconds: 300 });
  const install = (name) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, signal, limitSeconds: 900 });
  const shell = await install('chromium-headless-shell');
  // Older releases do not have the shell as a package of its own.
  const whole = shell.status === 0 ? { output: '' } : await install('chromium');
  return updated.output + shell.output + whole.output;
}

const lastLines = (text) => text.trimEnd().split('\n').slice(-6).join('\n');

/**
 * Finds a Chromium, or installs one.
 * @param {{ working: (text: string) => void, signal?: AbortSignal }} options
 * @returns {Promise<{ browser: string, detail: string }>}
 */
export async function ensureChromium({ working, signal }) {
  const named = process.env.CHROMIUM_PATH?.trim();
  if (named) {
    if (runs(named)) return { browser: named, detail: named };
    throw new StepFailure(`CHROMIUM_PATH is ${named}, which does not run.`, 'Correct it, or leave it out.');
  }
  const found = await findChromium();
  if (found) return { browser: found, detail: found };
  working('downloading Chromium');
  const options = { signal, limitSeconds: 600 };
  const { output } = await run(tool('playwright'), ['install', 'chromium'], options);
  const downloaded = await findChromium();
  if (downloaded) return { browser: downloaded, detail: `downloaded: ${downloaded}` };
  working('installing Chromium from Debian');
  const aptOutput = await installFromDebian(signal);
  const installed = await findChromium();
  if (installed) return { browser: installed, detail: `installed: ${installed}` };
  throw new StepFailure(
    'There is no Chromium, and none could be installed.',
    'Install Chromium or Chrome (on Debian as root: apt-get install chromium), or name one in CHROMIUM_PATH.',
    `${lastLines(output)}\n${lastLines(aptOutput)}`,
  );
}
