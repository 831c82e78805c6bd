import type { Prisma } from '../generated/prisma/client';

/** The page at an address, or the one that was there before it was renamed: never two, as no address is given twice. */
export function atAddress(slug: string): Prisma.ModelWhereInput {
  return { OR: [{ slug }, { addresses: { some: { slug } } }] };
}
