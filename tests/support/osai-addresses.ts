import { createHash } from 'node:crypto';

const ADDRESS = /https?:\/\/[^\s"'<>]+/g;
const TRAILING = /[.,;:)'/]+$/;

/** Enough of a SHA-256 that no two addresses of one file share it. */
const LENGTH = 12;

/** An address as the index knows it: a slash at its end makes no difference. */
export function fingerprint(address: string): string {
  return createHash('sha256').update(address.replace(TRAILING, '')).digest('hex').slice(0, LENGTH);
}

/** The fingerprints of the addresses that stand in a text, in order, each once. */
export function fingerprintsIn(text: string): string[] {
  return [...new Set((text.match(ADDRESS) ?? []).map(fingerprint))].toSorted();
}
