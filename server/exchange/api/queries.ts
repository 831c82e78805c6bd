import type { CriterionId } from '../../../domain/ratings/criteria';
import { findModels, type ModelList } from '../../models/find-models';
import { getModelRecord, readModelRecord } from '../../models/get-model-record';
import { listLicences, readLicences } from '../../models/licence-views';
import { listOrganizations, readOrganizations } from '../../models/list-organizations';
import { database, type Queryable } from '../../platform/database';
import { getProposals, readProposals } from '../../ratings/get-proposals';
import { findFormerAddress, readFormerAddress } from '../../wiki/find-former-address';

/** The queries whose answers may come from a cache. */
export type ApiQueries = {
  findFormerAddress: (slug: string) => ReturnType<typeof readFormerAddress>;
  getModelRecord: (slug: string) => ReturnType<typeof readModelRecord>;
  getProposals: (slug: string, criterion: CriterionId) => ReturnType<typeof readProposals>;
  findModels: (...asked: ModelList) => ReturnType<typeof findModels>;
  listLicences: () => ReturnType<typeof readLicences>;
  listOrganizations: () => ReturnType<typeof readOrganizations>;
};

/** Through Next's cache, the same entries that pages use. */
export const cachedQueries: ApiQueries = {
  findFormerAddress,
  getModelRecord,
  findModels: (...asked) => findModels(database(), ...asked),
  getProposals,
  listLicences,
  listOrganizations,
};

/** Straight from a database. */
export function queriesOf(client: Queryable): ApiQueries {
  return {
    findFormerAddress: (slug) => readFormerAddress(client, slug),
    getModelRecord: (slug) => readModelRecord(client, slug),
    getProposals: (slug, criterion) => readProposals(client, slug, criterion),
    findModels: (...asked) => findModels(client, ...asked),
    listLicences: () => readLicences(client),
    listOrganizations: () => readOrganizations(client),
  };
}
