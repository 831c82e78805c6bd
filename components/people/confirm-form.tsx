import styles from './people-form.module.css';

type Props = {
  /** Where the button posts to: the link's address, which only a press of the button spends. */
  action: string;
  email: string;
};

/** The button of the page that a sign-in link leads to. */
export function ConfirmForm({ action, email }: Props) {
  return (
    <form action={action} method="post" className={styles.form}>
      <p>
        You are about to sign in as <strong>{email}</strong>.
      </p>
      <button type="submit">Sign in</button>
    </form>
  );
}
