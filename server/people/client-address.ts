import { isIPv4, isIPv6 } from 'node:net';

/**
 * The address that a request came from, as the nearest proxy saw it, for counting. The last one named is taken: those
 * before it are what the client claims. Of IPv6 the first half, for a household has a whole such range. Null for this
 * machine itself, which is either its owner or a proxy that does not tell whom it speaks for.
 */
export function clientAddress(forwardedFor: string | null): string | null {
  const last =
    forwardedFor
      ?.split(',')
      .at(-1)
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  if (isIPv4(last)) return last.startsWith('127.') ? null : last;
  return isIPv6(last) && last !== '::1' ? firstHalf(last) : null;
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail ? tail.split(':').length : 0;
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...(tail ? tail.split(':') : [])];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
