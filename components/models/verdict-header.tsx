import { Fragment } from 'react';
import { compareAddress } from '@/domain/models/compared';
import type { ModelPage } from '@/domain/models/views';
import { criterionTerm } from '../ratings/framework-terms';
import { Breadcrumb } from '../ui/breadcrumb';
import { TimeStamp } from '../ui/time-stamp';
import { Seal } from './seal';
import styles from './verdict-header.module.css';

/** The question, its answer in a sentence, and the seal. */
export function VerdictHeader({ page }: { page: ModelPage }) {
  const inDispute = page.marks.some((mark) => mark.state === 'in-dispute' && criterionTerm(mark.criterion).isGate);
  // The answer opens with itself: "No.", "Only its weights."
  const inShort = /^[^.]{1,24}\./.exec(page.verdict.answer)?.[0] ?? '';
  return (
    <header className={styles.header}>
      <div>
        <Breadcrumb
          trail={[
            { href: '/models', name: 'Models' },
            { href: `/organizations/${page.organization.slug}`, name: page.organization.name },
            ...(page.family ? [{ href: `/families/${page.family.slug}`, name: page.family.name }] : []),
          ]}
        />
        <h1>{page.verdict.question}</h1>
        <p className={styles.answer}>
          <strong>{inShort}</strong>
          {page.verdict.answer.slice(inShort.length)}
        </p>
        <p className={styles.facts}>
          <span>
            By <a href={`/organizations/${page.organization.slug}`}>{page.organization.name}</a>
          </span>
          <span>
            Released <TimeStamp at={page.releasedOn} />
          </span>
          <span>
            Licence <a href={`/licences/${page.licence.slug}`}>{page.licence.name}</a>
            {page.validFrom ? (
              <>
                {' '}
                since <TimeStamp at={page.validFrom} />
              </>
            ) : null}
          </span>
          {page.aliases.length > 0 ? (
            <span>
              Also called{' '}
              {page.aliases.map((alias, index) => (
                <Fragment key={alias}>
                  {index > 0 ? ' ' : ''}
                  <bdi>{index < page.aliases.length - 1 ? `${alias},` : alias}</bdi>
                </Fragment>
              ))}
            </span>
          ) : null}
          <span data-print="no">
            <a href={compareAddress([page.slug])}>Compare with others</a>
          </span>
        </p>
      </div>
      <div className={styles.seal}>
        <Seal label={page.label} availability={page.availability} inDispute={inDispute} since={page.label.since} />
        <p className={styles.meaning}>
          <a href={`/labels/${page.label.id}`}>What this label means</a>
        </p>
      </div>
    </header>
  );
}
