import { getModelRecord, readModelRecord } from '../../models/get-model-record';
import { listLicences, readLicences } from '../../models/licence-views';
import { listModels, readModels } from '../../models/list-models';
import { listOrganizations, readOrganizations } from '../../models/list-organizations';
import type { Queryable } from '../../platform/database';

/** The queries whose answers may come from a cache. */
export type ApiQueries = {
  getModelRecord: (slug: string) => ReturnType<typeof readModelRecord>;
  listModels: () => ReturnType<typeof readModels>;
  listLicences: () => ReturnType<typeof readLicences>;
  listOrganizations: () => ReturnType<typeof readOrganizations>;
};

/** Through Next's cache, the same entries that pages use. */
export const cachedQueries: ApiQueries = { getModelRecord, listModels, listLicences, listOrganizations };

/** Straight from a database. */
export function queriesOf(client: Queryable): ApiQueries {
  return {
    getModelRecord: (slug) => readModelRecord(client, slug),
    listModels: () => readModels(client),
    listLicences: () => readLicences(client),
    listOrganizations: () => readOrganizations(client),
  };
}
