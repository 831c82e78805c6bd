import type { ReactNode } from 'react';
import type { CriterionId } from '@/domain/ratings/criteria';
import { LEVELS } from '@/domain/ratings/levels';
import { Breadcrumb } from '../ui/breadcrumb';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import styles from './criterion-view.module.css';
import { criterionTerm, GROUPS } from './framework-terms';
import { LevelDisc } from './level-disc';
import { mappingLines } from './mapping-lines';

type Props = {
  id: CriterionId;
  /** Models by their level on this criterion, where the page has them. */
  models?: ReactNode;
};

/** One criterion for every model: its rubric, its weight, where to look, what it is called elsewhere. */
export function CriterionView({ id, models }: Props) {
  const criterion = criterionTerm(id);
  const group = GROUPS.find((one) => one.id === criterion.group);
  const lines = mappingLines(criterion.mapsTo);
  return (
    <article>
      <Breadcrumb trail={[{ href: '/criteria', name: 'Criteria' }]} />
      <PageHeading
        title={criterion.name}
        lead={criterion.question}
        facts={`${group?.name} · ${criterion.weight} of 100 points`}
      />
      <Section id="levels" title="Levels">
        <dl className={styles.rubric}>
          {LEVELS.toReversed().map((level) => (
            <div key={level}>
              <dt>
                <LevelDisc level={level} word />
              </dt>
              <dd>{criterion.rubric[level]}</dd>
            </div>
          ))}
          {criterion.notApplicable ? (
            <div>
              <dt>
                <LevelDisc level="na" word />
              </dt>
              <dd>{criterion.notApplicable}</dd>
            </div>
          ) : null}
        </dl>
      </Section>
      <Section id="evidence" title="Where to look">
        <p className={styles.text}>{criterion.evidence}</p>
      </Section>
      <Section id="use" title="What it decides">
        <p className={styles.text}>
          {criterion.isGate
            ? 'It is a gate: labels depend on it, and points elsewhere never buy it back.'
            : 'It counts for the score alone; no label depends on it.'}{' '}
          {criterion.isInherited
            ? 'A fine-tune takes over the level of its base, as provisional, until it has votes of its own.'
            : null}
        </p>
      </Section>
      {lines.length > 0 ? (
        <Section id="elsewhere" title="In other definitions">
          <dl className={styles.elsewhere}>
            {lines.map((line) => (
              <div key={line.name}>
                <dt>{line.name}</dt>
                <dd>{line.text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
      {models ? (
        <Section id="models" title="Models" heading="top">
          {models}
        </Section>
      ) : null}
    </article>
  );
}
