import type { ReactNode } from 'react';
import { type ComparedRow, compareAddress, compareMarks } from '@/domain/models/compared';
import type { ModelPage, PermissionLine } from '@/domain/models/views';
import { criterionTerm } from '../ratings/framework-terms';
import { LevelDisc } from '../ratings/level-disc';
import { ScrollRegion } from '../ui/scroll-region';
import { TimeStamp } from '../ui/time-stamp';
import styles from './compare-table.module.css';
import { LabelName } from './label-name';
import { MAY_TONES, MAY_WORDS } from './permission-words';
import { Ruler } from './ruler';

/** A column a model: what it is, the ratings that differ, what one may do, the ratings that agree. */
export function CompareTable({ models }: { models: readonly ModelPage[] }) {
  const { differ, agree } = compareMarks(models);
  const slugs = models.map(({ slug }) => slug);
  const questions = models[0]?.permissions.may ?? [];
  return (
    <ScrollRegion label="Comparison">
      <table className={styles.compare}>
        <caption className="visually-hidden">{models.map(({ name }) => name).join(', ')} by criterion</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {models.map((model) => (
              <th key={model.slug} scope="col">
                <a href={`/models/${model.slug}`}>{model.name}</a>
                <span>{model.organization.name}</span>
                <a
                  className={styles.remove}
                  href={compareAddress(slugs.filter((slug) => slug !== model.slug))}
                  aria-label={`Remove ${model.name}`}
                  data-print="no"
                >
                  Remove
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <Part title="What it is" span={models.length}>
          <Facts
            title="Label"
            facts={models.map(({ slug, label }) => [slug, <LabelName key={slug} id={label.id} link />])}
          />
          <Facts title="Ruler" facts={models.map(({ slug, marks }) => [slug, <Ruler key={slug} marks={marks} />])} />
          <Facts
            title="Score"
            facts={models.map(({ slug, score }) => [slug, score === null ? 'none' : Math.round(score.value)])}
          />
          <Facts
            title="Released"
            facts={models.map(({ slug, releasedOn }) => [slug, <TimeStamp key={slug} at={releasedOn} />])}
          />
          <Facts
            title="Licence"
            facts={models.map(({ slug, licence }) => [
              slug,
              <a key={slug} href={`/licences/${licence.slug}`}>
                {licence.name}
              </a>,
            ])}
          />
        </Part>
        {differ.length > 0 ? <Ratings title="Where they differ" models={models} rows={differ} /> : null}
        <Part title="What you may do" span={models.length}>
          {questions.map(({ question }, index) => (
            <Facts
              key={question}
              title={question}
              facts={models.map(({ slug, licence, permissions }) => [
                slug,
                <Answer key={slug} licence={licence.slug} line={permissions.may[index]} />,
              ])}
            />
          ))}
        </Part>
        {agree.length > 0 ? (
          <Ratings title={models.length > 1 ? 'Where they agree' : 'Ratings'} models={models} rows={agree} />
        ) : null}
      </table>
    </ScrollRegion>
  );
}

type PartProps = { title: string; span: number; children: ReactNode };

function Part({ title, span, children }: PartProps) {
  return (
    <tbody>
      <tr className={styles.part}>
        <th colSpan={span + 1} scope="rowgroup">
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** A fact a model, each with its slug. */
type FactsProps = { title: string; facts: ReadonlyArray<[slug: string, fact: ReactNode]> };

function Facts({ title, facts }: FactsProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {facts.map(([slug, fact]) => (
        <td key={slug}>{fact}</td>
      ))}
    </tr>
  );
}

function Answer({ licence, line }: { licence: string; line: PermissionLine | undefined }) {
  if (!line) return null;
  return (
    <a data-tone={MAY_TONES[line.answer]} href={`/licences/${licence}#${line.clause}`}>
      {MAY_WORDS[line.answer]}
    </a>
  );
}

type RatingsProps = { title: string; models: readonly ModelPage[]; rows: readonly ComparedRow[] };

function Ratings({ title, models, rows }: RatingsProps) {
  return (
    <Part title={title} span={models.length}>
      {rows.map(({ criterion, marks }) => (
        <tr key={criterion}>
          <th scope="row">
            <a href={`/criteria/${criterion}`}>{criterionTerm(criterion).name}</a>
          </th>
          {models.map((model, index) => (
            <td key={model.slug}>
              <a href={`/models/${model.slug}/criteria/${criterion}`}>
                <LevelDisc level={marks[index]?.level ?? null} state={marks[index]?.state ?? 'unrated'} word />
              </a>
            </td>
          ))}
        </tr>
      ))}
    </Part>
  );
}
