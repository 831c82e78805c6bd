import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { FACET_IDS, type FacetId, facetValues } from '../../../domain/models/facets';
import { MAX_QUESTION, SORTS, usualSort } from '../../../domain/models/model-filter';
import { readModelRecordAt } from '../../models/get-model-record-at';
import { answer, problems } from './answers';
import type { ApiEnv } from './dependencies';
import { BAD_CURSOR, cursorOf, listSchema, optional, pageQuery, placeAfter } from './list';
import { notFound, refuse } from './problem';
import { instantOf, modelParams } from './schemas/common';
import { modelSchema, modelSummarySchema } from './schemas/model';

const FACET_DESCRIPTIONS: Partial<Readonly<Record<FacetId, string>>> = {
  label: 'Id of the label.',
  organization: 'Slug of the maker.',
  licence: 'Slug of the licence.',
  modality: 'What it works with.',
  size: 'Parameters of any of its variants.',
  year: 'Year of release.',
};

/** A parameter a facet. */
const facetQuery = Object.fromEntries(
  FACET_IDS.map((id) => [
    id,
    optional(facetValue(id)).openapi({ description: FACET_DESCRIPTIONS[id] ?? 'Its level.' }),
  ]),
) as Record<FacetId, ReturnType<typeof optional<z.ZodString>>>;

const listRoute = createRoute({
  method: 'get',
  path: '/models',
  tags: ['Models'],
  summary: 'Models, filtered and ordered',
  request: {
    query: pageQuery.extend({
      q: optional(z.string().trim().max(MAX_QUESTION)).openapi({
        description: 'Words of a name, alias, hub id, family, maker or licence. Mistyped ones are mended.',
      }),
      ...facetQuery,
      sort: optional(z.enum(SORTS)).openapi({
        description: '`relevance` for a search and `openness`, best label first, for a list, where none is given.',
      }),
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
  request: {
    params: modelParams,
    query: z.object({
      at: optional(
        z.union(
          [z.iso.datetime({ offset: true }), z.iso.date()],
          'give a day or an instant, like 2026-11-26T12:00:00Z',
        ),
      ).openapi({
        description: 'A past instant or day (its beginning, UTC): the model as this call answered then.',
      }),
    }),
  },
  responses: { 200: answer(modelSchema, 'The model with all its ratings.'), ...problems('invalid', 'not-found') },
});

/** What may be a value of a facet. */
function facetValue(id: FacetId): z.ZodString {
  const values = facetValues(id);
  const text = z.string().max(100);
  if (id === 'year') return text.regex(/^\d{4}$/, 'give a year');
  return values === null ? text : text.regex(new RegExp(`^(${values.join('|')})$`), `give one of ${values.join(', ')}`);
}

const IN_FUTURE = {
  kind: 'invalid',
  detail: 'Mend what `errors` names, and try again.',
  errors: [{ path: 'at', message: 'name an instant that has passed' }],
} as const;

/** Serves models. */
export function serveModels(api: OpenAPIHono<ApiEnv>): void {
  api.openapi(listRoute, async (c) => {
    const { limit, cursor, q = '', sort = usualSort(q), ...facets } = c.req.valid('query');
    const after = placeAfter(cursor, placeSchema);
    if (after === undefined || (after && after.sort !== sort)) return refuse(c, BAD_CURSOR);
    const [found, licences] = await Promise.all([
      c.var.site.queries.findModels({ q, facets, sort }, { limit: limit + 1, after: after?.keys ?? null }),
      c.var.site.queries.listLicences(),
    ]);
    if (found === null) return refuse(c, BAD_CURSOR);
    const shown = found.models.slice(0, limit);
    const last = found.models.length > limit ? shown.at(-1) : undefined;
    const licenceBySlug = new Map(licences.map(({ slug, name, spdx }) => [slug, { slug, name, spdx }]));
    const items = shown.map(({ model: { marks, ...model } }) => ({
      ...model,
      licence: licenceBySlug.get(model.licence.slug) ?? { ...model.licence, spdx: null },
      published: marks,
    }));
    const nextCursor = last ? cursorOf({ sort, keys: last.place }) : null;
    return c.json({ items, nextCursor, total: found.total }, 200);
  });

  api.openapi(modelRoute, async (c) => {
    const { slug } = c.req.valid('param');
    const { at } = c.req.valid('query');
    if (at !== undefined && Date.parse(at) > Date.now()) return refuse(c, IN_FUTURE);
    const model =
      at === undefined
        ? await c.var.site.queries.getModelRecord(slug)
        : await readModelRecordAt(c.var.site.client, slug, instantOf(at));
    if (!model) return refuse(c, notFound(`the model "${slug}"`));
    return c.json(model, 200);
  });
}

/** A model's place in a sort. The sort is part of it: a cursor of another one would lead anywhere. */
const placeSchema = z.object({
  sort: z.enum(SORTS),
  keys: z.array(z.union([z.string().max(200), z.number()])).max(6),
});
