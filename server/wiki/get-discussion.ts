import type { Discussion } from '../../domain/wiki/discussion';
import { cached } from '../cache/cached';
import { tags } from '../cache/tags';
import { somebodies } from '../people/somebody';
import { database, type Queryable } from '../platform/database';
import { listPage } from '../platform/list-page';

const tagsOf = (slug: string) => [tags.model(slug), tags.discussion(slug)];

/** How many threads a page of a discussion lists. */
export const THREADS_PER_PAGE = 50;

const cachedDiscussion = cached(
  'discussion',
  (slug, _page) => tagsOf(slug),
  (slug, page) => readDiscussion(database(), slug, Number(page)),
);

/** A page's discussion, or null where there is no such page. */
export const getDiscussion = (slug: string, page = 1) => cachedDiscussion(slug, String(page));

/** How many posts of a page's discussion there are to read. */
export const countPosts = cached('posts', tagsOf, (slug) => readPostCount(database(), slug));

type Row = {
  id: string;
  at: Date;
  title: string | null;
  author: string;
  posts: number;
  lastAt: Date;
};

/** The uncached query behind `getDiscussion`. */
export async function readDiscussion(client: Queryable, slug: string, wanted = 1): Promise<Discussion | null> {
  const model = await client.model.findUnique({ where: { slug }, select: { slug: true, name: true } });
  if (!model) return null;
  const total = await client.thread.count({ where: { model: { slug } } });
  const { page, pages } = listPage(total, wanted, THREADS_PER_PAGE);
  const rows = await client.$queryRaw<Row[]>`
    SELECT t.id::text, t.at, opening.author, posts.posts, posts."lastAt",
      CASE WHEN title."redactedAt" IS NULL AND decision.kind IS DISTINCT FROM 'post-hidden' THEN title.body END AS title
    FROM "Model" m JOIN "Thread" t ON t."modelId" = m.id JOIN "Text" title ON title.id = t."titleTextId"
    JOIN LATERAL (SELECT id, author FROM "Post" WHERE "threadId" = t.id ORDER BY id LIMIT 1) opening ON true
    JOIN LATERAL (
      SELECT count(*)::int AS posts, max(at) AS "lastAt", max(id) AS last FROM "Post" WHERE "threadId" = t.id
    ) posts ON true
    LEFT JOIN LATERAL (
      SELECT kind FROM "Decision" WHERE "postId" = opening.id ORDER BY id DESC LIMIT 1
    ) decision ON true
    WHERE m.slug = ${slug} ORDER BY posts.last DESC
    LIMIT ${THREADS_PER_PAGE} OFFSET ${(page - 1) * THREADS_PER_PAGE}`;
  const nameOf = await somebodies(
    client,
    rows.map(({ author }) => author),
  );
  return {
    model,
    page,
    pages,
    threads: rows.map(({ id, at, title, author, posts, lastAt }) => ({
      id,
      title,
      author: nameOf(author),
      at: at.toISOString(),
      replies: posts - 1,
      lastAt: lastAt.toISOString(),
    })),
  };
}

/** The uncached query behind `countPosts`. */
export async function readPostCount(client: Queryable, slug: string): Promise<number> {
  const [counted] = await client.$queryRaw<Array<{ posts: number }>>`
    SELECT count(*)::int AS posts FROM "Model" m JOIN "Thread" t ON t."modelId" = m.id
    JOIN "Post" p ON p."threadId" = t.id JOIN "Text" text ON text.id = p."textId"
    WHERE m.slug = ${slug} AND text."redactedAt" IS NULL AND (
      SELECT kind FROM "Decision" d WHERE d."postId" = p.id ORDER BY d.id DESC LIMIT 1
    ) IS DISTINCT FROM 'post-hidden'`;
  return counted?.posts ?? 0;
}
