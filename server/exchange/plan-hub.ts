import { GATES, type HubFacts, hubDocument, hubName, hubPatch } from '../../domain/exchange/hub-facts';
import type { HubModel } from '../../domain/exchange/hub-model';
import { type ModelDocument, modelDocumentSchema } from '../../domain/models/model-document';
import { diffDocuments } from '../../domain/wiki/diff-documents';
import { nameKey } from '../../domain/wiki/likeness';
import { slugOf } from '../../domain/wiki/slug-of';
import type { FieldDiff } from '../../domain/wiki/views';
import type { Queryable } from '../platform/database';
import { findSimilarPages } from '../wiki/find-similar-pages';
import { getPageSource } from '../wiki/get-page-source';
import { loggedDocument } from '../wiki/stored-document';
import { findLicence } from './find-licence';
import { organizationOfHubOwner, pageOfHubId } from './hub-pages';
import { HUB_AUTHOR } from './import-hub-model';

/** What is to be done about a model of the Hub. */
export type HubPlan =
  /** Its page says something else, or less: a change is proposed. */
  | { kind: 'matched'; slug: string; baseRevision: number; patch: Partial<ModelDocument>; diff: readonly FieldDiff[] }
  /** Its page says all of it. */
  | { kind: 'agrees'; slug: string }
  /** It has no page: one is proposed. */
  | { kind: 'proposed'; slug: string; document: ModelDocument }
  /** That is proposed already, and waits for a moderator. */
  | { kind: 'waiting'; slug: string; edit: string }
  /** That was proposed already, and a moderator said no. */
  | { kind: 'declined'; slug: string; edit: string }
  /** What stands in the way of proposing anything. */
  | { kind: 'held'; why: string };

/** A model as the Hub told it, under the id that was asked for, and the page that the operator takes for its own. */
type Told = { model: HubModel; asked: string; page: string | null; now: Date };

/**
 * Decides what to do about a model of the Hub; changes nothing.
 * @returns with the plan what the Hub told that is no field of a page, for whoever rates it or mends the registry.
 */
export async function planHub(client: Queryable, told: Told): Promise<{ plan: HubPlan; notes: string[] }> {
  const { model, asked, now } = told;
  const page = told.page ?? (await pageOfHubId(client, [model.id, asked]));
  const licence = await licenceOf(client, model);
  const base =
    model.relation === 'finetune' && model.bases.length === 1 ? await pageOfHubId(client, model.bases) : null;
  const facts = { model, asked, licence, base: base === page ? null : base, askedOn: now.toISOString().slice(0, 10) };
  const notes = [
    ...(model.gate === 'none' ? [] : [GATES[model.gate]]),
    ...(licence === null ? [`Its licence is not in the registry: ${licenceWords(model)}.`] : []),
    ...(model.bases.length > 0 && base === null
      ? [`What it was made from has no page: ${model.bases.join(', ')}.`]
      : []),
  ];
  return { plan: page === null ? await planPage(client, facts) : await planChange(client, page, facts), notes };
}

async function planChange(client: Queryable, page: string, facts: HubFacts): Promise<HubPlan> {
  const source = await getPageSource(client, page);
  if (!source) return { kind: 'held', why: `there is no page ${page}` };
  const { model, revision: baseRevision, document } = source;
  const patch = hubPatch(document, facts);
  if (Object.keys(patch).length === 0) return { kind: 'agrees', slug: model.slug };
  const before = await proposedBefore(client, { model: { slug: model.slug } }, facts);
  if (before) return { ...before, slug: model.slug };
  const diff = diffDocuments(document, { ...document, ...patch });
  return { kind: 'matched', slug: model.slug, baseRevision, patch, diff };
}

