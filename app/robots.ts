import type { MetadataRoute } from 'next';
import { environment } from '@/server/platform/environment';

export const dynamic = 'force-dynamic';

/** What crawlers may read: all that is the same for everybody. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/internal/', '/outbox', '/signin', '/settings', '/notifications', '/watchlist'],
    },
    sitemap: `${environment().siteUrl}/sitemap.xml`,
  };
}
