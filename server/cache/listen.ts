import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { environment } from '../platform/environment';
import { log } from '../platform/log';
import { EVERYTHING, EXPIRED_CHANNEL, TAGS_CHANNEL } from './announce';
import { expiryKey } from './expiry-key';

/** Shown in `pg_stat_activity`, by which whoever announces can count the instances that listen. */
export const LISTENER_NAME = 'weights-and-measures listener';

/** A payload that expires nothing and is only answered: by then, whatever was announced before it has been expired. */
export const BARRIER_PREFIX = 'barrier:';

const RECONNECT_AFTER_MS = 1000;

/** How often the connection is tried, and how long it may take to answer: one can be lost without anybody being told. */
const TRIED_EVERY_MS = 15_000;

/** How often, and how long apart, the own internal route is tried: a server that starts does not answer at once. */
const TRIES = 50;
const RETRY_AFTER_MS = 200;

type Listening = { databaseUrl: string; expire: (payload: string) => Promise<void>; triedEveryMs: number };

/**
 * Listens for tags that commands announce, for as long as the process lives, and expires them in this instance.
 * Next expires tags only inside a request: hence the call of the instance's own internal route. Once it listens, and
 * after each lost connection, everything is expired, for announcements may have been missed until then.
 */
export function listenForTags({
  databaseUrl = environment().databaseUrl,
  expire = expireHere,
  triedEveryMs = TRIED_EVERY_MS,
}: Partial<Listening> = {}): void {
  void connectAndListen({ databaseUrl, expire, triedEveryMs });
}

async function connectAndListen(listening: Listening): Promise<void> {
  const { databaseUrl, expire, triedEveryMs } = listening;
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: LISTENER_NAME,
    connectionTimeoutMillis: triedEveryMs,
    query_timeout: triedEveryMs,
  });
  let isLost = false;
  const reconnect = (error?: Error) => {
    if (isLost) return;
    isLost = true;
    clearInterval(trying);
    log.warn({ err: error }, 'cache listener lost its connection; connecting again');
    client.end().catch((endError: unknown) => log.debug({ err: endError }, 'closing the lost connection'));
    setTimeout(() => void connectAndListen(listening), RECONNECT_AFTER_MS).unref();
  };
  const trying = setInterval(() => void client.query('SELECT 1').catch(reconnect), triedEveryMs).unref();
  client.on('error', reconnect);
  client.on('end', () => reconnect());
  // One after the other, so that a barrier is answered only when all before it is done.
  let previous: Promise<void> = Promise.resolve();
  const handle = async (payload: string, before: Promise<void>) => {
    await before;
    if (!payload.startsWith(BARRIER_PREFIX)) return expire(payload);
    await client.query('SELECT pg_notify($1, $2)', [EXPIRED_CHANNEL, payload]).catch(reconnect);
  };
  client.on('notification', ({ payload = EVERYTHING }) => {
    previous = handle(payload, previous);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${TAGS_CHANNEL}`);
    previous = handle(EVERYTHING, previous);
  } catch (error) {
    reconnect(error instanceof Error ? error : new Error(String(error)));
  }
}

async function expireHere(payload: string): Promise<void> {
  const { port, authSecret } = environment();
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(`http://localhost:${port}/internal/expire`, {
        method: 'POST',
        headers: { authorization: `Bearer ${expiryKey(authSecret)}`, 'content-type': 'application/json' },
        body: payload === EVERYTHING ? '["*"]' : payload,
      });
      if (!response.ok) log.error({ status: response.status, payload }, 'expiring tags was refused');
      return;
    } catch (error) {
      if (tries === TRIES) {
        log.error({ err: error, payload }, 'expiring tags failed');
        return;
      }
      await delay(RETRY_AFTER_MS);
    }
  }
}
