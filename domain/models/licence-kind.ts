import type { Level } from '../ratings/levels';

/** Kinds of licence by what a business asks first, freest first. */
export const LICENCE_KINDS = ['free', 'conditional', 'excluding', 'non-commercial', 'service'] as const;
export type LicenceKind = (typeof LICENCE_KINDS)[number];

const RIGHTS = ['who-may-use', 'purposes', 'modify-and-share', 'outputs'] as const;

/** What a licence gives to a model's rights. */
export type LicenceRights = Readonly<Record<(typeof RIGHTS)[number], { level: Level }>>;

/**
 * The kind of a licence, read from the levels that it gives: `service` where nothing may be changed or passed on,
 * `non-commercial` where a business may not use it, `excluding` where some may not, else `free` with all four rights
 * open and `conditional` without.
 */
export function kindOfLicence(rights: LicenceRights): LicenceKind {
  if (rights['modify-and-share'].level === 'closed') return 'service';
  const who = rights['who-may-use'].level;
  if (who === 'limited' || who === 'closed') return 'non-commercial';
  if (who === 'mostly') return 'excluding';
  return RIGHTS.every((criterion) => rights[criterion].level === 'open') ? 'free' : 'conditional';
}
