import { parseModelFilter } from '../domain/models/model-filter';
import { readCatalogue } from '../server/exchange/catalogue-files';
import { loadCatalogueFile } from '../server/exchange/load-catalogue-file';
import type { PrismaClient } from '../server/generated/prisma/client';
import { readFoundPage } from '../server/models/find-models';
import { connect } from '../server/platform/database';
import { atMost, type BenchPart } from './part';
import { withBenchDatabase } from './support/bench-database';
import { generateModels } from './support/generated-models';

const MODELS = 100_000;
const ROUNDS = 7;

/** What readers ask of the list of models, from nothing at all to several filters at once; the broadest are in it too. */
const QUESTIONS = [
  '',
  'page=7',
  'sort=released',
  'sort=name',
  'sort=size&page=3',
  'q=GPT4',
  'q=lamma',
  'q=mistrla',
  'q=meta-llama/Llama-3.1-8B',
  'q=https://huggingface.co/meta-llama/Llama-3.1-8B',
  'q=made-777',
  'q=petrelix+chat',
  'q=petrelix+chta',
  'q=river+research+57',
  'q=terms+120',
  'q=nothing+like+it',
  'q=raven&label=closed',
  'q=heronel&sort=score',
  'q=birchix+code&modality=text&criterion.outputs=open',
  'label=restricted',
  'label=ai-open&sort=released',
  'label=restricted&page=20',
  'organization=maker-1',
  'organization=maker-700',
  'licence=terms-9',
  'licence=apache-2.0',
  'modality=text',
  'modality=video&year=2025',
  'year=2024',
  'size=up-to-4b',
  'criterion.weights=open',
  'criterion.training-data=mostly&sort=name',
  'label=restricted&modality=text',
  'label=closed&year=2025&licence=mit',
  'criterion.weights=open&criterion.training-data=open',
  'organization=maker-3&label=model-source',
  'organization=maker-12&criterion.outputs=open&sort=name',
  'modality=code&size=up-to-15b&licence=apache-2.0',
] as const;

/** Search, facets with their counts, and the first page, as a reader of `/models` gets them. */
export const search: BenchPart = {
  name: 'search',
  summary: `search, facets and a page among ${MODELS} generated models, ${QUESTIONS.length} questions`,
  async run(tell) {
    return withBenchDatabase(async (url) => {
      const client = connect(url);
      const { files } = await readCatalogue(['prisma/catalogue']);
      for (const file of files) await loadCatalogueFile(file, { kind: 'operator' }, client);
      tell('making models');
      await generateModels(url, MODELS);
      // The first round fills PostgreSQL's cache, as it is filled on a site that is read.
      await askAll(client);
      const times = new Map<string, number[]>(QUESTIONS.map((question) => [question, []]));
      for (let round = 0; round < ROUNDS; round++) {
        for (const [question, ms] of await askAll(client)) times.get(question)?.push(ms);
      }
      await client.$disconnect();
      const slowest = [...times].map(([question, all]) => ({ question, ms: quantile(all, 0.5) }));
      for (const { question, ms } of slowest.toSorted((a, b) => b.ms - a.ms).slice(0, 5)) {
        tell(`${ms.toFixed(1)} ms  /models?${question}`);
      }
      const all = [...times.values()].flat();
      return [
        { what: 'models', value: MODELS, unit: 'models' },
        { what: 'search, facets, page: p50', value: quantile(all, 0.5), unit: 'ms' },
        { what: 'search, facets, page: p95', value: quantile(all, 0.95), unit: 'ms', reach: atMost(30) },
        { what: 'the slowest question, p50', value: Math.max(...slowest.map(({ ms }) => ms)), unit: 'ms' },
      ];
    });
  },
};

async function askAll(client: PrismaClient): Promise<Array<[string, number]>> {
  const times: Array<[string, number]> = [];
  for (const question of QUESTIONS) {
    const filter = parseModelFilter(Object.fromEntries(new URLSearchParams(question)));
    const begun = performance.now();
    await readFoundPage(client, filter);
    times.push([question, performance.now() - begun]);
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
