import { welcomeAddress } from '@/domain/people/callback-path';
import styles from './account-menu.module.css';

/** What the head of a page holds for a reader who is signed in. A handle of null is still to be chosen. */
export function AccountMenu({ handle }: { handle: string | null }) {
  return (
    <div className={styles.account}>
      {handle === null ? (
        <a href={welcomeAddress('/')}>Choose a handle</a>
      ) : (
        <span className={styles.handle}>{handle}</span>
      )}
      <form action="/signout" method="post">
        <button type="submit">Sign out</button>
      </form>
    </div>
  );
}

/** What it holds for everybody else. */
export function SignInLink() {
  return (
    <a className={styles.link} href="/signin">
      Sign in
    </a>
  );
}
