import { type CatalogueFile, readCatalogue } from '../../server/exchange/catalogue-files';
import { loadCatalogueFile } from '../../server/exchange/load-catalogue-file';
import type { PrismaClient } from '../../server/generated/prisma/client';

const operator = { kind: 'operator' } as const;

/** Read once for all tests of a process: two hundred files of YAML take half a second. */
let shipped: Promise<CatalogueFile[]> | undefined;

/** The shipped catalogue's files, in loading order, to do with as one likes. Throws where one does not fit its schema. */
export async function catalogueFiles(): Promise<CatalogueFile[]> {
  shipped ??= readShipped();
  return structuredClone(await shipped);
}

async function readShipped(): Promise<CatalogueFile[]> {
  const { files, problems } = await readCatalogue(['prisma/catalogue']);
  if (problems.length > 0) throw new Error(problems.map(({ file, problem }) => `${file}: ${problem}`).join('\n'));
  return files;
}

/** The models of the framework's examples: enough for tests of what is done with models, however many are shipped. */
const EXAMPLES: ReadonlySet<unknown> = new Set(
  'olmo-2 pythia amber t5 bloom falcon-40b deepseek-r1 mistral-7b llama-3-1 gemma-2 gpt-4'.split(' '),
);

/** The shipped files without the models beyond the framework's examples, which take long to load. */
export async function exampleFiles(): Promise<CatalogueFile[]> {
  return (await catalogueFiles()).filter(({ kind, document }) => kind !== 'model' || EXAMPLES.has(document.slug));
}

/** The shipped files of some models, with what these refer to: less to load and to recompute than all of them. */
export async function catalogueOf(...models: string[]): Promise<CatalogueFile[]> {
  const files = await catalogueFiles();
  const wanted = new Set<string>();
  // Backwards, for what is referred to comes first.
  for (const { kind, document } of files.toReversed()) {
    if (kind === 'model' ? !models.includes(document.slug) : !wanted.has(`${kind} ${document.slug}`)) continue;
    for (const reference of ['organization', 'licence', 'family'])
      wanted.add(`${reference} ${String(document[reference])}`);
  }
  return files.filter(({ kind, document: { slug } }) =>
    kind === 'model' ? models.includes(slug) : wanted.has(`${kind} ${slug}`),
  );
}

/** Loads files as the operator does, and answers the effect on each. */
export async function loadFiles(client: PrismaClient, files: readonly CatalogueFile[]): Promise<Map<string, string>> {
  const effects = new Map<string, string>();
  for (const file of files) {
    const result = await loadCatalogueFile(file, operator, client);
    effects.set(file.file, result.ok ? result.value : JSON.stringify(result.refusal));
  }
  return effects;
}
