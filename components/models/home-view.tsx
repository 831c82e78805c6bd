import type { ChangeView, ModelSummary } from '@/domain/models/views';
import type { NeededVote } from '@/domain/ratings/needed-votes';
import { criterionTerm } from '../ratings/framework-terms';
import { Section } from '../ui/section';
import { ChangeList } from './change-list';
import styles from './home-view.module.css';
import { LabelName } from './label-name';
import { Landscape } from './landscape';
import { Ruler } from './ruler';

type Props = {
  /** The models of the picture, and whether they are only the newest of all. */
  landscape: { models: readonly ModelSummary[]; isNewestOnly: boolean };
  /** Three models told in a line each. */
  told: ReadonlyArray<{ model: ModelSummary; line: string }>;
  changes: readonly ChangeView[];
  needsVotes: readonly NeededVote[];
};

/** The way in: the question and the search, the landscape, three models, what changed, what needs votes. */
export function HomeView({ landscape: { models, isNewestOnly }, told, changes, needsVotes }: Props) {
  return (
    <>
      <div className={styles.opening}>
        <h1>How open is it, really?</h1>
        <p>
          “Open source” is said of models that nobody may use freely, and of models whose every file one can rebuild.
          Here each model is measured against the same {models[0]?.marks.length ?? 18} criteria, with evidence, by
          anyone.
        </p>
        <search aria-label="Find a model">
          <form className={styles.search} action="/models" method="get">
            <label htmlFor="home-search">Model, maker or licence</label>
            <input id="home-search" type="search" name="q" maxLength={100} />
            <button type="submit">Find</button>
          </form>
        </search>
      </div>
      <Section
        id="landscape"
        title="The landscape"
        heading="top"
        note={`Score by release date; shape and colour tell the label.${isNewestOnly ? ` The newest ${models.length} models.` : ''}`}
      >
        <Landscape models={models} />
      </Section>
      <Section id="three" title="Is it open source? Three answers" heading="top">
        <ul className={styles.three}>
          {told.map(({ model, line }) => (
            <li key={model.slug}>
              <h3>
                <a href={`/models/${model.slug}`}>{model.name}</a>
              </h3>
              <p className={styles.marks}>
                <Ruler marks={model.marks} />
                <LabelName id={model.label.id} />
              </p>
              <p className={styles.line}>{line}</p>
            </li>
          ))}
        </ul>
      </Section>
      {changes.length > 0 ? (
        <Section id="changes" title="What changed">
          <ChangeList changes={changes} />
        </Section>
      ) : null}
      {needsVotes.length > 0 ? (
        <Section id="votes" title="What needs votes">
          <ul className={styles.votes}>
            {needsVotes.map((one) => (
              <li key={one.model.slug + one.criterion}>
                <a href={`/models/${one.model.slug}/criteria/${one.criterion}`}>
                  {one.model.name}: {criterionTerm(one.criterion).name.toLowerCase()}
                </a>
                <span>{one.why}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
