import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../server/platform/outgoing/public-address';

describe('an address', () => {
  it.each(['1.1.1.1', '93.184.216.34', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'of the public internet is one: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds keep their secrets', '169.254.169.254'],
    ['behind a carrier’s translation, with a cloud’s secrets', '100.100.100.200'],
    ['protocol assignments', '192.0.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.18.0.1'],
    ['the old relay to IPv6', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['this host', '::'],
    ['loopback', '::1'],
    ['loopback, mapped', '::ffff:127.0.0.1'],
    ['private, mapped and in hexadecimal', '::ffff:a00:1'],
    ['loopback, as it was once written', '::127.0.0.1'],
    ['loopback, translated', '64:ff9b::7f00:1'],
    ['loopback, translated by an operator', '64:ff9b:1::7f00:1'],
    ['loopback, tunnelled', '2002:7f00:1::'],
    ['tunnelled', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['link-local', 'fe80::1'],
    ['link-local, with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique local, where clouds keep their secrets', 'fd00:ec2::254'],
    ['documentation', '2001:db8::1'],
    ['multicast', 'ff02::1'],
    ['of no part that is handed out', '4000::1'],
    ['no address', ''],
    ['no address', 'localhost'],
    ['no address', '127.0.0.1:80'],
  ])('that is %s is none: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
