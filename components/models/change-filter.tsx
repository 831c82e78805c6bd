import { CHANGE_GROUPS, type ChangeGroup } from '@/domain/models/change-groups';
import styles from './change-filter.module.css';

/** The kinds of changes to choose from. */
export function ChangeFilter({ current }: { current: ChangeGroup | null }) {
  const kinds = [
    { group: null, name: 'All', href: '/changes' },
    ...Object.entries(CHANGE_GROUPS).map(([group, { name }]) => ({ group, name, href: `/changes?kind=${group}` })),
  ];
  return (
    <nav className={styles.filter} aria-label="Kinds of changes">
      <ul>
        {kinds.map(({ group, name, href }) => (
          <li key={href}>
            <a href={href} aria-current={group === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
