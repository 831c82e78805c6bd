import type { Named } from '../../domain/models/views';

/** The slug of what somebody means by what they typed, or what to tell them where that is not clear. */
export type Meant = { slug: string } | { fault: string };

/** Longer than whatever anything here is called, or its address anywhere. */
const LONGEST = 300;

/** Whether a text is the name or the address of nothing, so that it need not be looked for. */
export function isNoName(typed: string): boolean {
  return typed.length > LONGEST || typed.includes('\0');
}

/** More than anybody reads in the line below a field. */
const MOST_OFFERED = 10;

/**
 * What is meant: the only one that is called so, or nothing, and then which there are to choose from.
 * @param near what is called something like it, the likeliest first.
 * @param none what to tell where there is nothing like it.
 */
export function pickMeant(called: readonly Named[], near: readonly Named[], none: string): Meant {
  const [only] = called;
  if (only && called.length === 1) return { slug: only.slug };
  const offered = (called.length > 0 ? called : near).slice(0, MOST_OFFERED);
  if (offered.length === 0) return { fault: none };
  const addresses = offered.map(({ slug, name }) => `${slug} (${name})`).join(', ');
  return { fault: `write the address of the one that is meant, if it is one of these: ${addresses}` };
}
