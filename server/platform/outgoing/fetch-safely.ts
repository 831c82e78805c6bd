import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, request } from 'undici';
import type { Reach } from './reach';
import { readRobots } from './robots';
import { Unreachable, unreachable } from './unreachable';

/** What came back from an address. */
export type Fetched = {
  status: number;
  /** Where redirects led. */
  url: string;
  contentType: string | null;
  /** Another of the answer's headers, by its name in lower case. */
  header: (name: string) => string | null;
  /** The beginning of the body. */
  body: Buffer;
};

export type Limits = { milliseconds: number; bytes: number };

type Visit = { agent: Agent; reach: Reach; userAgent: string; limits: Limits; signal: AbortSignal };

const MOST_REDIRECTS = 5;

/** As long as an address that people cite may be, and some: rules of robots.txt are tried against each of its signs. */
const LONGEST_ADDRESS = 4000;

/** More of a robots.txt than most hosts have; matching takes as long as rules times address. */
const ROBOTS_BYTES = 65_536;

/** Answers that lead on. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches an address that a stranger named. Every address on the way, redirects included, has to be a plain web address
 * within reach; names are looked up once and the connection goes to what was looked up, so that a name that changes its
 * mind in between leads nowhere else. Nothing is sent but the question: no cookies, no credentials, nothing of the asker.
 * No more than `limits` is waited for or read, and nothing of it is executed. Hosts that ask programs not to read an
 * address (robots.txt) are left alone.
 * @throws {Unreachable} with why it was not fetched.
 */
export async function fetchSafely(
  address: string,
  { reach, userAgent, limits }: Pick<Visit, 'reach' | 'userAgent' | 'limits'>,
): Promise<Fetched> {
  const agent = new Agent({ connect: { lookup: lookupWithin(reach) }, connections: 1, maxHeaderSize: 16_384 });
  const signal = AbortSignal.timeout(limits.milliseconds);
  const visit = { agent, reach, userAgent, limits, signal };
  const robots = new Map<string, Awaited<ReturnType<typeof readRobots>>>();
  try {
    return await follow(visit, address, async (url) => {
      const rules =
        robots.get(url.origin) ??
        (await readRobots(url.origin, (robotsUrl) =>
          follow({ ...visit, limits: { ...limits, bytes: ROBOTS_BYTES } }, robotsUrl, async () => {}),
        ));
      robots.set(url.origin, rules);
      if (!rules(url.href, userAgent)) throw new Unreachable('the host asks programs not to read it (robots.txt)');
    });
  } catch (error) {
    throw unreachable(error);
  } finally {
    await agent.destroy();
  }
}

/** Goes where redirects lead. `admit` is asked before each address. */
async function follow(visit: Visit, address: string, admit: (url: URL) => Promise<void>): Promise<Fetched> {
  let url = new URL(address);
  for (let redirects = 0; ; redirects++) {
    assertWithin(url, visit.reach);
    await admit(url);
    const next = await ask(visit, url);
    if (!(next instanceof URL)) return next;
    if (redirects === MOST_REDIRECTS) {
      throw new Unreachable(`it leads on to other addresses more than ${MOST_REDIRECTS} times`);
    }
    url = next;
  }
}

/** @returns what came back, or the address that it leads on to. */
async function ask({ agent, userAgent, limits, signal }: Visit, url: URL): Promise<Fetched | URL> {
  const headers = { 'user-agent': userAgent, accept: 'text/html, */*;q=0.5', 'accept-encoding': 'identity' };
  const { statusCode: status, headers: answer, body } = await request(url, { dispatcher: agent, headers, signal });
  // What is not read of a body breaks off with the connection, which nobody waits for.
  body.on('error', () => undefined);
  const location = one(answer.location);
  if (REDIRECTS.has(status) && location !== null) {
    body.destroy();
    if (!URL.canParse(location, url)) throw new Unreachable('it leads on to what is no address');
    return new URL(location, url);
  }
  return {
    status,
    url: url.href,
    contentType: one(answer['content-type']),
    header: (name) => one(answer[name]),
    body: await beginningOf(body, limits.bytes),
  };
}

/** Reads so much and no more, whatever length was announced. */
async function beginningOf(body: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

/** Refuses what can be told from the address alone. Numbers for hosts are never looked up, so they are told here. */
function assertWithin(url: URL, reach: Reach): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Unreachable('it leads to what is no web address');
  if (url.username !== '' || url.password !== '') throw new Unreachable('the address carries a name or a password');
  if (!reach.allowsPort(url)) throw new Unreachable('it is at a port of its own, and only the usual ones are read');
  if (url.href.length > LONGEST_ADDRESS) throw new Unreachable('its address is too long');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !reach.allowsAddress(host)) throw new Unreachable(PRIVATE);
}

const PRIVATE = 'it leads into a network that is not public';

/** Looks names up within reach: one address out of it is enough to refuse all. */
function lookupWithin(reach: Reach): LookupFunction {
  const lookUp = async (hostname: string) => {
    const [first, ...others] = await reach.resolve(hostname);
    if (!first || ![first, ...others].every(({ address }) => reach.allowsAddress(address))) {
      throw new Unreachable(PRIVATE);
    }
    return [first, ...others] as const;
  };
  return (hostname, { all }, callback) => {
    callbackify(lookUp)(hostname, (error, found) => {
      if (error) callback(error, []);
      else if (all) callback(null, [...found]);
      else callback(null, found[0].address, found[0].family);
    });
  };
}

function one(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
