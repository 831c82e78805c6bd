import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import { waitUntil } from '../../scripts/lib/processes.mjs';
import { SERVING } from '../../scripts/lib/serving.mjs';
import { copyDatabase, dropDatabase, type Hold, holdTable, runWm, SECRET } from './browser-database';
import { environmentOf } from './browser-process';
import { databaseUrl } from './database-url';

/** A running instance of the production build. */
export type Instance = {
  readonly url: string;
  /** As `kill -9` does it: nothing is put in order, nothing is written down. */
  kill: () => Promise<void>;
  /** Starts the killed instance again, at the same address. */
  restart: () => Promise<void>;
  /** What it has written to its log since it was started last. */
  log: () => string;
};

/** A database of its own with the instances that serve it. */
export type Site = Instance & {
  /** The address of its database. */
  readonly database: string;
  /** Loads catalogue files as the operator does; afterwards the running instances have heard of it. */
  load: (path: string) => Promise<void>;
  /** One more instance on the same database, with the same build. */
  startAnother: () => Promise<Instance>;
  /** Keeps everybody else from reading a table. */
  hold: (table: string) => Promise<Hold>;
  dropDatabase: () => Promise<void>;
  /** Ends all instances and removes the database. */
  remove: () => Promise<void>;
};

/** Settings of a site's environment beyond those that it cannot do without. */
type Settings = Readonly<Record<string, string>>;

/** Starts a site on a copy of the template that the global setup has made. */
export async function startSite(settings: Settings = {}): Promise<Site> {
  const template = process.env.BROWSER_TEMPLATE;
  if (!template) throw new Error('BROWSER_TEMPLATE is not set: the global setup did not run.');
  const name = await copyDatabase(template);
  // What a site under test writes at night is not to take the place of the dumps of the machine's own site.
  const dumps = await mkdtemp(join(tmpdir(), 'wm-browser-dumps-'));
  const instances: Instance[] = [];
  const startAnother = async () => {
    const instance = await startInstance(databaseUrl(name), { DUMP_DIR: dumps, ...settings });
    instances.push(instance);
    return instance;
  };
  const remove = async () => {
    await Promise.all(instances.map((instance) => instance.kill()));
    await dropDatabase(name);
    await rm(dumps, { recursive: true, force: true });
  };
  try {
    return {
      ...(await startAnother()),
      database: databaseUrl(name),
      load: (path) => runWm(databaseUrl(name), ['import', 'catalogue', path, '--apply']),
      startAnother,
      hold: (table) => holdTable(name, table),
      dropDatabase: () => dropDatabase(name),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** How many ports each process that starts sites has to itself: two could take one that both found free. */
const PORTS = 4000;

/** Below the ports that systems hand out: nobody's outgoing connection takes one before the server does. */
const FIRST_PORT = 20_000 + PORTS * ((Number(process.env.TEST_PARALLEL_INDEX ?? -1) + 1) % 3);

async function startInstance(database: string, settings: Settings): Promise<Instance> {
  const port = await freePort(FIRST_PORT + randomInt(PORTS));
  const url = `http://localhost:${port}`;
  let server = await startServer(database, port, url, settings);
  return {
    url,
    kill: () => kill(server.child),
    restart: async () => {
      server = await startServer(database, port, url, settings);
    },
    log: () => server.log(),
  };
}

type Server = { child: ChildProcess; log: () => string };

async function startServer(database: string, port: number, url: string, settings: Settings): Promise<Server> {
  const server = spawn(
    process.execPath,
    [...SERVING.flags, 'node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    {
      env: environmentOf({
        ...SERVING.env,
        DATABASE_URL: database,
        AUTH_SECRET: SECRET,
        PORT: String(port),
        NEXT_DIST_DIR: '.next-verify',
        ...settings,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(server);
  server.once('exit', () => running.delete(server));
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const isUp = await waitUntil(async () => hasEnded(server) || (await isReady(url)), 60);
  if (isUp && !hasEnded(server)) return { child: server, log: () => said };
  await kill(server);
  throw new Error(`The site did not come up at ${url}. Is .next-verify built (npm run verify -- browser)?\n${said}`);
}

/** Servers of this process that still run: should it be ended before its tests are over, they go first. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const server of running) server.kill('SIGKILL');
});

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

async function kill(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
