import type { ModelSummary } from '@/domain/models/views';
import type { CriterionId } from '@/domain/ratings/criteria';
import { RATED_LEVELS } from '@/domain/ratings/levels';
import { EmptyState } from '../ui/empty-state';
import { LevelDisc } from './level-disc';
import styles from './models-by-level.module.css';

type Props = { criterion: CriterionId; models: readonly ModelSummary[] };

/** Which models stand at which level of a criterion, best level first, those nobody has rated last. */
export function ModelsByLevel({ criterion, models }: Props) {
  const rows = [...RATED_LEVELS.toReversed(), null]
    .map((level) => ({ level, models: models.filter((model) => levelOf(model, criterion) === level) }))
    .filter((row) => row.models.length > 0);
  if (rows.length === 0) {
    return (
      <EmptyState title="No model is here yet.">
        Load the catalogue with <code>npm run wm -- import catalogue prisma/catalogue --apply</code>.
      </EmptyState>
    );
  }
  return (
    <dl className={styles.levels}>
      {rows.map((row) => (
        <div key={row.level ?? 'unrated'}>
          <dt>
            <LevelDisc level={row.level} word />
          </dt>
          <dd>
            <ul>
              {row.models.map((model) => (
                <li key={model.slug}>
                  <a href={`/models/${model.slug}/criteria/${criterion}`}>{model.name}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function levelOf(model: ModelSummary, criterion: CriterionId) {
  return model.marks.find((mark) => mark.criterion === criterion)?.level ?? null;
}
