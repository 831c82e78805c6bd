/**
 * The vocabulary of cache tags: reads carry them, commands name the ones they touched. As functions, so that a read
 * and a write cannot disagree on the spelling.
 */
export const tags = {
  /** One model's own pages. */
  model: (slug: string) => `model:${slug}`,
  /** What is said about a model's page, and how much of it there is. */
  discussion: (slug: string) => `discussion:${slug}`,
  /** Everything that lists models: home, matrix, labels. */
  models: () => 'models',
  licence: (slug: string) => `licence:${slug}`,
  licences: () => 'licences',
  organization: (slug: string) => `organization:${slug}`,
  family: (slug: string) => `family:${slug}`,
  foundingRaters: () => 'founding-raters',
};
