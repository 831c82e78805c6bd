import type { Metadata } from 'next';
import { FoundingRaters } from '@/components/people/founding-raters';
import { AttackTable } from '@/components/ratings/attack-table';
import { MethodExample } from '@/components/ratings/method-example';
import { PageHeading } from '@/components/ui/page-heading';
import { Prose } from '@/components/ui/prose';
import { Section } from '@/components/ui/section';
import { ATTACK_FIGURES } from '@/domain/ratings/attack/figures';
import { methodExample } from '@/domain/ratings/method-example';
import { getModelPage } from '@/server/models/get-model-page';
import { pickTold } from '@/server/models/pick-told';
import { listFoundingRaters } from '@/server/people/list-founding-raters';

export const dynamic = 'force-static';

export const metadata: Metadata = {
  title: 'Method',
  description: 'How votes and sources become a level, levels become a label, and what is uncertain about both.',
};

/** The cheapest attack on the group that is nearest to a real one. */
const MIXED = ATTACK_FIGURES.attacks.find(({ attack, pool }) => attack === 'established' && pool === 'b');

/** How consensus, label and score are computed, in words, with the live numbers of a real rating. */
export default async function Page() {
  const [[, disputed], raters] = [await pickTold(), await listFoundingRaters()];
  const model = disputed ? await getModelPage(disputed) : null;
  const rating = model && methodExample(model.ratings);
  return (
    <>
      <PageHeading
        title="Method"
        lead="How votes and sources become a level, how levels become a label, and how we tell what is uncertain about both. This is rule version 1 on framework version 1.0."
      />
      <Prose>
        <h2>In one breath</h2>
        <p>
          Everyone’s vote is shown; votes backed by checked evidence from people with a record count most; nobody, no
          group and no crowd of new accounts counts for more than its share; the level is the middle vote, ties go to
          the stricter; three fully backed votes that agree are the least that settles anything.
        </p>
        <h2>What a vote weighs</h2>
        <p>
          A vote is a level on one criterion of one model. Its weight is the voter’s standing (a newcomer’s vote is
          shown and weighs nothing, a member’s weighs a quarter, an established rater’s a whole) times its evidence (a
          quarter with none, half with a cited address, a whole with a verified one) times its freshness (halved each
          time the evidence on the rating changes after the vote, and nothing from the third time on). All of it is
          counted in whole thousandths, so that everybody who counts again gets the same figure.
        </p>
        <p>
          The editors’ reading and the licence’s text enter as <em>sources</em>. A source weighs half a vote, as it
          cites its evidence, and steps aside as soon as there is a quorum of people.
        </p>
        <h2>Nobody counts for more than their share</h2>
        <p>
          Each vote belongs to a bloc: an established rater is one alone; newer accounts are one bloc a week of sign-up;
          the maker’s staff are one; accounts found to act together are one. No bloc counts more than one whole vote.
          All newer accounts together count at most one and a half votes, or half of what the established ones weigh if
          that is more. A quorum takes three blocs and two whole votes.
        </p>
        <h2>The level and how firm it is</h2>
        <p>
          The level is the lower weighted median: the middle vote, ties to the stricter. Around it stands an interval:
          every level that a majority of all raters could still turn out to hold, by Wilson’s score interval at 90
          percent. When only one level is left, verified evidence supports it and strict and lenient raters do not stand
          against each other, the rating is a <strong>consensus</strong>. Many votes without one level are{' '}
          <strong>contested</strong>. Everything else is <strong>provisional</strong>: the levels you see are the best
          reading so far. What nobody has rated is <strong>unrated</strong>, never closed.
        </p>
      </Prose>
      {model && rating ? <MethodExample model={model} rating={rating} /> : null}
      <Prose>
        <h2>From levels to a label</h2>
        <p>
          A model carries <a href="/labels">the first label</a> whose requirement its levels meet. Only some criteria
          are gates of a label, and a closed gate is never bought back with points elsewhere. The label is computed
          twice more, with every rating at the lower and at the upper end of its interval: if the worst and the best
          label agree, it is certain. Criteria that could still move it are named on the page.
        </p>
        <h2>The score</h2>
        <p>
          The score is the weighted mean of the levels, from 0 to 100: closed counts 0, limited a third, mostly two
          thirds, open the whole of a criterion’s weight. Criteria that do not apply drop out. It sorts models within a
          label and never decides one; its range tells what it would be with every rating at either end.
        </p>
        <h2>What is published, and when</h2>
        <p>
          The current count is shown at once to everyone. The published level, on which label, badge and matrix rest,
          follows with patience. While nothing is settled the count is published as provisional; a consensus that has
          held for 72 hours is settled. When the count leaves a settled level, that level stays, marked as{' '}
          <em>in dispute</em>, until another has held for 72 hours, or for 14 days at most. When many new accounts vote
          within a day (five or more, and ten times as many as that at least equal the 30 days before) what is published
          stays as it was for seven days, or until a moderator has looked; the votes are counted all the while. A
          moderator can end that, or count the present consensus as held when a fact has changed, each with a public
          reason; nobody can pick a level.
        </p>
        <p>Each rating’s page says what will happen to it and when, and how many fully backed votes would change it.</p>
      </Prose>
      <Section
        id="founding-raters"
        heading="top"
        title="Founding raters"
        note="Somebody has to begin: these count as established raters until a date. An admin names them, with a reason; it takes three fully backed votes that agree to settle anything."
      >
        <FoundingRaters raters={raters} />
      </Section>
      <Section
        id="attacks"
        title="What it withstands"
        heading="top"
        note="How many attackers it takes, as we measured it on this rule and as simpler rules would have it."
      >
        <AttackTable figures={ATTACK_FIGURES} />
      </Section>
      <Prose>
        <h2>Weak spots</h2>
        <ul>
          <li>
            Holding a rating up is cheaper than capturing it: against the mixed group of the table, {MIXED?.stall}{' '}
            established accounts keep it from settling, and {MIXED?.move} are needed to move it. Members who signed up
            over half a year can hold it up, too.
          </li>
          <li>A rating that nobody watches could be settled by three established accounts that agree.</li>
          <li>A week in which many people sign up counts as one vote until they are established.</li>
          <li>
            Standing is earned by time and accepted contributions: whoever has the patience for both can earn it in bad
            faith.
          </li>
        </ul>
        <h2>Check it</h2>
        <p>
          The rule is a pure function of its logs. They are published each night as <a href="/api/v1/dump">a dump</a>,
          with voters under pseudonyms; <code>npm run wm -- recompute --from</code> makes every figure again from it
          alone. Each dump says itself how it is read and by which rules, so that anyone can do the same in another
          language.
        </p>
      </Prose>
    </>
  );
}
