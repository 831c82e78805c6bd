import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import {
  familyFileSchema,
  licenceFileSchema,
  type ModelFile,
  modelFileSchema,
  organizationFileSchema,
} from '../../domain/exchange/catalogue';
import { CATALOGUE_KINDS, type CatalogueKind } from './catalogue-entry';

/** A catalogue file that was read and fits its schema. */
export type CatalogueFile = { file: string; kind: CatalogueKind; document: { slug: string } & Record<string, unknown> };

/** A file that does not fit, and how to mend it. */
export type FileProblem = { file: string; problem: string };

/** A file's folder says what it describes. */
const FOLDERS: Readonly<Record<string, CatalogueKind>> = {
  organizations: 'organization',
  licences: 'licence',
  families: 'family',
  models: 'model',
};

const SCHEMAS = {
  organization: organizationFileSchema,
  licence: licenceFileSchema,
  family: familyFileSchema,
  model: modelFileSchema,
};

/**
 * Reads catalogue files, given as files or folders, in an order in which each finds what it refers to: organisations,
 * licences, families, then models with bases before what is built on them.
 */
export async function readCatalogue(
  paths: readonly string[],
): Promise<{ files: CatalogueFile[]; problems: FileProblem[] }> {
  const files: CatalogueFile[] = [];
  const problems: FileProblem[] = [];
  for (const path of paths) {
    const names = await yamlFiles(path);
    if (names.length === 0) problems.push({ file: path, problem: 'no .yaml file is there' });
    for (const name of names) {
      const outcome = await readOne(name);
      if ('problem' in outcome) problems.push(outcome);
      else files.push(outcome);
    }
  }
  return { files: inLoadingOrder(files), problems };
}

async function yamlFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => join(path, entry))
    .toSorted();
}

async function readOne(name: string): Promise<CatalogueFile | FileProblem> {
  const file = relative(process.cwd(), name);
  const kind = FOLDERS[basename(dirname(resolve(name)))];
  if (!kind)
    return {
      file,
      problem: `put it into a folder named ${Object.keys(FOLDERS).join(', ')}: it says what the file describes`,
    };
  let content: unknown;
  try {
    content = parse(await readFile(name, 'utf8'));
  } catch (error) {
    return { file, problem: `is not YAML: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = SCHEMAS[kind].safeParse(content);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
    return { file, problem: issues.join('\n  ') };
  }
  if (`${parsed.data.slug}.yaml` !== basename(name)) {
    return { file, problem: `its slug is "${parsed.data.slug}": name it ${parsed.data.slug}.yaml` };
  }
  return { file, kind, document: parsed.data };
}

function inLoadingOrder(files: readonly CatalogueFile[]): CatalogueFile[] {
  const depths = new Map<string, number>();
  const models = new Map(
    files
      .filter(({ kind }) => kind === 'model')
      .map(({ document }) => [document.slug, document as unknown as ModelFile]),
  );
  const depthOf = (slug: string, below: ReadonlySet<string>): number => {
    const base = models.get(slug)?.base;
    // A circle is refused when it is loaded; here it only must not run for ever.
    if (!base || below.has(slug)) return 0;
    const depth = depths.get(slug) ?? 1 + depthOf(base, new Set([...below, slug]));
    depths.set(slug, depth);
    return depth;
  };
  const rank = ({ kind, document }: CatalogueFile) =>
    CATALOGUE_KINDS.indexOf(kind) * 1000 + (kind === 'model' ? depthOf(document.slug, new Set()) : 0);
  return files.toSorted((a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file));
}
