import type { MetadataRoute } from 'next';
import { CRITERION_IDS } from '@/domain/ratings/criteria';
import { LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { listAddresses } from '@/server/models/list-addresses';
import { environment } from '@/server/platform/environment';

export const dynamic = 'force-dynamic';

const FIXED = [
  '',
  '/models',
  '/find',
  '/compare',
  '/criteria',
  '/labels',
  '/licences',
  '/method',
  '/about',
  '/guidelines',
  '/terms',
  '/privacy',
  '/api/docs',
];

/** Every page that is worth finding, with the day on which it last said something else. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteUrl } = environment();
  const fixed = [...FIXED, ...CRITERION_IDS.map((id) => `/criteria/${id}`), ...LABEL_IDS.map((id) => `/labels/${id}`)];
  const pages = await listAddresses();
  return [
    ...fixed.map((path) => ({ url: siteUrl + path })),
    ...pages.map(({ path, updatedAt }) => ({
      url: siteUrl + path,
      ...(updatedAt === null ? {} : { lastModified: updatedAt }),
    })),
  ];
}
