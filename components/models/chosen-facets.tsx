import styles from './chosen-facets.module.css';

type Props = { chosen: ReadonlyArray<{ name: string; without: string }>; clear: string };

/** What narrows a list, each with the way back; nothing where nothing does. */
export function ChosenFacets({ chosen, clear }: Props) {
  if (chosen.length === 0) return null;
  return (
    <nav className={styles.chosen} aria-label="Chosen filters" data-print="no">
      <ul>
        {chosen.map(({ name, without }) => (
          <li key={name}>
            <a href={without} aria-label={`Remove ${name}`}>
              {name} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a href={clear}>Clear all</a>
        </li>
      </ul>
    </nav>
  );
}
