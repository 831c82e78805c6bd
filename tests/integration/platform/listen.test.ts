import net from 'node:net';
import pg from 'pg';
import { expect, it } from 'vitest';
import { EVERYTHING, TAGS_CHANNEL } from '../../../server/cache/announce';
import { awaitExpiry } from '../../../server/cache/await-expiry';
import { LISTENER_NAME, listenForTags } from '../../../server/cache/listen';
import { useFreshDatabase } from '../../support/fresh-database';

const database = useFreshDatabase();
const announce = (payload: string) => database.client.$executeRaw`SELECT pg_notify(${TAGS_CHANNEL}, ${payload})`;

/** A way to the database on which connections can fall silent, as they do when a host or a route between is gone. */
async function silenceable() {
  const target = new URL(database.url);
  const ends: net.Socket[] = [];
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    for (const end of [near, far]) ends.push(end.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`;
  return {
    url: url.href,
    silence: () => ends.forEach((end) => end.unpipe()),
    close: () => {
      server.close();
      for (const end of ends) end.destroy();
    },
  };
}

it('listens anew, and expires everything, when its connection has fallen silent', async () => {
  const way = await silenceable();
  const heard: string[] = [];
  listenForTags({ databaseUrl: way.url, expire: async (payload) => void heard.push(payload), triedEveryMs: 300 });
  await expect.poll(() => heard).toContain(EVERYTHING);
  way.silence();
  heard.length = 0;
  await announce('["missed"]');
  await expect.poll(() => heard).toContain(EVERYTHING);
  // A machine that is slower than the connection is tried has it made anew more than once: what is missed then is said again.
  await expect
    .poll(async () => {
      await announce('["a"]');
      return heard;
    })
    .toContain('["a"]');
  expect(heard).not.toContain('["missed"]');
  way.close();
});

it('tells that instances did not answer when the connection breaks on which their answers were awaited', async () => {
  const instance = new pg.Client({ connectionString: database.url, application_name: LISTENER_NAME });
  await instance.connect();
  const answered = awaitExpiry(database.url, 60_000);
  await expect
    .poll(
      () => database.client.$queryRaw`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'SELECT pg_notify($1%' AND application_name = ''`,
    )
    .toHaveLength(1);
  expect(await answered).toBe(false);
  await instance.end();
});
