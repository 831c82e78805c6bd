import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugSchema } from '../../../domain/models/fields';
import { isReservedSlug, slugOf } from '../../../domain/wiki/slug-of';

describe('the address of a page', () => {
  it.each([
    ['Llama 3.1', 'llama-3-1'],
    ['OLMo 2', 'olmo-2'],
    ['DeepSeek-R1', 'deepseek-r1'],
    ['Mistral 7B', 'mistral-7b'],
    ['T5', 't5'],
    ['Éclair (größer) ﬁx', 'eclair-gro-er-fix'],
    ['  --Falcon__40B!  ', 'falcon-40b'],
    ['文心一言', ''],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ])('of "%s" is "%s"', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is one that the site accepts, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const slug = slugOf(name);
        expect(slug === '' || slugSchema.safeParse(slug).success).toBe(true);
      }),
    );
  });

  it('is never one that leads elsewhere', () => {
    expect(isReservedSlug('new')).toBe(true);
    expect(isReservedSlug('newton')).toBe(false);
  });
});
