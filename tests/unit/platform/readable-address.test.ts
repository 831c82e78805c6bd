import { describe, expect, it } from 'vitest';
import { readableAddress } from '../../../server/platform/readable-address';

describe('an address', () => {
  it.each(['/models/t5', '/models?q=gpt%204&label=ai-open', '/models?q=T%C3%BClu', '/a%2Fb%2e%2E', '/models?q=a+b%25'])(
    'of text stays as it is: %s',
    (address) => {
      expect(readableAddress(address)).toBe(address);
    },
  );

  it.each([
    ['a NUL', '/models/a%00b?q=%00', '/models/a%EF%BF%BDb?q=%EF%BF%BD'],
    ['a byte that is none of a letter', '/models/%FF?q=T%C3%BClu', '/models/%EF%BF%BD?q=T%C3%BClu'],
    ['half a letter', '/models/%C3', '/models/%EF%BF%BD'],
    ['an escape that is none', '/models/%zz%', '/models/%EF%BF%BDzz%EF%BF%BD'],
    ['both', '/%00%FF', '/%EF%BF%BD'],
  ])('with %s can be read', (_, address, readable) => {
    expect(readableAddress(address)).toBe(readable);
    expect(decodeURIComponent(readableAddress(address))).not.toContain('\0');
  });
});
