import type { Named } from '@/domain/models/views';
import type { OwnSession, OwnToken } from '@/domain/people/views';
import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';
import { TimeStamp } from '../ui/time-stamp';
import { AffiliationForm } from './affiliation-form';
import { NewTokenForm } from './new-token-form';
import styles from './settings-view.module.css';

type Props = {
  handle: string;
  email: string;
  wantsMail: boolean;
  sessions: readonly OwnSession[];
  tokens: readonly OwnToken[];
  /** For whom the viewer works, and everybody for whom one can. */
  affiliations: ReadonlyArray<{ organization: Named; isShown: boolean }>;
  organizations: readonly Named[];
  actions: {
    switchMail: ButtonAction;
    signOutOther: ButtonAction;
    revoke: ButtonAction;
    declare: ButtonAction;
    undeclare: ButtonAction;
    makeToken: Parameters<typeof NewTokenForm>[0]['action'];
  };
  /** Whether the viewer may say for whom they work; somebody suspended may not. */
  mayDeclare: boolean;
  /** Whether the viewer may make tokens; somebody suspended may only revoke them. */
  mayMakeTokens: boolean;
};

/** What a person keeps of their account: name, mail, browsers, tokens. */
export function SettingsView(props: Props) {
  const { handle, email, wantsMail, sessions, tokens, affiliations, organizations, actions } = props;
  const { mayDeclare, mayMakeTokens } = props;
  return (
    <>
      <PageHeading title="Settings" />
      <Section id="name" title="Name">
        <p>
          Others know you as <a href={`/users/${handle}`}>{handle}</a>. A handle is chosen once: links and logs name you
          by it. You sign in as <strong>{email}</strong>, which nobody else sees.
        </p>
      </Section>
      <Section id="mail" title="Mail">
        <p>
          What is decided about your edits, your sources and your account stands among your{' '}
          <a href="/notifications">notifications</a>. {wantsMail ? 'It is mailed to you, too.' : 'No mail is sent.'}
        </p>
        <ActionButton
          action={actions.switchMail}
          button={wantsMail ? 'Send no mail' : 'Send mail, too'}
          fields={{ wantsMail: wantsMail ? 'no' : 'yes' }}
        />
      </Section>
      <Section
        id="affiliations"
        title="Whom you work for"
        note="On the models of a maker the votes of its staff count as one vote together. Say so yourself before others do."
      >
        <ul className={styles.rows}>
          {affiliations.map(({ organization, isShown }) => (
            <li key={organization.slug}>
              <span>
                <a href={`/organizations/${organization.slug}`}>{organization.name}</a>
                {isShown ? ', shown by a moderator' : null}
              </span>
              {mayDeclare && !isShown ? (
                <ActionButton
                  action={actions.undeclare}
                  button="Not any more"
                  about={organization.name}
                  fields={{ organization: organization.slug }}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {mayDeclare ? (
          <AffiliationForm action={actions.declare} organizations={organizations} />
        ) : (
          <p>While suspended you cannot change this.</p>
        )}
      </Section>
      <Section
        id="sessions"
        title="Where you are signed in"
        note="A browser stays signed in until you sign it out here."
      >
        <ul className={styles.rows}>
          {sessions.map(({ id, createdAt, isCurrent }) => (
            <li key={id}>
              <span>
                Since <TimeStamp at={createdAt} clock />
                {isCurrent ? ', this browser' : null}
              </span>
              {isCurrent ? null : (
                <ActionButton
                  action={actions.signOutOther}
                  button="Sign out there"
                  about={`signed in since ${createdAt}`}
                  fields={{ session: id }}
                />
              )}
            </li>
          ))}
        </ul>
        <form action="/signout/everywhere" method="post">
          <button type="submit">Sign out everywhere</button>
        </form>
      </Section>
      <Section
        id="tokens"
        title="API tokens"
        note={
          <>
            With a token a program acts as you; <a href="/api/docs">the reference</a> tells what it can do.
          </>
        }
      >
        {tokens.length === 0 ? <p>You have none.</p> : null}
        <ul className={styles.rows}>
          {tokens.map(({ id, scope, createdAt }) => (
            <li key={id}>
              <span>
                {scope === 'write' ? 'May read and write' : 'May only read'}, since <TimeStamp at={createdAt} clock />
              </span>
              <ActionButton
                action={actions.revoke}
                button="Revoke"
                about={`the token made ${createdAt}`}
                fields={{ token: id }}
              />
            </li>
          ))}
        </ul>
        {mayMakeTokens ? <NewTokenForm action={actions.makeToken} /> : <p>While suspended you make no new ones.</p>}
      </Section>
    </>
  );
}
