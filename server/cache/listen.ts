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

/**
 * Listens for tags that commands announce, for as long as the process lives, and expires them in this instance.
 * Next expires tags only inside a request: hence the call of the instance's own internal route. After a lost
 * connection everything is expired, for announcements may have been missed meanwhile.
 */
export function listenForTags(): void {
  void connectAndListen(false);
}

async function connectAndListen(isReconnect: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: environment().databaseUrl, application_name: LISTENER_NAME });
  let isLost = false;
  const reconnect = (error?: Error) => {
    if (isLost) return;
    isLost = true;
    log.warn({ err: error }, 'cache listener lost its connection; connecting again');
    client.end().catch((endError: unknown) => log.debug({ err: endError }, 'closing the lost connection'));
    setTimeout(() => void connectAndListen(true), RECONNECT_AFTER_MS).unref();
  };
  client.on('error', reconnect);
  client.on('end', () => reconnect());
  // One after the other, so that a barrier is answered only when all before it is done.
  let previous: Promise<void> = Promise.resolve();
  const handle = async (payload: string, before: Promise<void>) => {
    await before;
    if (!payload.startsWith(BARRIER_PREFIX)) return expireHere(payload);
    await client.query('SELECT pg_notify($1, $2)', [EXPIRED_CHANNEL, payload]).catch(reconnect);
  };
  client.on('notification', ({ payload = EVERYTHING }) => {
    previous = handle(payload, previous);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${TAGS_CHANNEL}`);
    if (isReconnect) await expireHere(EVERYTHING);
  } catch (error) {
    reconnect(error instanceof Error ? error : new Error(String(error)));
  }
}

async function expireHere(payload: string): Promise<void> {
  const { port, authSecret } = environment();
  try {
    const response = await fetch(`http://localhost:${port}/internal/expire`, {
      method: 'POST',
      headers: { authorization: `Bearer ${expiryKey(authSecret)}`, 'content-type': 'application/json' },
      body: payload === EVERYTHING ? '["*"]' : payload,
    });
    if (!response.ok) log.error({ status: response.status, payload }, 'expiring tags was refused');
  } catch (error) {
    log.error({ err: error, payload }, 'expiring tags failed');
  }
}
