import type { ModelPage, Named } from '@/domain/models/views';
import { AllModelsLink } from './all-models-link';
import styles from './lineage.module.css';

type Props = { page: Pick<ModelPage, 'slug' | 'name' | 'family' | 'base' | 'derivatives'> };

/** Where a model comes from and what was made of it. */
export function Lineage({ page }: Props) {
  const { models, total } = page.derivatives;
  return (
    <dl className={styles.lineage}>
      {page.family ? (
        <div>
          <dt>Family</dt>
          <dd>
            <a href={`/families/${page.family.slug}`}>{page.family.name}</a>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>Made from</dt>
        <dd>{page.base ? <ModelLink model={page.base} /> : 'nothing else: trained from scratch, or not told'}</dd>
      </div>
      <div>
        <dt>Made from it</dt>
        <dd>
          {total === 0 ? 'no other page names it as its base' : null}
          <ul>
            {models.map((one) => (
              <li key={one.slug}>
                <ModelLink model={one} />
              </li>
            ))}
          </ul>
          <AllModelsLink
            shown={models.length}
            total={total}
            href={`/models/${page.slug}/derivatives`}
            common={`made from ${page.name}`}
          />
        </dd>
      </div>
    </dl>
  );
}

function ModelLink({ model }: { model: Named }) {
  return <a href={`/models/${model.slug}`}>{model.name}</a>;
}
