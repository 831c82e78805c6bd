import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { CRITERION_IDS } from '../../../domain/ratings/criteria';
import { CRITERIA } from '../../../domain/ratings/framework/v1/criteria';
import { CRITERION_GROUPS } from '../../../domain/ratings/framework/v1/groups';
import { LABEL_IDS, LABELS } from '../../../domain/ratings/framework/v1/labels';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { BAD_CURSOR, type ListOrder, listSchema, pageOf, pageQuery } from './list';
import { refuse } from './problem';
import { criterionSchema, labelSchema, licenceSchema, organizationSchema } from './schemas/registries';

const criteriaRoute = listRoute('/criteria', 'Framework', 'The criteria', listSchema(criterionSchema, 'CriterionList'));
const labelsRoute = listRoute('/labels', 'Framework', 'The labels, best first', listSchema(labelSchema, 'LabelList'));
const licencesRoute = listRoute('/licences', 'Registries', 'Licences', listSchema(licenceSchema, 'LicenceList'));
const organizationsRoute = listRoute(
  '/organizations',
  'Registries',
  'Who releases models',
  listSchema(organizationSchema, 'OrganizationList'),
);

/** The framework's fixed orders. */
const BY_CRITERION = inOrderOf(CRITERION_IDS);
const BY_LABEL = inOrderOf(LABEL_IDS);

type Registered = { name: string; slug: string };

const BY_NAME: ListOrder<Registered> = {
  place: z.object({ name: z.string(), slug: z.string() }),
  compare: (a, b) => a.name.localeCompare(b.name, 'en') || a.slug.localeCompare(b.slug, 'en'),
};

const groupNames = new Map(CRITERION_GROUPS.map(({ id, name }) => [id, name]));
const criteria = CRITERIA.map(({ isGate, isInherited, group, ...criterion }) => ({
  ...criterion,
  group: { id: group, name: groupNames.get(group) ?? group },
  gate: isGate,
  inherited: isInherited,
}));

/** Serves the framework, and the registries of licences and organisations. */
export function serveRegistries(api: OpenAPIHono<ApiEnv>): void {
  api.openapi(criteriaRoute, (c) => {
    const page = pageOf(criteria, c.req.valid('query'), BY_CRITERION);
    return page ? c.json(page, 200) : refuse(c, BAD_CURSOR);
  });
  api.openapi(labelsRoute, (c) => {
    const page = pageOf(LABELS, c.req.valid('query'), BY_LABEL);
    return page ? c.json(page, 200) : refuse(c, BAD_CURSOR);
  });
  api.openapi(licencesRoute, async (c) => {
    const licences = (await c.var.site.queries.listLicences()).toSorted(BY_NAME.compare);
    const page = pageOf(licences, c.req.valid('query'), BY_NAME);
    return page ? c.json(page, 200) : refuse(c, BAD_CURSOR);
  });
  api.openapi(organizationsRoute, async (c) => {
    const organizations = (await c.var.site.queries.listOrganizations()).toSorted(BY_NAME.compare);
    const page = pageOf(organizations, c.req.valid('query'), BY_NAME);
    return page ? c.json(page, 200) : refuse(c, BAD_CURSOR);
  });
}

function listRoute<Path extends string, Schema extends z.ZodType>(
  path: Path,
  tag: string,
  summary: string,
  schema: Schema,
) {
  return createRoute({
    method: 'get',
    path,
    tags: [tag],
    summary,
    request: { query: pageQuery },
    responses: { 200: answer(schema, summary), ...problems('invalid') },
  });
}

function inOrderOf<Id extends string>(ids: readonly Id[]): ListOrder<{ id: Id }> {
  return { place: z.object({ id: z.enum(ids) }), compare: (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id) };
}
