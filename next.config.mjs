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

/** A form sent by an action, with a script or without. */
const IS_FORM = [{ type: /** @type {const} */ ('header'), key: 'content-type', value: 'multipart/form-data.*' }];

/**
 * Pages without a parameter of their own, beside the home page, are prepared too: behind a fixed one, so that the build
 * does not render them.
 */
const PREPARED = ['criteria', 'labels', 'licences', 'method'];

/**
 * A reader with a session gets the twin of a page below `app/member`, which knows its viewer. Each twin there is found,
 * so that none can be forgotten here; that no page lacks one is tested. They share one pattern, because each rewrite is
 * tried on each request: as one rewrite a page they cost a third of a prepared page's speed.
 *
 * A form that was open when its session's cookie went is answered where its action is, and keeps what was typed.
 */
function memberRewrites() {
  const files = readdirSync(new URL('app/member', import.meta.url), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  /** The pages whose folder holds a file of that name, as a pattern. */
  const pagesWith = (/** @type {string} */ name) =>
    files
      .filter((file) => file.endsWith(`/${name}`))
      .map((file) =>
        file
          .slice(0, -`/${name}`.length)
          .replaceAll('.', '\\.')
          .replace(/\[\w+\]/g, '[^/]+'),
      )
      .join('|');
  return [
    { source: '/', has: HAS_SESSION, destination: '/member' },
    { source: `/:page(${pagesWith('page.tsx')})`, has: HAS_SESSION, destination: '/member/:page' },
    { source: `/:page(${pagesWith('actions.ts')})`, has: IS_FORM, destination: '/member/:page' },
  ];
}

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Type errors stop a build, but not where `npm run verify` looks for them anyway.
  typescript: { ignoreBuildErrors: process.env.TYPES_ARE_CHECKED_APART === 'yes' },
  serverExternalPackages: ['pino', 'pg', '@prisma/client', 'rate-limiter-flexible', 'graphile-worker', 'prom-client'],
  cacheHandler: fileURLToPath(new URL('server/cache/prepared-pages.mjs', import.meta.url)),
  experimental: {
    // Kept in memory while `proxy.ts` looks at a request; cut off here, for it to see which is larger than it lets pass.
    proxyClientMaxBodySize: '2mb',
    // A page's code is loaded when it is first asked for: all of it at the start is twice the memory.
    preloadEntriesOnStart: false,
    // Prepared pages live in memory only: from disk, a restarted server would show labels from before the last change.
    isrFlushToDisk: false,
  },
  async rewrites() {
    return {
      beforeFiles: [
        ...memberRewrites(),
        { source: '/', destination: '/prepared/now' },
        { source: `/:page(${PREPARED.join('|')})`, destination: '/prepared/now/:page' },
        // A prepared page knows nothing of a query: which page of a list is asked for has to stand in its path.
        {
          source: '/:list(families/[^/]+|models/[^/]+/derivatives|models/[^/]+/discussion(?:/[^/]+)?)',
          has: [{ type: 'query', key: 'page', value: '(?<page>\\d{1,6}|post-\\d{1,18})' }],
          destination: '/further/:page/:list',
        },
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
      { source: '/further/:page/:path*', destination: '/:path*?page=:page', permanent: true },
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
