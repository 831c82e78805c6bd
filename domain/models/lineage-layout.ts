/** A model in a line of descent; `base` is the slug of what it was made from. */
export type Descendant = { slug: string; releasedOn: string; base: string | null };

/**
 * The order in which a line of descent reads: what was made from nothing else in it by date, and below each what was made
 * from it. A circle, which cannot be stored, would be told once.
 */
export function inLineOfDescent<Model extends Descendant>(models: readonly Model[]): Model[] {
  const byDate = models.toSorted((a, b) => a.releasedOn.localeCompare(b.releasedOn) || a.slug.localeCompare(b.slug));
  const slugs = new Set(models.map(({ slug }) => slug));
  const told = new Set<string>();
  const below = (base: string): Model[] => byDate.filter((model) => model.base === base).flatMap(tell);
  const tell = (model: Model): Model[] => {
    if (told.has(model.slug)) return [];
    told.add(model.slug);
    return [model, ...below(model.slug)];
  };
  return [...byDate.filter(({ base }) => base === null || !slugs.has(base)), ...byDate].flatMap(tell);
}
