import type { z } from 'zod';
import { organizationFileSchema } from '../../domain/exchange/catalogue';
import { OSAI_ADDRESS, OSAI_ATTRIBUTION, type OsaiSystem, osaiOpinions } from '../../domain/exchange/osai-file';
import { MODALITIES, type ModelDocument, modelDocumentSchema } from '../../domain/models/model-document';
import type { CriterionId } from '../../domain/ratings/criteria';
import { nameKey } from '../../domain/wiki/likeness';
import { slugOf } from '../../domain/wiki/slug-of';
import type { Queryable } from '../platform/database';
import type { SourceOpinion } from '../ratings/sync-source-votes';
import { findSimilarPages } from '../wiki/find-similar-pages';
import { findLicence } from './find-licence';

type OrganizationFile = z.output<typeof organizationFileSchema>;

/** What is to be done about a system of the index. */
export type OsaiPlan =
  /** A page is there: the index votes on it. */
  | { kind: 'matched'; slug: string; because: string; opinions: Map<CriterionId, SourceOpinion> }
  /** None is there: one is proposed, its maker registered first where that is new; the index votes once it is approved. */
  | { kind: 'proposed'; slug: string; document: ModelDocument; organization: OrganizationFile | null }
  /** Such a page is proposed already. */
  | { kind: 'waiting'; slug: string }
  /** What stands in the way of proposing one. */
  | { kind: 'held'; why: string };

/** Decides what to do about a system of the index; changes nothing. */
export async function planOsai(client: Queryable, system: OsaiSystem): Promise<OsaiPlan> {
  const organization = await organizationOf(client, system);
  const hubIds = hubIdsOf(system);
  const pages = await findSimilarPages(client, {
    name: system.name,
    aliases: [],
    hubIds,
    ...(organization === null ? {} : { organization }),
  });
  // The same hub id is the same model, and the same name before one that is like it; of several like it none is chosen.
  const page =
    pages.find(({ because }) => because.startsWith('hub id')) ??
    pages.find(({ name }) => nameKey(name) === nameKey(system.name)) ??
    (pages.length === 1 ? pages[0] : undefined);
  if (page) return { kind: 'matched', slug: page.slug, because: page.because, opinions: osaiOpinions(system) };
  if (pages.length > 0) return { kind: 'held', why: `may be any of ${pages.map(({ slug }) => slug).join(', ')}` };
  const slug = slugOf(system.name);
  if ((await client.edit.count({ where: { newSlug: slug, state: 'pending' } })) > 0) return { kind: 'waiting', slug };
  const licence = await findLicence(client, [system.licence]);
  const modality = MODALITIES_BY_TYPE[system.type] ?? MODALITIES.find((one) => one === system.type);
  const lacks = [
    ...(licence === null ? [`no licence "${system.licence}" is in the registry`] : []),
    ...(modality ? [] : [`its type is "${system.type}"`]),
    ...(system.released === null ? ['its release date is not told'] : []),
  ];
  if (licence === null || !modality || system.released === null) {
    return { kind: 'held', why: lacks.join('; ') };
  }
  const maker = organization === null ? newOrganization(system) : null;
  if (organization === null && maker === null) return { kind: 'held', why: 'its organisation is not told' };
  const proposed = modelDocumentSchema.safeParse(
    documentOf(system, {
      organization: organization ?? maker?.slug ?? '',
      licence,
      modality,
      hubIds,
      released: system.released,
    }),
  );
  if (!proposed.success) return { kind: 'held', why: proposed.error.issues.map(({ message }) => message).join('; ') };
  return { kind: 'proposed', slug, document: proposed.data, organization: maker };
}

const MODALITIES_BY_TYPE: Readonly<Record<string, ModelDocument['modality']>> = {
  'text,code': 'text',
  'video,audio': 'multimodal',
};

type Known = {
  organization: string;
  licence: string;
  modality: ModelDocument['modality'];
  hubIds: readonly string[];
  released: string;
};

function documentOf(system: OsaiSystem, { organization, licence, modality, hubIds, released }: Known): unknown {
  const isMonth = released.length === 7;
  const seenIn = `the index's file on ${system.name}`.slice(0, 200);
  const notes = system.notes === '' ? '' : `\n\nThe index says: “${system.notes}”`;
  return {
    name: system.name,
    organization,
    family: null,
    base: null,
    licence,
    releasedOn: isMonth ? `${released}-01` : released,
    modality,
    variants: [{ name: system.endModel || system.name, parameters: null, hubId: hubIds[0] ?? null }],
    claim: null,
    case: { for: [], against: [] },
    editorsNote: isMonth ? 'The source tells the month of the release, not the day.' : null,
    article: `${system.name} is a model by ${system.organization.name}, as the European Open Source AI Index lists it.${notes}`,
    sources: [
      { url: OSAI_ADDRESS, title: OSAI_ATTRIBUTION, seenIn },
      ...(system.link === null
        ? []
        : [{ url: system.link, title: `${system.name}, as the index links it`.slice(0, 200), seenIn }]),
    ],
  };
}

/** A maker that is not in the registry yet, as the index tells of it; null where it names none that fits. */
function newOrganization({ name: system, organization }: OsaiSystem): OrganizationFile | null {
  const { name, link, notes, country, isAcademic } = organization;
  const seenIn = `the index's file on ${system}`.slice(0, 200);
  const file = organizationFileSchema.safeParse({
    slug: slugOf(name),
    name,
    kind: isAcademic === null ? 'community' : isAcademic ? 'university' : 'company',
    country,
    url: link ?? OSAI_ADDRESS,
    summary: (notes || `${name}, as the European Open Source AI Index lists it.`).replaceAll(/\s+/g, ' ').slice(0, 400),
    sources: [{ url: OSAI_ADDRESS, title: OSAI_ATTRIBUTION, seenIn }],
  });
  return file.success ? file.data : null;
}

async function organizationOf(client: Queryable, { organization }: OsaiSystem): Promise<string | null> {
  const rows = await client.organization.findMany({ select: { slug: true, name: true } });
  const wanted = nameKey(organization.name);
  return rows.find(({ slug, name }) => [slug, ...namesOf(name)].some((one) => nameKey(one) === wanted))?.slug ?? null;
}

/** "Allen Institute for AI (Ai2)" is called by either name. */
function namesOf(name: string): string[] {
  return [name, name.replace(/\s*\(.*\)$/, ''), /\(([^)]+)\)$/.exec(name)?.[1] ?? name];
}

function hubIdsOf({ link, judgements }: OsaiSystem): string[] {
  const links = [link ?? '', ...(judgements.weights_endmodel?.links ?? [])];
  const ids = links.flatMap((one) => /^https?:\/\/huggingface\.co\/([\w.-]+\/[\w.-]+)\/?$/.exec(one)?.[1] ?? []);
  return [...new Set(ids)];
}
