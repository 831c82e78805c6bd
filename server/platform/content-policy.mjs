import { createHash } from 'node:crypto';

/**
 * What a page may load and run (Content Security Policy, level 3): scripts of this site, and of those inside a page only
 * the ones that are named, by their hash or by the nonce of the answer. So text that slipped past the sanitiser runs
 * nothing.
 * @param {{ scripts: string[], formTargets?: string[] }} page `scripts`: sources as the policy writes them;
 *   `formTargets`: other origins that a form's answer leads on to
 */
export function contentPolicy({ scripts, formTargets = [] }) {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`.trimEnd(),
    "style-src 'self'",
    // React writes the style of single elements, widths of bars say, as attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The scripts that stand in a finished page, by their hashes. Data (`application/ld+json`) is none. */
export function scriptHashes(html) {
  const hashes = new Set();
  for (const [, attributes = '', script = ''] of html.matchAll(SCRIPT)) {
    if (!/\s(?:src|type)=/.test(attributes)) hashes.add(scriptHash(script));
  }
  return [...hashes];
}

/** A script's source as a policy names it. */
export function scriptHash(script) {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
