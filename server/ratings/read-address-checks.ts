import type { AddressCheck } from '../../domain/ratings/address-check';
import type { Queryable } from '../platform/database';

/** What came of fetching addresses, by address; those that were not looked at yet are not in it. */
export async function readAddressChecks(
  client: Queryable,
  urls: readonly string[],
): Promise<ReadonlyMap<string, AddressCheck>> {
  const rows = await client.addressCheck.findMany({ where: { url: { in: [...new Set(urls)] } } });
  return new Map(rows.map(({ url, at, ...check }) => [url, { ...check, at: at.toISOString() }]));
}
