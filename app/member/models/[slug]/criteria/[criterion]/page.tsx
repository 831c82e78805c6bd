import { isFormPost } from '@/app/member/require-person';
import { MissingPage } from '@/app/missing-page';
import { findRating } from '@/app/models/[slug]/criteria/[criterion]/find-rating';
import { generateMetadata } from '@/app/models/[slug]/criteria/[criterion]/page';
import { ComingVoteView, OwnVoteView } from '@/components/ratings/own-vote-view';
import { ProposalList } from '@/components/ratings/proposal-list';
import { PublicationActions } from '@/components/ratings/publication-actions';
import { RatingForm } from '@/components/ratings/rating-form';
import { RatingPageView } from '@/components/ratings/rating-page-view';
import { SourceReview } from '@/components/ratings/source-review';
import { ActionButton } from '@/components/ui/action-button';
import { signInAddress, welcomeAddress } from '@/domain/people/callback-path';
import { actorId, can } from '@/domain/people/permissions';
import { explainComingVote } from '@/domain/ratings/coming-vote';
import { explainRating } from '@/domain/ratings/explain-rating';
import { levelChoices } from '@/domain/ratings/level-choices';
import { LEVEL_NAMES } from '@/domain/ratings/levels';
import { explainOwnVote } from '@/domain/ratings/own-vote';
import { readRecords } from '@/server/people/read-records';
import { actorOf, getViewer, type Viewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { getOwnVote } from '@/server/ratings/get-own-vote';
import { mayReview } from '@/server/ratings/may-review';
import { agree, confirm, lookAgain, rate, release, review, shorten, withdraw } from './actions';

type Props = PageProps<'/member/models/[slug]/criteria/[criterion]'>;

export const dynamic = 'force-dynamic';

export { generateMetadata };

/** One rating of one model, for whoever is signed in: with their own vote, and what they may do. */
export default async function Page({ params }: Props) {
  const [found, viewer] = [await findRating(params), await getViewer()];
  if (!found) return <MissingPage />;
  const { model, rating, proposals, quiet } = found;
  const path = `/models/${model.slug}/criteria/${rating.criterion}`;
  const on = { model: model.slug, criterion: rating.criterion };
  if (!viewer?.handle) {
    return (
      <RatingPageView
        model={model}
        rating={rating}
        quiet={quiet}
        why={explainRating(rating)}
        vote={<EntryLink viewer={viewer} path={path} />}
        proposals={<ProposalList proposals={proposals} />}
      />
    );
  }
  const own = await getOwnVote(database(), { ...on, personId: viewer.id });
  const standing = own?.standing ?? viewer.standing;
  const records = standing === 'established' ? null : await readRecords(database(), [viewer.id]);
  const record = records?.get(viewer.id)?.person ?? null;
  const actor = actorOf(viewer);
  const mayVote = can(actor, 'vote');
  // The form of somebody who lost the right meanwhile holds what they typed, and why it was refused.
  const isAnswer = await isFormPost();
  const isReviewer = mayReview(viewer);
  const isModerator = can(actor, 'decide evidence by office');
  const verified = new Map(
    proposals.flatMap(({ evidence }) => evidence).flatMap((one) => (one.status === 'verified' ? [[one.url, one]] : [])),
  );
  const agreements = new Map(
    proposals.map((proposal) => [
      proposal.id,
      own?.backs === proposal.id ? (
        <p key={proposal.id}>You agree with this.</p>
      ) : mayVote ? (
        <ActionButton
          key={proposal.id}
          action={agree}
          button="Agree"
          about={`with ${LEVEL_NAMES[proposal.level]}, by ${proposal.author ?? 'somebody'}`}
          fields={{ ...on, level: proposal.level, backs: proposal.id }}
        />
      ) : null,
    ]),
  );
  const reviews = new Map(
    proposals
      .flatMap(({ evidence }) => evidence)
      .filter(({ addedBy }) => addedBy !== actorId(actor))
      .map((source) => [
        source.id,
        <SourceReview key={source.id} action={review} lookAgain={lookAgain} source={source} isByOffice={isModerator} />,
      ]),
  );
  return (
    <RatingPageView
      model={model}
      rating={rating}
      quiet={quiet}
      why={explainRating(rating)}
      moderation={
        can(actor, 'act on publication') ? (
          <PublicationActions on={on} outlook={rating.outlook} release={release} shorten={shorten} />
        ) : null
      }
      vote={
        <>
          {own ? (
            <OwnVoteView vote={own} explanation={explainOwnVote(own, record)}>
              {mayVote && own.changesSince > 0 ? (
                <ActionButton action={confirm} button="It still holds" about="your rating" fields={on} />
              ) : null}
            </OwnVoteView>
          ) : mayVote ? (
            <ComingVoteView explanation={explainComingVote(viewer.standing, record)} />
          ) : null}
          {mayVote ? (
            <ActionButton action={withdraw} button="Withdraw rating" fields={on} isOver={own === null} />
          ) : null}
          {mayVote || isAnswer ? (
            <RatingForm
              action={rate}
              {...on}
              levels={levelChoices(rating.criterion)}
              current={
                own && {
                  level: own.answer,
                  reason: own.reason ?? '',
                  evidence: own.reason ? (own.evidence[0] ?? '') : '',
                }
              }
              verified={[...verified.values()].map(({ url, title }) => ({ url, title }))}
            />
          ) : null}
          {mayVote ? null : <p>Your account is suspended: it cannot vote.</p>}
        </>
      }
      proposals={<ProposalList proposals={proposals} agree={agreements} {...(isReviewer ? { review: reviews } : {})} />}
    />
  );
}

function EntryLink({ viewer, path }: { viewer: Viewer | null; path: string }) {
  return viewer ? (
    <a href={welcomeAddress(path)}>Choose a handle to vote</a>
  ) : (
    <a href={signInAddress(path)}>Sign in to vote</a>
  );
}