async function planPage(client: Queryable, facts: HubFacts): Promise<HubPlan> {
  const { model, licence } = facts;
  if (model.relation !== null && model.relation !== 'finetune') {
    return { kind: 'held', why: `is made from ${model.bases.join(', ')} (${model.relation}), so no model of its own` };
  }
  const [owner = '', name] = [model.id.split('/')[0], hubName(model.id)];
  const organization = await organizationOf(client, owner);
  const like = await findSimilarPages(client, {
    name,
    aliases: [],
    hubIds: [],
    ...(organization === null ? {} : { organization }),
  });
  if (like.length > 0) {
    return { kind: 'held', why: `may belong to ${like.map(({ slug }) => slug).join(' or ')}: name it with --page` };
  }
  const slug = slugOf(name);
  const before = await proposedBefore(client, { newSlug: slug }, facts);
  if (before) return { ...before, slug };
  const { madeOn, task } = model;
  const lacks = [
    ...(organization === null ? [`no page here is of a model by "${owner}", so whose it is, is not known`] : []),
    ...(licence === null ? [`no licence "${licenceWords(model)}" is in the registry`] : []),
    ...(madeOn === null ? ['the Hub does not tell its date'] : []),
    ...(task === null ? ['the Hub does not tell its task'] : []),
  ];
  if (organization === null || licence === null || madeOn === null || task === null) {
    return { kind: 'held', why: lacks.join('; ') };
  }
  const document = modelDocumentSchema.safeParse(hubDocument(facts, { organization, licence, madeOn, task }));
  if (!document.success) return { kind: 'held', why: document.error.issues.map(({ message }) => message).join('; ') };
  return { kind: 'proposed', slug, document: document.data };
}

/** What the Hub proposed before, if that says all that it says now: once is enough, whatever a moderator made of it. */
async function proposedBefore(
  client: Queryable,
  where: { model: { slug: string } } | { newSlug: string },
  facts: HubFacts,
): Promise<{ kind: 'waiting' | 'declined'; edit: string } | null> {
  const edits = await client.edit.findMany({
    where: { ...where, author: HUB_AUTHOR, state: { in: ['pending', 'rejected'] } },
    select: { id: true, state: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { document: true } } },
    orderBy: { id: 'desc' },
  });
  for (const { id, state, versions } of edits) {
    const document = versions[0] && (await loggedDocument(client, versions[0].document));
    if (!document || Object.keys(hubPatch(document, facts)).length > 0) continue;
    return { kind: state === 'pending' ? 'waiting' : 'declined', edit: id.toString() };
  }
  return null;
}

/** By what has a page here, and else by the owner's name. */
async function organizationOf(client: Queryable, owner: string): Promise<string | null> {
  const known = await organizationOfHubOwner(client, owner);
  if (known !== null) return known;
  const rows = await client.organization.findMany({ select: { slug: true, name: true } });
  return rows.find(({ slug, name }) => [slug, name].some((one) => nameKey(one) === nameKey(owner)))?.slug ?? null;
}

/** The Hub's own ids of licences that the registry has under another name (huggingface.co/docs/hub/repositories-licenses). */
const SLUGS_BY_HUB_ID: Readonly<Record<string, string>> = {
  gemma: 'gemma-terms',
  'bigscience-bloom-rail-1.0': 'bigscience-rail-1.0',
  'openrail++': 'openrail-plus-plus-m',
};

/** A card with several licences does not say which part stands under which. */
async function licenceOf(client: Queryable, { licences, licenceName, licenceLink }: HubModel): Promise<string | null> {
  const [id, ...more] = licences;
  if (id === undefined || more.length > 0) return null;
  if (id !== 'other') {
    const llama = /^llama-?(\d(?:\.\d)?)$/.exec(id)?.[1];
    return findLicence(client, [llama === undefined ? (SLUGS_BY_HUB_ID[id] ?? id) : `llama-${llama}-community`]);
  }
  const byName = licenceName === null ? null : await findLicence(client, [licenceName]);
  if (byName !== null || licenceLink === null) return byName;
  return (await client.licence.findFirst({ where: { url: licenceLink }, select: { slug: true } }))?.slug ?? null;
}

function licenceWords({ licences, licenceName, licenceLink }: HubModel): string {
  return [licences.join(' and ') || 'none named', licenceName, licenceLink].filter((one) => one !== null).join(', ');
}
