import { tags } from './tags';

/** Where a model's ratings are shown: its own pages, and every list that it stands in. */
export function ratingTags(model: {
  slug: string;
  organizationSlug: string;
  licenceSlug: string;
  familySlug: string | null;
}): string[] {
  return [
    tags.model(model.slug),
    tags.models(),
    tags.organization(model.organizationSlug),
    tags.licence(model.licenceSlug),
    ...(model.familySlug ? [tags.family(model.familySlug)] : []),
  ];
}
