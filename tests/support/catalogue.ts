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

/** Loads files as the operator does, and answers the effect on each. */
export async function loadFiles(client: PrismaClient, files: readonly CatalogueFile[]): Promise<Map<string, string>> {
  const effects = new Map<string, string>();
  for (const file of files) {
    const result = await loadCatalogueFile(file, operator, client);
    effects.set(file.file, result.ok ? result.value : JSON.stringify(result.refusal));
  }
  return effects;
}
