import type { ModelPage } from '../../domain/models/views';
import { findFormerAddress } from '../wiki/find-former-address';
import { getModelPage } from './get-model-page';

/** A model's page by its address of today or one that it had, or null. */
export async function findPage(slug: string): Promise<ModelPage | null> {
  const page = await getModelPage(slug);
  if (page) return page;
  const today = await findFormerAddress(slug);
  return today === null ? null : getModelPage(today);
}
