import styles from './page-form.module.css';

/** At the head of a form whose sender is signed out. Leaving the page to sign in could lose what was typed: hence the tab. */
export function SignedOutNotice() {
  return (
    <div className={styles.notice} data-amiss="" data-answer="" role="alert">
      <p>
        <strong>Not sent.</strong> You are signed out. Everything that you typed is still here:{' '}
        <a href="/signin" target="_blank">
          Sign in in another tab
        </a>{' '}
        of this browser, then send it again from here.
      </p>
    </div>
  );
}
