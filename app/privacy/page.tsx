import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';

export const metadata: Metadata = {
  title: 'Privacy',
  description:
    'What is stored about readers and contributors, who sees it, what is mailed, and for how long it is kept.',
};

/** What is stored about whom, and who sees it. */
export default function Page() {
  return (
    <>
      <PageHeading
        title="Privacy"
        lead="Reading takes no account and sets no cookie. Taking part leaves a public record, which is the point of it: this page says what of you is in it."
      />
      <Prose>
        <h2>When you read</h2>
        <p>
          No cookie, no counter, nothing loaded from other sites. Your choice of light or dark stays in your browser.
          The site writes down no visits; a server in front of it that belongs to whoever runs it may do so. How often
          an address asks the API or asks for sign-in links or uses them is counted for minutes, to keep out floods.
        </p>
        <h2>When you have an account</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Who sees it</th>
              <th scope="col">Until</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Your email address, and who you are at a provider that you sign in through</td>
              <td>Whoever runs the site</td>
              <td>The account is removed</td>
            </tr>
            <tr>
              <td>Your handle, role, standing and the day that you joined</td>
              <td>Everybody, on your page</td>
              <td>The account is removed</td>
            </tr>
            <tr>
              <td>For which maker you work, where you declare it or a moderator shows it</td>
              <td>
                Moderators; everybody, in the log, where a moderator showed it; and the dump, beside your pseudonym, as
                it decides how votes are counted
              </td>
              <td>You or a moderator end it</td>
            </tr>
            <tr>
              <td>In which browsers you are signed in</td>
              <td>You, in the settings</td>
              <td>You sign out, or thirty days after your last visit</td>
            </tr>
            <tr>
              <td>Tokens of the API, as a hash</td>
              <td>You</td>
              <td>You revoke them</td>
            </tr>
            <tr>
              <td>Which pages you watch, and what you were told</td>
              <td>You</td>
              <td>You stop watching; what you were told stays with the account</td>
            </tr>
            <tr>
              <td>What you typed into the form of a page and did not send</td>
              <td>You: it stays in your browser</td>
              <td>You send it or drop it</td>
            </tr>
          </tbody>
        </table>
        <p>
          Signing in sets one cookie that names your session, and for minutes others where you go through a provider. A
          sign-in link works once, for twenty minutes; one that nobody used is forgotten within a day, and the address
          with it. Of what a provider tells, only your address and your number there are used.
        </p>
        <h2>What you contribute is public, and stays</h2>
        <ul>
          <li>
            Edits, proposals with their reasons, posts in discussions and what moderators decide stand under your
            handle, on the site and on your page. So do your votes: the list of them is on your page.
          </li>
          <li>
            What was done is kept in logs that nothing is ever removed from: that is what lets anybody count again. They
            know you by a number. Words are kept apart from them and can be taken out; that something stood there, when,
            and from which number, remains.
          </li>
          <li>
            The public dump holds votes, standings and decisions on ratings under a lasting pseudonym: the same person
            has the same one in every dump, and nobody can work out from it who that is. But a proposal is public under
            its author’s handle, too: whoever makes proposals can be recognised by them, and with them their other
            votes. Addresses, sessions, watchlists, notifications, edits that were not approved and discussions are not
            in the dump.
          </li>
        </ul>
        <h2>What is mailed</h2>
        <ul>
          <li>A sign-in link, when somebody asks for one for your address.</li>
          <li>
            What moderators decide about your edits, sources, posts or account, and the question whether your vote still
            holds; <a href="/settings#mail">the settings</a> switch this off.
          </li>
        </ul>
        <p>Nothing else. What changes on pages that you watch and in discussions is told on the site alone.</p>
        <h2>Having it removed</h2>
        <p>
          Votes, edits that are not approved and posts you can withdraw yourself. To have an account removed, or words
          of yours taken out that you cannot withdraw, ask whoever runs this site. The account’s address, handle,
          sessions, tokens and watchlist then go; what it did stays in the logs under its number, and reads “somebody”.
          Backups are kept for as long as whoever runs the site keeps them.
        </p>
      </Prose>
    </>
  );
}
