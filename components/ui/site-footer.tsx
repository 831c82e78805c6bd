import styles from './site-footer.module.css';

/** The foot of every page: who made this, under which licences it may be used, and the way to the rest. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <p className={styles.about}>
          <strong>Weights &amp; Measures</strong> is a community wiki that says how open each AI model really is. Every
          level names its evidence; every count can be repeated.
        </p>
        <dl className={styles.licences}>
          <div>
            <dt>Text</dt>
            <dd>
              <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license">
                CC BY-SA 4.0
              </a>
            </dd>
          </div>
          <div>
            <dt>Ratings data</dt>
            <dd>
              <a href="https://creativecommons.org/publicdomain/zero/1.0/" rel="license">
                CC0 1.0
              </a>
            </dd>
          </div>
          <div>
            <dt>Code</dt>
            <dd>MIT</dd>
          </div>
        </dl>
        <ul className={styles.links}>
          <li>
            <a href="/about">About</a>
          </li>
          <li>
            <a href="/method">Method</a>
          </li>
          <li>
            <a href="/guidelines">Guidelines</a>
          </li>
          <li>
            <a href="/criteria">Criteria</a>
          </li>
          <li>
            <a href="/labels">Labels</a>
          </li>
          <li>
            <a href="/changes">Recent changes</a>
          </li>
          <li>
            <a href="/moderation/log">Moderation log</a>
          </li>
          <li>
            <a href="/terms">Terms</a>
          </li>
          <li>
            <a href="/privacy">Privacy</a>
          </li>
          <li>
            <a href="/api/docs">API</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
