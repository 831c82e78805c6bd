import type { RatingView } from '@/domain/models/views';
import { criterionTerm, GROUPS } from './framework-terms';
import { Interval } from './interval';
import { LevelDisc } from './level-disc';
import styles from './rating-table.module.css';
import { shortReason } from './short-reason';
import { standingOf } from './standing-of';

type Props = { model: { slug: string; name: string }; ratings: readonly RatingView[] };

/** All ratings of a model by group: what, which level, why, who says so and how firm it is. */
export function RatingTable({ model, ratings }: Props) {
  const byCriterion = new Map(ratings.map((rating) => [rating.criterion, rating]));
  return (
    <table className={styles.ratings}>
      <caption className="visually-hidden">The 18 ratings of {model.name}, by group</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Level</th>
          <th scope="col">Why</th>
          <th scope="col">Who says so</th>
          <th scope="col">How firm</th>
        </tr>
      </thead>
      {GROUPS.map((group) => (
        <tbody key={group.id}>
          <tr className={styles.group}>
            <th colSpan={5} scope="rowgroup">
              {group.name} <span>{group.weight} of 100 points</span>
            </th>
          </tr>
          {group.criteria.map((id) => {
            const rating = byCriterion.get(id);
            return rating ? <RatingRow key={id} slug={model.slug} rating={rating} /> : null;
          })}
        </tbody>
      ))}
    </table>
  );
}

function RatingRow({ slug, rating }: { slug: string; rating: RatingView }) {
  const { published } = rating;
  return (
    <tr id={rating.criterion}>
      <th scope="row">
        <a href={`/models/${slug}/criteria/${rating.criterion}`}>{criterionTerm(rating.criterion).name}</a>
      </th>
      <td>
        <LevelDisc level={published.level} state={published.state} word />
      </td>
      <td>{shortReason(rating)}</td>
      <td>{standingOf(rating)}</td>
      <td>{rating.level === null ? null : <Interval level={rating.level} low={rating.low} high={rating.high} />}</td>
    </tr>
  );
}
