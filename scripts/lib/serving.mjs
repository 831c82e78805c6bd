/**
 * How the process that serves the site is started, so that it stays small (ADR 0045). Left to itself the engine lets garbage
 * grow to as much as is in use before it collects it, compiles twice what is WebAssembly (Prisma's planner, asked once for
 * each form of a query), and the allocator keeps a heap for each thread.
 */
export const SERVING = {
  /** For Node, before the script. */
  flags: ['--heap-growing-percent=15', '--liftoff-only'],
  /** Read by the C library of GNU systems, and by nobody else. */
  env: { MALLOC_ARENA_MAX: '2' },
};
