import { permanentRedirect } from 'next/navigation';
import { findFormerAddress } from '@/server/wiki/find-former-address';

/** Leads a reader from a page's former address to the one of today; returns where the slug is no former address. */
export async function leadOn(slug: string, below = ''): Promise<void> {
  const now = await findFormerAddress(slug);
  if (now !== null) permanentRedirect(`/models/${now}${below}`);
}
