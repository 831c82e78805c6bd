import type { ModelPage } from '@/domain/models/views';
import { labelTerm } from '../ratings/framework-terms';
import styles from './share-snippets.module.css';

type Props = {
  page: Pick<ModelPage, 'slug' | 'name' | 'label'>;
  /** The full address of the model's page. */
  permalink: string;
};

/** The model's badge and card, and what to paste to show them elsewhere. */
export function ShareSnippets({ page: { slug, name, label }, permalink }: Props) {
  const site = permalink.replace(/\/models\/[^/]*$/, '');
  const told = `${name}: ${labelTerm(label.id).name}`;
  const badge = `${site}/badge/${slug}.svg`;
  const snippets = [
    { title: 'Badge, Markdown', code: `[![${told}](${badge})](${permalink})` },
    {
      title: 'Badge, HTML',
      code: `<a href="${permalink}"><img src="${badge}" alt="${attribute(told)}" height="20"></a>`,
    },
    {
      title: 'Card, HTML',
      code: `<iframe src="${site}/embed/${slug}" title="${attribute(told)}" width="420" height="300" loading="lazy" style="border:1px solid #d9d6cc"></iframe>`,
    },
  ];
  return (
    <div className={styles.share} data-print="no">
      {/* Drawn from the data at each request: there is nothing to optimise. */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      <img src={`/badge/${slug}.svg`} alt={told} height="20" />
      <dl>
        {snippets.map(({ title, code }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <code>{code}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
