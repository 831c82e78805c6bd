import { nameKey } from '../../domain/wiki/likeness';
import type { Queryable } from '../platform/database';

/** The registry's licence that goes by one of these names, as a slug; null where none does. */
export async function findLicence(client: Queryable, names: readonly string[]): Promise<string | null> {
  const wanted = new Set(names.map(licenceKey).filter((key) => key !== ''));
  const rows = await client.licence.findMany({ select: { slug: true, name: true, shortName: true, spdx: true } });
  const found = rows.find(({ slug, name, shortName, spdx }) =>
    [slug, name, shortName, spdx ?? ''].some((one) => wanted.has(licenceKey(one))),
  );
  return found?.slug ?? null;
}

function licenceKey(name: string): string {
  return nameKey(name.replaceAll(/\b(licen[cs]e|agreement|the|version)\b/gi, ''));
}
