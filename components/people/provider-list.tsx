import styles from './provider-list.module.css';

type Props = {
  providers: ReadonlyArray<{ id: string; name: string }>;
  action: (form: FormData) => Promise<void>;
  /** Where to go on to when signed in. */
  callbackPath: string;
};

/** Other ways to sign in than by mail: a button each. Nothing where there are none. */
export function ProviderList({ providers, action, callbackPath }: Props) {
  if (providers.length === 0) return null;
  return (
    <section className={styles.providers} aria-labelledby="providers-heading">
      <h2 id="providers-heading">Or with an account elsewhere</h2>
      <p>It has to vouch for your address: whoever has an account here with that address is signed in to it.</p>
      <form action={action}>
        <input type="hidden" name="callbackUrl" value={callbackPath} />
        {providers.map(({ id, name }) => (
          <button key={id} type="submit" name="provider" value={id}>
            Sign in with {name}
          </button>
        ))}
      </form>
    </section>
  );
}
