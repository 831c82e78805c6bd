import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/browser-test';

const BUILD = '.next-verify';

/** What a page may ask a phone to load and run beyond the framework itself, compressed. */
const BUDGET = 40 * 1024;

const READING_PAGES = [
  '/',
  '/models',
  '/models/llama-3-1',
  '/models/llama-3-1/criteria/training-data',
  '/models/llama-3-1/discussion',
  '/compare?m=llama-3-1&m=olmo-2',
  '/find?need=commercial',
  '/criteria',
  '/criteria/training-data',
  '/labels/restricted',
  '/licences/llama-3.1-community',
  '/organizations/meta',
  '/families/llama-3',
  '/method',
  '/about',
  '/guidelines',
];

/**
 * The framework is what the build lists as the entry of every page: React, the router and the loader of chunks, made from
 * the framework's own code alone. A bare page loads these; all other scripts count, though some are the framework's too.
 */
async function frameworkScripts(): Promise<ReadonlySet<string>> {
  const manifest = JSON.parse(await readFile(`${BUILD}/build-manifest.json`, 'utf8')) as { rootMainFiles: string[] };
  return new Set(manifest.rootMainFiles);
}

/** How many bytes a script of the build has on the wire. */
async function sizeOf(file: string): Promise<number> {
  return gzipSync(await readFile(`${BUILD}/${file}`)).byteLength;
}

test('reading pages load at most 40 KB of scripts beyond the framework', async ({ page }) => {
  const framework = await frameworkScripts();
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const file = /\/_next\/(static\/.*\.js)/.exec(new URL(request.url()).pathname)?.[1];
    if (file) loaded.add(file);
  });
  for (const path of READING_PAGES) {
    loaded.clear();
    await page.goto(path);
    expect(
      [...framework].filter((file) => !loaded.has(file)),
      `${path}: the framework's own`,
    ).toEqual([]);
    const sizes = await Promise.all([...loaded].filter((file) => !framework.has(file)).map(sizeOf));
    const inline = await page.locator('script:not([src], [type="application/ld+json"])').allTextContents();
    // What the page shows, written again for the framework as data, is no program.
    const written = inline.filter((text) => !/^(?:\(?self\.__next_f|self\.__next_s)/.test(text)).join('');
    const total = sizes.reduce((sum, size) => sum + size, gzipSync(written).byteLength);
    expect(total, path).toBeLessThanOrEqual(BUDGET);
  }
});
