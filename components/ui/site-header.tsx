import type { ReactNode } from 'react';
import { OfficeMark } from './office-mark';
import styles from './site-header.module.css';
import { ThemeSwitch } from './theme-switch';

const PAGES = [
  { href: '/models', name: 'Models' },
  { href: '/find', name: 'Find' },
  { href: '/criteria', name: 'Criteria' },
  { href: '/labels', name: 'Labels' },
  { href: '/licences', name: 'Licences' },
  { href: '/method', name: 'Method' },
  { href: '/about', name: 'About' },
] as const;

type Props = {
  /** The sign-in link, or the menu of who is signed in. */
  account?: ReactNode;
};

/** The head of every page: skip link, name, pages, search, theme, account. */
export function SiteHeader({ account }: Props) {
  return (
    <header className={styles.header} data-print="no">
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <div className={styles.bar}>
        <a className={styles.name} href="/">
          <OfficeMark />
          <span>Weights &amp; Measures</span>
        </a>
        <nav className={styles.pages} aria-label="Site">
          <ul>
            {PAGES.map((page) => (
              <li key={page.href}>
                <a href={page.href}>{page.name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <search className={styles.search} aria-label="All models">
          <form action="/models" method="get">
            <input type="search" name="q" aria-label="Search models" placeholder="Find a model" maxLength={100} />
          </form>
        </search>
        <div className={styles.tools}>
          {account}
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
