import type { MiddlewareHandler } from 'hono';
import { slugSchema } from '../../../domain/models/fields';
import type { ApiEnv } from './dependencies';
import { API_PATH } from './document-route';

/**
 * Leads on from a page's former address: what is not there under a slug may be there under the one that the page has
 * now. 308 keeps method and body, so that a write arrives, too.
 */
export const leadOn: MiddlewareHandler<ApiEnv, `${typeof API_PATH}/models/:slug/*`> = async (c, next) => {
  await next();
  if (c.res.status !== 404) return;
  const slug = slugSchema.safeParse(c.req.param('slug'));
  const now = slug.success ? await c.var.site.queries.findFormerAddress(slug.data) : null;
  if (!slug.success || now === null) return;
  const { pathname, search } = new URL(c.req.url);
  const former = `${API_PATH}/models/${slug.data}`;
  const limits = ['RateLimit', 'RateLimit-Policy'].map((name) => [name, c.res.headers.get(name)] as const);
  c.res = c.redirect(`${API_PATH}/models/${now}${pathname.slice(former.length)}${search}`, 308);
  for (const [name, value] of limits) if (value !== null) c.header(name, value);
};
