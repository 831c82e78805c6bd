import { NEED_GROUPS, NEEDS, type Need } from '@/domain/models/needs';
import type { NeedMatch } from '@/domain/models/views';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import styles from './find-view.module.css';
import { NeedMatches } from './need-matches';

type Props = { needs: readonly Need[]; matches: readonly NeedMatch[]; total: number };

/** Models by what somebody needs of them, each with what says so. */
export function FindView({ needs, matches, total }: Props) {
  const chosen = new Set(needs.map(({ id }) => id));
  const parts = [
    { id: 'fit', title: 'They fit', models: matches.filter(isFull) },
    {
      id: 'conditions',
      title: 'They fit with conditions',
      note: 'Read the conditions before you rely on them.',
      models: matches.filter((match) => !isFull(match) && !isUnknown(match)),
    },
    {
      id: 'unknown',
      title: 'They may fit: not all is known',
      note: 'What nobody has rated, or the licence leaves open, is no yes.',
      models: matches.filter(isUnknown),
    },
  ].filter(({ models }) => models.length > 0);
  const found = `${total} ${total === 1 ? 'model' : 'models'} that nothing speaks against`;
  return (
    <>
      <PageHeading
        title="Find a model for a need"
        lead="Say what you need to do. Each model comes with the clause or the criterion that says so; it is no legal advice."
        facts={needs.length === 0 ? undefined : parts[0] ? <a href={`#${parts[0].id}`}>{found}</a> : found}
      >
        <form className={styles.needs} action="/find" method="get" aria-label="What you need">
          {NEED_GROUPS.map((group) => (
            <fieldset key={group}>
              <legend>{group}</legend>
              {NEEDS.filter((need) => need.group === group).map(({ id, name }) => (
                <label key={id}>
                  <input type="checkbox" name="need" value={id} defaultChecked={chosen.has(id)} /> {name}
                </label>
              ))}
            </fieldset>
          ))}
          <button type="submit">Find models</button>
        </form>
      </PageHeading>
      {needs.length > 0 && matches.length === 0 ? (
        <EmptyState title="No model meets all of this.">
          Ask for less at once, or <a href="/models">look through all models</a>.
        </EmptyState>
      ) : null}
      {parts.map(({ id, title, note, models }) => (
        <Section key={id} id={id} title={title} note={note} heading="top">
          <NeedMatches matches={models} />
        </Section>
      ))}
    </>
  );
}

function isUnknown({ lines }: NeedMatch): boolean {
  return lines.some(({ answer }) => answer === 'unknown');
}

function isFull({ lines }: NeedMatch): boolean {
  return lines.every(({ answer }) => answer === 'yes');
}
