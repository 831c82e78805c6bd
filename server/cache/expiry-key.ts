import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The key with which an instance's listener calls its own internal route. Derived from the secret, so that no
 * further setting is needed and nobody outside can empty the cache.
 */
export function expiryKey(authSecret: string): string {
  return createHmac('sha256', authSecret).update('cache expiry').digest('hex');
}

/** Compares in constant time. */
export function isExpiryKey(candidate: string, authSecret: string): boolean {
  const expected = Buffer.from(expiryKey(authSecret));
  const given = Buffer.from(candidate);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
