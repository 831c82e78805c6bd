import { execFileSync } from 'node:child_process';
import { ensureChromium } from '../scripts/lib/chromium.mjs';
import { atLeast, type BenchPart, type Figure, median } from './part';
import { withBenchDatabase } from './support/bench-database';
import { buildSite } from './support/built-site';
import { installedLighthouse } from './support/installed-lighthouse';
import { startNext } from './support/next-server';

const PAGES = [
  ['home', '/'],
  ['matrix', '/models'],
  ['model', '/models/llama-3-1'],
  ['rating', '/models/llama-3-1/criteria/training-data'],
  ['criterion', '/criteria/training-data'],
  ['compare', '/compare?m=llama-3-1&m=olmo-2&m=gpt-4'],
] as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** Performance depends on what else the machine does: the middle of so many looks counts. */
const ROUNDS = 3;

/** Lighthouse's four scores of each kind of reading page, on its slow phone with its slow network. */
export const lighthouse: BenchPart = {
  name: 'lighthouse',
  summary:
    'Lighthouse, mobile: performance at least 95, accessibility, best practices and SEO 100 on each kind of page',
  async run(tell) {
    const script = await installedLighthouse(tell);
    const { browser } = await ensureChromium({ working: tell });
    return withBenchDatabase(async (url) => {
      tell('building the site');
      const site = await startNext(buildSite(url), '/health/ready');
      try {
        return PAGES.flatMap(([name, path]) => measure({ script, browser, name, url: site.address + path, tell }));
      } finally {
        await site.stop();
      }
    });
  },
};

const FLAGS = [
  '--headless=new',
  // Root, as in a container, has no sandbox; what is opened here is our own.
  '--no-sandbox',
  // A window that nobody sees is painted once a second: a whole second would be measured that no visitor waits.
  '--disable-features=PaintHolding,CalculateNativeWinOcclusion',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

type Look = { script: string; browser: string; name: string; url: string; tell: (line: string) => void };

function measure(look: Look): Figure[] {
  const rounds = Array.from({ length: ROUNDS }, () => report(look));
  for (const fault of faults(rounds)) look.tell(`${look.name}: ${fault}`);
  return CATEGORIES.map((category) => {
    const scores = rounds.map(({ categories }) => 100 * categories[category].score);
    const isPerformance = category === 'performance';
    return {
      what: `${look.name}, ${category}`,
      value: isPerformance ? median(scores) : Math.min(...scores),
      unit: 'of 100',
      reach: atLeast(isPerformance ? 95 : 100),
    };
  });
}

/** What this part reads of Lighthouse's report; a score goes from 0 to 1, or is null for what was only looked at. */
type Report = {
  categories: Record<Category, { score: number; auditRefs: ReadonlyArray<{ id: string; weight: number }> }>;
  audits: Readonly<Record<string, { score: number | null; title: string; displayValue?: string }>>;
};

function report({ script, browser, url }: Look): Report {
  const options = [
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
  ];
  const json = execFileSync(process.execPath, [script, url, ...options, `--chrome-flags=${FLAGS.join(' ')}`], {
    env: { ...process.env, CHROME_PATH: browser },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(json) as Report;
}

/** What cost a page something of a score, a line each, as bad as it ever was. */
function faults(rounds: readonly Report[]): string[] {
  const worst = new Map<string, { score: number; text: string }>();
  for (const { categories, audits } of rounds) {
    for (const category of CATEGORIES) {
      for (const { id, weight } of categories[category].auditRefs) {
        const { score, title = id, displayValue = '' } = audits[id] ?? { score: null };
        if (weight === 0 || score === null || score >= 0.9 || score >= (worst.get(id)?.score ?? 1)) continue;
        worst.set(id, { score, text: `${category}: ${title} ${displayValue}`.trimEnd() });
      }
    }
  }
  return [...worst.values()].map(({ text }) => text);
}
