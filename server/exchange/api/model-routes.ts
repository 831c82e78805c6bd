import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { filterModels, modelOrder, SORTS, type Sort } from '../../../domain/models/filter-models';
import type { ModelSummary } from '../../../domain/models/views';
import { LABEL_IDS } from '../../../domain/ratings/framework/v1/labels';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { BAD_CURSOR, listSchema, optional, pageOf, pageQuery } from './list';
import { notFound, refuse } from './problem';
import { modelParams } from './schemas/common';
import { modelSchema, modelSummarySchema } from './schemas/model';

const listRoute = createRoute({
  method: 'get',
  path: '/models',
  tags: ['Models'],
  summary: 'Models, filtered and ordered',
  request: {
    query: pageQuery.extend({
      q: optional(z.string().trim().max(100)).openapi({ description: 'Words of name, maker or licence.' }),
      label: optional(z.enum(LABEL_IDS)),
      organization: optional(z.string().max(100)).openapi({ description: 'Slug of the maker.' }),
      licence: optional(z.string().max(100)).openapi({ description: 'Slug of the licence.' }),
      sort: optional(z.enum(SORTS)).openapi({ description: '`openness`, best label first, where none is given.' }),
    }),
  },
  responses: {
    200: answer(listSchema(modelSummarySchema, 'ModelList'), 'Summaries of the models that fit.'),
    ...problems('invalid'),
  },
});

const modelRoute = createRoute({
  method: 'get',
  path: '/models/{slug}',
  tags: ['Models'],
  summary: 'A whole model',
  request: { params: modelParams },
  responses: { 200: answer(modelSchema, 'The model with all its ratings.'), ...problems('not-found') },
});

/** Serves models. */
export function serveModels(api: OpenAPIHono<ApiEnv>): void {
  api.openapi(listRoute, async (c) => {
    const {
      q = '',
      label = null,
      organization = null,
      licence = null,
      sort = SORTS[0],
      ...query
    } = c.req.valid('query');
    const [models, licences] = await Promise.all([c.var.site.queries.listModels(), c.var.site.queries.listLicences()]);
    const filter = { q, label, organization, licence, criteria: {}, sort, page: 1 };
    const page = pageOf(filterModels(models, filter), query, { place: placeIn(sort), compare: modelOrder(sort) });
    if (!page) return refuse(c, BAD_CURSOR);
    const licenceBySlug = new Map(licences.map(({ slug, name, spdx }) => [slug, { slug, name, spdx }]));
    const items = page.items.map(({ marks, ...model }) => ({
      ...model,
      licence: licenceBySlug.get(model.licence.slug) ?? { ...model.licence, spdx: null },
      published: marks,
    }));
    return c.json({ ...page, items }, 200);
  });

  api.openapi(modelRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const model = await c.var.site.queries.getModelRecord(slug);
    if (!model) return refuse(c, notFound(`the model "${slug}"`));
    return c.json(model, 200);
  });
}

/** A model's place in a sort. The sort is part of it: a cursor of another one would lead anywhere. */
function placeIn(sort: Sort) {
  return z.object({
    sort: z.literal(sort).default(sort),
    slug: z.string(),
    name: z.string(),
    releasedOn: z.string(),
    label: z.object({ id: z.enum(LABEL_IDS) }),
    score: z.object({ value: z.number() }).nullable(),
    organization: z.object({ name: z.string() }),
  }) satisfies z.ZodType<Pick<ModelSummary, 'slug'>>;
}
