import { compareAddress, MOST_COMPARED } from '@/domain/models/compared';
import { MAX_QUESTION } from '@/domain/models/model-filter';
import type { ModelPage } from '@/domain/models/views';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { CompareTable } from './compare-table';
import styles from './compare-view.module.css';

type Props = {
  models: readonly ModelPage[];
  /** What was asked for and is not shown, each in a sentence. */
  problems: readonly string[];
};

/** Models side by side, where they differ first; and the way to choose them. */
export function CompareView({ models, problems }: Props) {
  const slugs = models.map(({ slug }) => slug);
  const title = models.length === 0 ? 'Compare models' : models.map(({ name }) => name).join(' and ');
  return (
    <>
      <PageHeading
        title={models.length > 2 ? 'Compare models' : title}
        lead="The same criteria side by side; what tells the models apart comes first."
      >
        {models.length < MOST_COMPARED ? (
          <form className={styles.add} action="/compare" method="get" aria-label="Add a model">
            {slugs.map((slug) => (
              <input key={slug} type="hidden" name="m" value={slug} />
            ))}
            <label>
              <span>Add a model by name</span>
              <input type="search" name="add" maxLength={MAX_QUESTION} required />
            </label>
            <button type="submit">Add</button>
          </form>
        ) : null}
      </PageHeading>
      {problems.length > 0 ? (
        <output className={styles.problems}>
          {problems.map((problem) => (
            <span key={problem}>{problem}</span>
          ))}
        </output>
      ) : null}
      {models.length === 0 ? (
        <EmptyState title="No model is chosen yet.">
          Add one by name, tick some in <a href="/models">the list of models</a>, or look at{' '}
          <a href={compareAddress(['llama-3-1', 'olmo-2'])}>an example</a>.
        </EmptyState>
      ) : (
        <>
          {models.length === 1 ? <p>One model is no comparison yet: add another one.</p> : null}
          <CompareTable models={models} />
        </>
      )}
    </>
  );
}
