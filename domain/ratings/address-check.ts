/** What came of fetching the address of a source, as a program that executes nothing sees it. */
export type AddressCheck = {
  /** When, as ISO 8601. */
  at: string;
  /** What it answered with; null where nothing answered. */
  status: number | null;
  /** Where it led; null where nothing answered. */
  finalUrl: string | null;
  contentType: string | null;
  /** What the page calls itself, if it is one. */
  title: string | null;
  /** Why it does not count as fetched, in words; null where it does. */
  fault: string | null;
};

/**
 * Whether a source's address was fetched, without which members cannot verify it (consensus rule 1, section 1,
 * "evidence").
 */
export function isFetched(check: Pick<AddressCheck, 'fault'> | null): boolean {
  return check !== null && check.fault === null;
}
