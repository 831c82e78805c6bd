import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';

export const metadata: Metadata = {
  title: 'Terms',
  description: 'Under which licences contributions stand, what you may do with what is here, and what is not promised.',
};

/** Licences of contributions, and what one may rely on. */
export default function Page() {
  return (
    <>
      <PageHeading
        title="Terms"
        lead="What you contribute stays yours and is free for everybody to use. What is here you may use, under the same licences."
      />
      <Prose>
        <h2>What you contribute</h2>
        <ul>
          <li>
            Text — articles and fields of pages, summaries of edits, reasons, posts in discussions — you place under{' '}
            <a href="https://creativecommons.org/licenses/by-sa/4.0/">Creative Commons Attribution-ShareAlike 4.0</a>.
          </li>
          <li>
            Ratings data — the levels that you vote for, and all that is counted from votes — you place in the public
            domain under <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</a>.
          </li>
        </ul>
        <p>
          They stand beside the forms for ratings, pages and posts, and at the foot of every page. A licence that was
          given cannot be taken back, but you can withdraw a vote, an edit that is not approved and a post. Contribute
          only what you may: your own words, and short quotations with their source.
        </p>
        <h2>What you may use</h2>
        <ul>
          <li>
            Text, also for money, if you name Weights &amp; Measures with a link to the page and pass on what you make
            of it under the same licence. A page’s history names its authors.
          </li>
          <li>
            Ratings data, from single votes to labels and scores, for everything and without asking: on the pages, over{' '}
            <a href="/api/docs">the API</a>, and as a dump that is made each night.
          </li>
          <li>
            Badges and cards, on other sites, as long as they are loaded from here: a copy would go on to show a label
            that has changed.
          </li>
          <li>The program that runs the site is under the MIT licence.</li>
        </ul>
        <h2>Accounts</h2>
        <p>
          An account needs an email address that is yours, and one handle, by which others see you. One account a
          person. A moderator can suspend an account that breaks <a href="/guidelines">the guidelines</a>, with a reason
          that is public; what it contributed stays, and its owner can still sign in, read why, and withdraw posts.
          Programs vote and edit with a token of their person, at the person’s limits.
        </p>
        <h2>What is not promised</h2>
        <p>
          Labels, levels and summaries of licences are what the community reads in the sources, and can be wrong. They
          are no legal advice and no warranty; before you rely on a licence, read it. The site comes as it is: it can be
          away, and it can change. What the API and the addresses of pages promise is told{' '}
          <a href="/api/docs">in its reference</a>.
        </p>
        <p>
          What is stored about you is told at <a href="/privacy">Privacy</a>.
        </p>
      </Prose>
    </>
  );
}
