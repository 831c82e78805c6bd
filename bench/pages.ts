import autocannon from 'autocannon';
import { atLeast, atMost, type BenchPart, type Figure, median } from './part';
import { withBenchDatabase } from './support/bench-database';
import { buildSite } from './support/built-site';
import { buildNext, type NextServer, startNext } from './support/next-server';

const PAGE = '/models/llama-3-1';
const CONNECTIONS = 8;
const ROUNDS = 5;
const REQUESTS_A_ROUND = 4000;
const REQUESTS_FOR_MEMORY = 100_000;
const BARE_SITE = { directory: 'bench/bare-site', distDir: '.next', env: {} };

/** A real model page at its public address against a bare prepared page of as many bytes, round by round in one run. */
export const pages: BenchPart = {
  name: 'pages',
  summary: `${PAGE} against a bare page of the same bytes: requests/s, p99, memory after ${REQUESTS_FOR_MEMORY} requests`,
  async run(tell) {
    return withBenchDatabase(async (url) => {
      tell('building both');
      const site = buildSite(url);
      buildNext(BARE_SITE);
      const real = await startNext(site, '/health/ready');
      const bare = await startNext(BARE_SITE, '/1');
      try {
        return await measure(real, bare, tell);
      } finally {
        await real.stop();
        await bare.stop();
      }
    });
  },
};

async function measure(real: NextServer, bare: NextServer, tell: (line: string) => void): Promise<Figure[]> {
  const realUrl = `${real.address}${PAGE}`;
  const bytes = await sizeOf(realUrl);
  const bareUrl = await bareUrlOfSize(bare.address, bytes);
  tell(`${bytes} bytes a page, the bare one ${await sizeOf(bareUrl)}`);

  await load(realUrl, REQUESTS_A_ROUND);
  await load(bareUrl, REQUESTS_A_ROUND);
  const rounds: Array<{ real: Round; bare: Round }> = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ real: await load(realUrl, REQUESTS_A_ROUND), bare: await load(bareUrl, REQUESTS_A_ROUND) });
    const last = rounds.at(-1);
    tell(`round ${round + 1}: ${last?.real.perSecond.toFixed(0)} and ${last?.bare.perSecond.toFixed(0)} requests/s`);
  }

  const before = { real: real.residentMiB(), bare: bare.residentMiB() };
  tell(`memory over ${REQUESTS_FOR_MEMORY} requests each`);
  const [half, whole] = [await growth(real, realUrl), await growth(bare, bareUrl)];
  return [
    { what: 'page', value: bytes, unit: 'bytes' },
    { what: 'real page', value: median(rounds.map((one) => one.real.perSecond)), unit: 'requests/s' },
    { what: 'bare page', value: median(rounds.map((one) => one.bare.perSecond)), unit: 'requests/s' },
    {
      what: 'real / bare, requests/s',
      value: median(rounds.map((one) => one.real.perSecond / one.bare.perSecond)),
      unit: 'ratio',
      reach: atLeast(0.8),
    },
    { what: 'real page, p99', value: median(rounds.map((one) => one.real.p99)), unit: 'ms' },
    { what: 'bare page, p99', value: median(rounds.map((one) => one.bare.p99)), unit: 'ms' },
    { what: 'real page, memory before', value: before.real, unit: 'MiB' },
    { what: 'real page, memory after half', value: half.middle, unit: 'MiB' },
    { what: 'real page, memory after all', value: half.end, unit: 'MiB' },
    { what: 'bare page, memory after all', value: whole.end, unit: 'MiB' },
    { what: 'real / bare, memory', value: half.end / whole.end, unit: 'ratio', reach: atMost(1.5) },
    { what: 'real page, memory all / half', value: half.end / half.middle, unit: 'ratio', reach: atMost(1.1) },
  ];
}

type Round = { perSecond: number; p99: number };

async function load(url: string, amount: number): Promise<Round> {
  const begun = process.hrtime.bigint();
  const result = await autocannon({ url, connections: CONNECTIONS, amount, sampleInt: 20 });
  // It ends, and tells the time, by its samples: by its own account in whole seconds.
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} requests failed.`);
  }
  return { perSecond: amount / seconds, p99: result.latency.p99 };
}

async function growth(server: NextServer, url: string): Promise<{ middle: number; end: number }> {
  await load(url, REQUESTS_FOR_MEMORY / 2);
  const middle = server.residentMiB();
  await load(url, REQUESTS_FOR_MEMORY / 2);
  return { middle, end: server.residentMiB() };
}

async function sizeOf(url: string): Promise<number> {
  return (await (await fetch(url)).arrayBuffer()).byteLength;
}

/** The text stands in the page twice, once as HTML and once as data: two requests tell how much more is needed. */
async function bareUrlOfSize(address: string, bytes: number): Promise<string> {
  const frame = await sizeOf(`${address}/1`);
  return `${address}/${Math.max(1, Math.round((bytes - frame) / 2))}`;
}
