/** Rooms and the one way in which they may import: app → components → domain, and app, cli → server → domain. */
const room = (name) => `^${name}/`;
const anyOf = (...names) => `^(${names.join('|')})/`;

// dependency-cruiser 17 never tells swc that a .tsx file holds JSX and stops at the first one (its issue 1081).
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-only-itself',
      comment: 'What is true by rule depends on no framework, no storage and no screen.',
      severity: 'error',
      from: { path: room('domain') },
      to: { path: anyOf('app', 'components', 'server', 'cli', 'bench', 'tests', 'prisma', 'scripts') },
    },
    {
      name: 'domain-knows-no-framework',
      severity: 'error',
      from: { path: room('domain') },
      to: {
        path: 'node_modules/(next|react|react-dom|@prisma|pg|pino)/|^(node:)?(fs|http|https|net|child_process)(/|$)',
      },
    },
    {
      name: 'components-show-only',
      comment: 'Props in, markup out: no data access in components.',
      severity: 'error',
      from: { path: room('components') },
      to: { path: anyOf('app', 'server', 'cli', 'bench', 'tests', 'prisma', 'scripts') },
    },
    {
      name: 'server-knows-no-door',
      severity: 'error',
      from: { path: room('server') },
      to: { path: anyOf('app', 'components', 'cli', 'bench', 'tests', 'scripts') },
    },
    {
      name: 'site-stands-without-tests-and-benches',
      severity: 'error',
      from: { path: anyOf('app', 'cli') },
      to: { path: anyOf('bench', 'tests') },
    },
    { name: 'app-not-cli', severity: 'error', from: { path: room('app') }, to: { path: room('cli') } },
    { name: 'cli-not-app', severity: 'error', from: { path: room('cli') }, to: { path: anyOf('app', 'components') } },
    {
      name: 'database-only-in-server',
      severity: 'error',
      from: { path: anyOf('app', 'components', 'domain', 'cli') },
      to: { path: 'node_modules/(@prisma|pg|rate-limiter-flexible)/|^server/generated/' },
    },
    {
      name: 'request-things-only-in-app',
      comment: 'next/headers and next/navigation belong to what an address does.',
      severity: 'error',
      from: { path: anyOf('server', 'components', 'domain', 'cli') },
      to: { path: 'node_modules/next/(headers|navigation)' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^hast$' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules|^server/generated/' },
    exclude: { path: '\\.css$|\\.next' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
