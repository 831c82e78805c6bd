import type { Metadata } from 'next';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';

export const metadata: Metadata = {
  title: 'Guidelines',
  description: 'How to rate a model well, what a good source is, how pages are written, and how to disagree.',
};

/** How to take part well. */
export default function Page() {
  return (
    <>
      <PageHeading
        title="Guidelines"
        lead="How to rate well, what counts as a source, how pages are written and how to disagree. None of it takes an expert: it takes an address where others can read what you read."
      />
      <Prose>
        <h2>Rate what the sources show</h2>
        <ul>
          <li>
            Read the four levels of <a href="/criteria">the criterion</a> and choose the one whose sentence is true
            today. Between two, the stricter one: what is not shown is not open.
          </li>
          <li>
            Rate the release, not the maker. Quality, safety and size are not asked for; nor is whether you like the
            licence.
          </li>
          <li>
            “Don’t know” is an honest answer. It is shown, it is counted nowhere, and it replaces a guess of yours.
          </li>
          <li>
            A model that was tuned from another one takes over what its base shows. Rate what this release adds or takes
            away.
          </li>
          <li>
            When the evidence changes you are asked whether your vote still holds. Look again before you say so: until
            then it weighs less with each change.
          </li>
        </ul>
        <h2>Give a reason and a source</h2>
        <p>
          A level alone is a bare vote. A level with a reason and an address is a proposal that others can agree with,
          and a vote that cites a checked source weighs four times a bare one. A good reason is one sentence that names
          the clause, file or paragraph; a good source is
        </p>
        <ul>
          <li>first-hand: the licence, the repository, the model card, the paper, not an article about them;</li>
          <li>at an address that stays: a commit, a version, an archived copy rather than a page that is rewritten;</li>
          <li>open to everybody, or at least clear about what stands behind the door.</li>
        </ul>
        <p>
          The site fetches each address that is cited and says what came of it. A moderator or two established members
          then accept the source if it shows what is claimed. Rejecting one takes a reason, which its author is told and
          everybody can read.
        </p>
        <h2>Write pages that both sides would sign</h2>
        <ul>
          <li>
            Say what is known, by whom, since when. What is disputed is told as disputed, with both sides’ sources.
          </li>
          <li>Use your own words; quote at most a sentence or two, with its source.</li>
          <li>The summary of an edit says what changes and why, for whoever has to decide on it.</li>
          <li>Every edit is approved by somebody else. A rejected one can be amended: the reason says how.</li>
        </ul>
        <h2>Disagree on the discussion page</h2>
        <p>
          Each model has a discussion, next to its history. Talk about the page and its sources there, before you undo
          somebody’s work. Argue with what a source says, not with who brought it. You can withdraw what you wrote; it
          then reads as withdrawn, so that answers to it still make sense. Moderators hide what insults, advertises,
          gives away private matters or breaks a law, and say why in <a href="/moderation/log">the public log</a>.
        </p>
        <h2>When you have a stake</h2>
        <ul>
          <li>
            Whoever works for a maker says so <a href="/settings#affiliations">in the settings</a>. Staff are welcome:
            on their own maker’s models their votes are marked and together count for no more than one.
          </li>
          <li>One account a person. Accounts that act as one are counted as one.</li>
          <li>
            Asking others to vote your way moves little: a crowd of new accounts counts for less than its share, and a
            surge freezes what is published until it has been looked at. <a href="/method">How votes are counted</a>
          </li>
        </ul>
        <h2>How a lab disputes a rating</h2>
        <ol>
          <li>
            Find the rating on the model’s page. It names the level, who said so and the addresses that it rests on.
          </li>
          <li>
            Vote for the level that is right, with the address that shows it: a file that was published since, a clause
            that was misread.
          </li>
          <li>If a source is gone or says something else, say so on its rating; a moderator will look.</li>
          <li>If it is not about one source, open a discussion on the model’s page.</li>
        </ol>
        <p>There is no other way, and no paid one. The rating follows the evidence as soon as others agree.</p>
        <h2>What moderators do</h2>
        <p>
          They decide on edits and sources, never on levels: a moderator’s vote weighs what anybody’s of the same record
          weighs. What they decide about others stands in <a href="/moderation/log">the log</a> with its reason, and
          whoever it is about is told. Nobody decides on their own.
        </p>
      </Prose>
    </>
  );
}
