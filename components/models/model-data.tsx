import type { SoftwareApplication, WithContext } from 'schema-dts';
import type { ModelPage } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';

/** The facts and the verdict of a model's page for search engines (schema.org as JSON-LD). */
export function ModelData({ page, permalink }: { page: ModelPage; permalink: string }) {
  const data: WithContext<SoftwareApplication> = {
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    name: page.name,
    alternateName: [...page.aliases],
    applicationCategory: 'Artificial intelligence model',
    creator: { '@type': 'Organization', name: page.organization.name },
    datePublished: page.releasedOn,
    license: new URL(`/licences/${page.licence.slug}`, permalink).href,
    url: permalink,
    review: {
      '@type': 'Review',
      url: permalink,
      author: { '@type': 'Organization', name: 'Weights & Measures', url: new URL('/', permalink).href },
      dateModified: page.updatedAt,
      name: page.verdict.question,
      reviewBody: `${labelTerm(page.label.id).name}. ${page.verdict.answer}`,
      ...(page.score === null
        ? {}
        : { reviewRating: { '@type': 'Rating', ratingValue: page.score.value, bestRating: 100, worstRating: 0 } }),
    },
  };
  // A name could hold "</script>": no "<" of a text reaches the document.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    // oxlint-disable-next-line react/no-danger
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
  );
}
