import { welcomeAddress } from '@/domain/people/callback-path';
import styles from './account-menu.module.css';

type Props = {
  /** Null: still to be chosen. */
  handle: string | null;
  /** How many notifications are not read. */
  unread: number;
  /** Whether the queue is theirs to work on. */
  isModerator: boolean;
};

/** What the head of a page holds for a reader who is signed in. */
export function AccountMenu({ handle, unread, isModerator }: Props) {
  return (
    <div className={styles.account}>
      {handle === null ? (
        <a href={welcomeAddress('/')}>Choose a handle</a>
      ) : (
        <details className={styles.menu}>
          <summary>
            <span className={styles.handle}>{handle}</span>
            {unread > 0 ? (
              <span className={styles.unread}>
                {unread}
                <span className="visually-hidden"> {unread === 1 ? 'notification' : 'notifications'} not read</span>
              </span>
            ) : null}
          </summary>
          <ul>
            <li>
              <a href={`/users/${handle}`}>Your page</a>
            </li>
            <li>
              <a href="/notifications">Notifications{unread > 0 ? ` (${unread})` : null}</a>
            </li>
            <li>
              <a href="/watchlist">Watchlist</a>
            </li>
            {isModerator ? (
              <li>
                <a href="/moderation">Moderation</a>
              </li>
            ) : null}
            <li>
              <a href="/settings">Settings</a>
            </li>
            <li>
              <SignOut />
            </li>
          </ul>
        </details>
      )}
      {handle === null ? <SignOut /> : null}
    </div>
  );
}

function SignOut() {
  return (
    <form action="/signout" method="post">
      <button type="submit">Sign out</button>
    </form>
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
