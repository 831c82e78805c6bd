import type { CriterionId } from './criteria';

/** What is known of a model for choosing where votes help: its unsettled ratings, and those on which its label hangs. */
export type Unsettled = {
  slug: string;
  name: string;
  releasedOn: string;
  /** Criteria on which people disagree: contested or in dispute. */
  disagreed: readonly CriterionId[];
  /** Criteria of which some level within their interval gives another label (consensus rule 1, section 4). */
  pivotal: readonly CriterionId[];
};

/** A rating that a vote would help most, with the reason in a few words. */
export type NeededVote = { model: { slug: string; name: string }; criterion: CriterionId; why: string };

/**
 * Where votes help most: first what people disagree on, labels that hang on it before others; then one rating a model
 * on which its label hangs, beginning with the labels that hang on fewest. Among equals the newer model comes first.
 */
export function neededVotes(models: readonly Unsettled[], most: number): NeededVote[] {
  const inOrder = models.toSorted(
    (a, b) =>
      a.pivotal.length - b.pivotal.length || b.releasedOn.localeCompare(a.releasedOn) || a.slug.localeCompare(b.slug),
  );
  const disagreed = inOrder.flatMap((model) =>
    model.disagreed.map((criterion) => ({ model, criterion, decides: model.pivotal.includes(criterion) })),
  );
  const told = [
    ...disagreed
      .toSorted((a, b) => Number(b.decides) - Number(a.decides))
      .map(({ model, criterion, decides }) =>
        needed(model, criterion, decides ? 'People disagree, and the label hangs on it' : 'People disagree'),
      ),
    ...inOrder.flatMap((model) => {
      const [criterion, ...others] = model.pivotal;
      const isTold = criterion === undefined || model.disagreed.length > 0;
      return isTold ? [] : [needed(model, criterion, hangsOn(others.length))];
    }),
  ];
  return told.slice(0, most);
}

function needed({ slug, name }: Unsettled, criterion: CriterionId, why: string): NeededVote {
  return { model: { slug, name }, criterion, why };
}

function hangsOn(others: number): string {
  if (others === 0) return 'The label hangs on this alone';
  return `The label hangs on this and ${others === 1 ? 'one other criterion' : `${others} other criteria`}`;
}
