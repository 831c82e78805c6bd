import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Queryable, Transaction } from '../platform/database';
import { json } from '../platform/json';

export const CATALOGUE_KINDS = ['organization', 'licence', 'family', 'model'] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

/** What loading a file did, or would do. */
export type LoadEffect = 'added' | 'updated' | 'unchanged';

/** What a file said when it was last loaded, or null. */
export async function readEntry(client: Queryable, kind: CatalogueKind, slug: string): Promise<unknown> {
  const entry = await client.catalogueEntry.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { document: true },
  });
  return entry?.document ?? null;
}

/** How a file compares with what it said when it was last loaded. */
export function effectOf(known: unknown, file: unknown): LoadEffect {
  if (known === null) return 'added';
  return canonicalJson(known) === canonicalJson(file) ? 'unchanged' : 'updated';
}

/** Remembers what a file says now. What it said before is kept for what has no revisions of its own: for all but models. */
export async function storeEntry(
  transaction: Transaction,
  kind: CatalogueKind,
  slug: string,
  file: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  const document = json(file);
  if (kind !== 'model') await transaction.catalogueEvent.create({ data: { at: now, kind, slug, document } });
  await transaction.catalogueEntry.upsert({
    where: { kind_slug: { kind, slug } },
    create: { kind, slug, document },
    update: { document },
  });
}

/** A limit for people who load the catalogue; the operator has none. */
export const LOAD_LIMIT = { points: 500, seconds: 3600 };
