import { expect, it } from 'vitest';
import { clientAddress } from '../../../server/people/client-address';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['127.0.0.1, 203.0.113.7', '203.0.113.7'],
  ['203.0.113.7, 127.0.0.1', null],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:127.0.0.1', null],
  ['::1', null],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::2', '0:0:0:0::/64'],
  ['unknown', null],
  ['', null],
  [null, null],
])('of %j is counted as %s', (forwardedFor, client) => {
  expect(clientAddress(forwardedFor)).toBe(client);
});
