import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchSafely } from '../../../server/platform/outgoing/fetch-safely';
import { PUBLIC_INTERNET, type Reach } from '../../../server/platform/outgoing/reach';
import { Unreachable } from '../../../server/platform/outgoing/unreachable';
import { type Host, pretendInternet, startHost } from '../../support/strangers-host';

const hosts: Host[] = [];

async function host(...args: Parameters<typeof startHost>): Promise<Host> {
  const started = await startHost(...args);
  hosts.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((one) => one.stop()));
});

type Wishes = { reach?: Reach; milliseconds?: number; bytes?: number };

function fetchIt(url: string, { reach = pretendInternet(), milliseconds = 10_000, bytes = 1000 }: Wishes = {}) {
  return fetchSafely(url, {
    reach,
    userAgent: 'OurChecker/1.0 (+https://example.org)',
    limits: { milliseconds, bytes },
  });
}

/** Why an address was not fetched. */
async function faultOf(fetching: Promise<unknown>): Promise<string> {
  const error = await fetching.then(
    () => new Error('It was fetched.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Unreachable)) throw error;
  return error.message;
}

const says =
  (text: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(text);

const leadsTo =
  (location: string, status = 302): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location, 'set-cookie': 'who=you' }).end();

const breaksOff: RequestListener = (_, response) => response.writeHead(404, { connection: 'close' }).end();

const paths = (one: Host) => one.asked.map(({ path }) => path);

describe('an address', () => {
  it('is fetched with a name of our own and nothing of anybody’s, wherever it leads', async () => {
    const there = await host({
      '/': leadsTo('/next'),
      '/next': leadsTo('page', 308),
      '/page': says('<title>Here</title>'),
    });
    expect(await fetchIt(`${there.url}/#part`)).toEqual({
      status: 200,
      header: expect.any(Function),
      url: `${there.url}/page`,
      contentType: 'text/html',
      body: Buffer.from('<title>Here</title>'),
    });
    expect(paths(there)).toEqual(['/robots.txt', '/', '/next', '/page']);
    for (const { headers } of there.asked) {
      expect(headers['user-agent']).toBe('OurChecker/1.0 (+https://example.org)');
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it('that is missing answers so', async () => {
    const there = await host({});
    expect(await fetchIt(`${there.url}/page`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['http://127.0.0.1/', /not public/],
    ['http://2130706433/', /not public/],
    ['http://0x7f000001/', /not public/],
    ['http://0177.0.0.1/', /not public/],
    ['http://127.1/', /not public/],
    ['http://0/', /not public/],
    ['http://１２７.0.0.1/', /not public/],
    ['http://127.0.0.1./', /not public/],
    ['http://[::1]/', /not public/],
    ['http://[::ffff:127.0.0.1]/', /not public/],
    ['http://[::ffff:7f00:1]/', /not public/],
    ['http://169.254.169.254/latest/meta-data/', /not public/],
    ['http://[fd00:ec2::254]/latest/meta-data/', /not public/],
    ['http://10.0.0.1/', /not public/],
    ['https://192.168.0.1/', /not public/],
    ['http://localhost/', /not public/],
    ['http://1.1.1.1:22/', /port/],
    ['https://1.1.1.1:80/', /port/],
    ['http://somebody:secret@1.1.1.1/', /password/],
    ['http://somebody@1.1.1.1/', /password/],
    ['ftp://1.1.1.1/', /no web address/],
    ['file:///etc/passwd', /no web address/],
    ['javascript:alert(1)', /no web address/],
    ['data:text/html,hello', /no web address/],
  ])('that a site on the internet must not ask is refused: %s', async (url, why) => {
    expect(await faultOf(fetchIt(url, { reach: PUBLIC_INTERNET }))).toMatch(why);
  });
});

describe('a name', () => {
  it('that leads out of reach is refused, even if it also leads somewhere else', async () => {
    const inside = await host({ '/': says('secret') }, { address: '127.0.0.2' });
    const names = { private: () => ['127.0.0.2'], both: () => ['127.0.0.1', '127.0.0.2'], nowhere: () => [] };
    for (const name of Object.keys(names)) {
      const reach = pretendInternet(names);
      expect(await faultOf(fetchIt(`http://${name}:${inside.port}/`, { reach }))).toMatch(/not public/);
    }
    expect(inside.asked).toEqual([]);
  });

  it('that changes its mind between two connections leads nowhere else', async () => {
    const outside = await host({ '/robots.txt': breaksOff, '/': says('public') });
    const inside = await host({ '/': says('secret') }, { address: '127.0.0.2', port: outside.port });
    const answers = ['127.0.0.1', '127.0.0.2'];
    let lookups = 0;
    const reach = pretendInternet({ rebinding: () => [answers[lookups++] ?? '127.0.0.2'] });
    expect(await faultOf(fetchIt(`http://rebinding:${outside.port}/`, { reach }))).toMatch(/not public/);
    expect([lookups, paths(outside), paths(inside)]).toEqual([2, ['/robots.txt'], []]);
  });

  it('is looked up once for each connection, which goes to what was found', async () => {
    const outside = await host({ '/': says('public') });
    let lookups = 0;
    const reach = pretendInternet({
      rebinding: () => {
        lookups += 1;
        return lookups === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
      },
    });
    expect((await fetchIt(`http://rebinding:${outside.port}/`, { reach })).body.toString()).toBe('public');
    expect(lookups).toBe(1);
    expect(outside.asked.map(({ headers }) => headers.host)).toEqual(Array(2).fill(`rebinding:${outside.port}`));
  });

  it('that is nobody’s is told as that', async () => {
    expect(await faultOf(fetchIt('http://nobody.example/'))).toBe(
      'there is no host of that name, or this site is offline',
    );
  });
});

describe('a redirect', () => {
  it.each([
    ['into a private network', (port: number) => `http://127.0.0.2:${port}/secret`, /not public/],
    ['by a name into a private network', (port: number) => `http://inside:${port}/secret`, /not public/],
    ['to a file', () => 'file:///etc/passwd', /no web address/],
    ['with a password', (port: number) => `http://a:b@127.0.0.1:${port}/`, /password/],
    ['to what is no address', () => 'http://[', /no address/],
    ['to an endless address', (port: number) => `http://127.0.0.1:${port}/${'a'.repeat(4000)}`, /too long/],
  ])('%s is refused', async (_, location, why) => {
    const inside = await host({ '/secret': says('secret') }, { address: '127.0.0.2' });
    const there = await host({ '/': leadsTo(location(inside.port)) });
    const reach = pretendInternet({ inside: () => ['127.0.0.2'] });
    expect(await faultOf(fetchIt(`${there.url}/`, { reach }))).toMatch(why);
    expect(inside.asked).toEqual([]);
  });

  it('is followed five times, and no more', async () => {
    const steps = Object.fromEntries(Array.from({ length: 6 }, (_, step) => [`/${step}`, leadsTo(`/${step + 1}`)]));
    const there = await host({ ...steps, '/6': says('the end') });
    expect((await fetchIt(`${there.url}/1`)).url).toBe(`${there.url}/6`);
    expect(await faultOf(fetchIt(`${there.url}/0`))).toMatch(/more than 5 times/);
  });
});

describe('a host', () => {
  it('that never stops talking is listened to only so long', async () => {
    const there = await host({
      '/unannounced': ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(5000)}`),
      '/endless': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const go = () => response.write('x'.repeat(10_000), (error) => (error ? undefined : go()));
        go();
      },
    });
    expect((await fetchIt(`${there.url}/endless`)).body).toHaveLength(1000);
    expect((await fetchIt(`${there.url}/unannounced`)).body).toHaveLength(1000);
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['never ends', (_, response) => void response.writeHead(200).write('a little')],
  ])('that %s is not waited for', async (_, answer) => {
    const there = await host({ '/': answer });
    expect(await faultOf(fetchIt(`${there.url}/`, { milliseconds: 300 }))).toBe('the host did not answer in time');
  });

  it.each<[string, RequestListener, string]>([
    ['breaks off', (request) => request.socket.destroy(), 'the host broke the connection off'],
    ['talks of something else', (request) => request.socket.end('SSH-2.0-x\r\n'), 'the answer is not a web page’s'],
    [
      'begins with very much',
      (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(15_000), 'x-more': 'x'.repeat(15_000) }).end(),
      'the answer begins with more than is read',
    ],
  ])('that %s is told as that', async (_, answer, fault) => {
    const there = await host({ '/': answer });
    expect(await faultOf(fetchIt(`${there.url}/`))).toBe(fault);
  });

  it('that is not there is told as that', async () => {
    const gone = await startHost({});
    await gone.stop();
    expect(await faultOf(fetchIt(`${gone.url}/`))).toBe('the host takes no connections');
  });

  it.each<[string, RequestListener, RegExp]>([
    ['asks all programs to stay away', says('User-agent: *\nDisallow: /page'), /robots\.txt/],
    ['asks ours to stay away', says('User-agent: ourchecker\nDisallow: /'), /robots\.txt/],
    ['cannot say what it asks', (_, response) => response.writeHead(503).end(), /robots\.txt answers with status 503/],
    ['has moved what it asks', leadsTo('/rules'), /robots\.txt/],
  ])('that %s is heeded', async (_, robots, why) => {
    const rules = says('User-agent: *\nDisallow: /');
    const there = await host({ '/robots.txt': robots, '/rules': rules, '/page': says('here') });
    expect(await faultOf(fetchIt(`${there.url}/page`))).toMatch(why);
    expect(paths(there)).not.toContain('/page');
  });

  it('that asks others to stay away is read', async () => {
    const there = await host({ '/robots.txt': says('User-agent: other\nDisallow: /'), '/page': says('here') });
    expect(await fetchIt(`${there.url}/page`)).toMatchObject({ status: 200 });
  });
});
