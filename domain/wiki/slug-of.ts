import { MAX_SLUG_LENGTH } from '../models/fields';

/** Addresses below `/models` that are no model's. */
const RESERVED: ReadonlySet<string> = new Set(['new']);

/** The address of a page by its name: in kebab case, `Llama 3.1` at `llama-3-1`. Empty where no letter or digit of the Latin alphabet is in it. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replaceAll(/^-|-$/g, '');
}

/** Whether an address below `/models` is no model's and never will be. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug);
}
