import type { ModelsAtLevel } from '@/domain/models/views';
import type { CriterionId } from '@/domain/ratings/criteria';
import { EmptyState } from '../ui/empty-state';
import { LevelDisc } from './level-disc';
import styles from './models-by-level.module.css';

type Props = { criterion: CriterionId; rows: readonly ModelsAtLevel[] };

/** Which models stand at which level of a criterion. */
export function ModelsByLevel({ criterion, rows }: Props) {
  if (rows.length === 0) {
    return (
      <EmptyState title="No model is here yet.">
        Load the catalogue with <code>npm run wm -- import catalogue prisma/catalogue --apply</code>.
      </EmptyState>
    );
  }
  return (
    <dl className={styles.levels}>
      {rows.map(({ level, models, total }) => (
        <div key={level ?? 'unrated'}>
          <dt>
            <LevelDisc level={level} word /> <data value={total}>{total}</data>
          </dt>
          <dd>
            <ul>
              {models.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={`/models/${slug}/criteria/${criterion}`}>{name}</a>
                </li>
              ))}
              {total > models.length ? (
                <li>
                  and <a href={`/models?sort=criterion.${criterion}`}>{total - models.length} more</a>
                </li>
              ) : null}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
