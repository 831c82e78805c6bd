import { type CatalogueFile, readCatalogue } from '../../server/exchange/catalogue-files';
import { loadCatalogueFile } from '../../server/exchange/load-catalogue-file';
import type { PrismaClient } from '../../server/generated/prisma/client';

const operator = { kind: 'operator' } as const;

/** The shipped catalogue's files, in loading order. Throws where one does not fit its schema. */
export async function catalogueFiles(): Promise<CatalogueFile[]> {
  const { files, problems } = await readCatalogue(['prisma/catalogue']);
  if (problems.length > 0) throw new Error(problems.map(({ file, problem }) => `${file}: ${problem}`).join('\n'));
  return files;
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
