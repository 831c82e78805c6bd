import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A cookie header with what Auth.js calls the session's cookie, without and with HTTPS. */
const HAS_SESSION = [
  {
    type: /** @type {const} */ ('header'),
    key: 'cookie',
    value: '(?:.*; )?(?:__Secure-|__Host-)?authjs\\.session-token=.*',
  },
];

/**
 * Pages without a parameter of their own, beside the home page, are prepared too: behind a fixed one, so that the build
 * does not render them.
 */
const PREPARED = ['criteria', 'labels', 'licences', 'method'];

/**
 * A reader with a session gets the twin of a page below `app/member`, which knows its viewer. Each twin there is found,
 * so that none can be forgotten here; that no page lacks one is tested. They share one pattern, because each rewrite is
 * tried on each request: as one rewrite a page they cost a third of a prepared page's speed.
 */
function memberRewrites() {
  const files = readdirSync(new URL('app/member', import.meta.url), { recursive: true, encoding: 'utf8' });
  const pages = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file) =>
      file
        .slice(0, -'/page.tsx'.length)
        .replaceAll('.', '\\.')
        .replace(/\[\w+\]/g, '[^/]+'),
    );
  return [
    { source: '/', has: HAS_SESSION, destination: '/member' },
    { source: `/:page(${pages.join('|')})`, has: HAS_SESSION, destination: '/member/:page' },
  ];
}

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Linting and types have their own steps in `npm run verify`; type errors still stop a build.
  serverExternalPackages: ['pino', 'pg', '@prisma/client', 'rate-limiter-flexible', 'graphile-worker'],
  cacheHandler: fileURLToPath(new URL('server/cache/prepared-pages.mjs', import.meta.url)),
  experimental: {
    // Prepared pages live in memory only: from disk, a restarted server would show labels from before the last change.
    isrFlushToDisk: false,
  },
  async rewrites() {
    return {
      beforeFiles: [
        ...memberRewrites(),
        { source: '/', destination: '/prepared/now' },
        { source: `/:page(${PREPARED.join('|')})`, destination: '/prepared/now/:page' },
      ],
      // Browsers ask for this before they have read which icon a page names.
      afterFiles: [{ source: '/favicon.ico', destination: '/icon.svg' }],
      fallback: [],
    };
  },
  async redirects() {
    return [
      { source: '/prepared/now/:path*', destination: '/:path*', permanent: true },
      { source: '/member/:path*', destination: '/:path*', permanent: true },
    ];
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        ],
      },
      {
        // What is made for other sites may be framed by them.
        source: '/((?!embed/|badge/).*)',
        headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }],
      },
    ];
  },
};
