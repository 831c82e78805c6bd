import type { Named, RatingView } from '@/domain/models/views';
import { explainRating } from '@/domain/ratings/explain-rating';
import { Section } from '../ui/section';
import { criterionTerm } from './framework-terms';
import { MethodSteps } from './method-steps';
import styles from './rating-page-view.module.css';
import { RubricChart } from './rubric-chart';

/** A real rating with its numbers as they stand, to show the rule at work. */
export function MethodExample({ model, rating }: { model: Named; rating: RatingView }) {
  const { name, question } = criterionTerm(rating.criterion);
  return (
    <Section id="example" title="An example" heading="top" note={`${model.name}, ${name.toLowerCase()}: ${question}`}>
      <RubricChart rating={rating} />
      <MethodSteps rating={rating} />
      <p className={styles.why}>
        {explainRating(rating)}{' '}
        <a href={`/models/${model.slug}/criteria/${rating.criterion}`}>Its page shows who says so.</a>
      </p>
    </Section>
  );
}
