import { z } from 'zod';
import { clausesSchema } from '../../domain/models/licence';
import type { ModelDocument } from '../../domain/models/model-document';
import type { Named } from '../../domain/models/views';
import type { CatalogueKind } from '../exchange/catalogue-entry';
import type { Queryable } from '../platform/database';
import { json } from '../platform/json';
import { atAddress } from '../wiki/at-address';
import { loggedDocument } from '../wiki/stored-document';
import type { ModelPageRow } from './get-model-page';

/** What a page refers to, by the names that it had at an instant; null where a maker or licence was not there. */
export async function namesAt(client: Queryable, document: ModelDocument, at: Date) {
  const [organization, licence, family, base] = await Promise.all([
    catalogued(client, 'organization', document.organization, at, named),
    catalogued(client, 'licence', document.licence, at, licensed),
    document.family === null ? null : catalogued(client, 'family', document.family, at, named),
    document.base === null ? null : findNamedAt(client, document.base, at),
  ]);
  if (!organization || !licence) return null;
  const clauses = json(licence.clauses) as ModelPageRow['licence']['clauses'];
  return { organization, licence: { ...licence, clauses }, family, base };
}

const named = z.object({ slug: z.string(), name: z.string() });

const licensed = named.extend({ shortName: z.string(), spdx: z.string().nullable(), clauses: clausesSchema });

/** What a file of the catalogue said at an instant, of which the log keeps each wording. */
async function catalogued<Facts>(
  client: Queryable,
  kind: Exclude<CatalogueKind, 'model'>,
  slug: string,
  at: Date,
  facts: z.ZodType<Facts>,
): Promise<Facts | null> {
  const event = await client.catalogueEvent.findFirst({
    where: { kind, slug, at: { lte: at } },
    select: { document: true },
    orderBy: { id: 'desc' },
  });
  return event && facts.parse(event.document);
}

async function findNamedAt(client: Queryable, slug: string, at: Date): Promise<Named | null> {
  const model = await client.model.findFirst({ where: atAddress(slug), select: { id: true, slug: true } });
  return model && pageNameAt(client, model, at);
}

/** The address and name that a page had at an instant; null where there was no such page yet, or what it said was removed. */
export async function pageNameAt(
  client: Queryable,
  model: { id: string; slug: string },
  at: Date,
): Promise<Named | null> {
  const [revision, { slug }] = [await revisionAt(client, model.id, at), await addressAt(client, model, at)];
  return revision && { slug, name: revision.document.name };
}

/** A page as its last revision until an instant says. */
export async function revisionAt(client: Queryable, modelId: string, at: Date) {
  const revision = await client.revision.findFirst({
    where: { modelId, at: { lte: at } },
    select: { number: true, at: true, document: { select: { body: true, redactedAt: true } } },
    orderBy: { number: 'desc' },
  });
  const document = revision && (await loggedDocument(client, revision.document));
  return document && { number: revision.number, at: revision.at, document };
}

/** The address that a page had, and since when if it was moved before. */
export async function addressAt(client: Queryable, model: { id: string; slug: string }, at: Date) {
  const moves = await client.decision.findMany({
    where: { modelId: model.id, kind: 'page-renamed' },
    select: { at: true, detail: true },
    orderBy: { id: 'asc' },
  });
  const next = moves.find((move) => move.at > at);
  const last = moves.findLast((move) => move.at <= at);
  return { slug: next ? (next.detail as { from: string }).from : model.slug, since: last?.at ?? null };
}
