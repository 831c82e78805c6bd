/**
 * Takes the README's pictures of a running site (`npm run up`), as its readers see it: `node scripts/pictures.mjs [ADDRESS]`.
 * Run it again when what they show has changed.
 */
import path from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { makeDirectory } from './lib/files.mjs';
import { root } from './lib/paths.mjs';

const { chromium } = await import('@playwright/test');
const site = process.argv[2] ?? 'http://localhost:3000';
const directory = path.join(root, 'docs/pictures');
makeDirectory(directory);
const { browser: executablePath } = await ensureChromium({ working: console.log });
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, colorScheme: 'light' });
for (const { name, address, from } of [
  { name: 'model', address: '/models/llama-3-1', from: 'header' },
  { name: 'matrix', address: '/models', from: 'main table' },
]) {
  await page.goto(site + address);
  await page.evaluate(() => document.fonts.ready);
  const { y } = await page.locator(from).first().boundingBox();
  const clip = { x: 0, y, width: 1200, height: 720 };
  await page.screenshot({ path: path.join(directory, `${name}.png`), fullPage: true, clip });
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
