import { isReservedSlug } from '../../domain/wiki/slug-of';
import type { Refusal } from '../commands/command';
import type { Queryable } from '../platform/database';
import { atAddress } from './at-address';

/**
 * Why an address cannot be given to a page, or null where it can. A former address is not free, or old links would lead
 * to another page; the page that it was may have it back.
 * @param modelId the page that is to have it; null for one that is not there yet.
 */
export async function addressFault(client: Queryable, slug: string, modelId: string | null): Promise<Refusal | null> {
  if (slug === '') return invalid('the name makes no address: give one in Latin letters or digits');
  if (isReservedSlug(slug)) return invalid(`"${slug}" cannot be the address of a page: give another one`);
  const taken = await client.model.findFirst({
    where: atAddress(slug),
    select: { id: true, slug: true, name: true },
  });
  if (!taken) return null;
  if (taken.slug === slug) {
    const detail =
      taken.id === modelId
        ? `This page is at "${slug}" already.`
        : `The page of ${taken.name} is at "${slug}". Change that page, or give another address.`;
    return { kind: 'conflict', detail };
  }
  if (taken.id === modelId) return null;
  return { kind: 'conflict', detail: `"${slug}" is a former address of ${taken.name}. Give another one.` };
}

function invalid(message: string): Refusal {
  return { kind: 'invalid', errors: [{ path: 'slug', message }] };
}
