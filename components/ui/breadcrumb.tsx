import styles from './breadcrumb.module.css';

type Props = {
  /** From the outermost to the page above this one; the page itself is told by its title. */
  trail: ReadonlyArray<{ href: string; name: string }>;
};

/** The way back up. */
export function Breadcrumb({ trail }: Props) {
  return (
    <nav className={styles.breadcrumb} aria-label="Breadcrumb" data-print="no">
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
