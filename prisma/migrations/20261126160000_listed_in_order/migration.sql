-- Votes are most of what is recorded: lists of anything else must not read past them.
CREATE INDEX "Change_besides_votes_idx" ON "Change"("id") WHERE "kind" NOT IN ('vote-cast', 'vote-withdrawn');

-- The few ratings on which people disagree, among all that are published.
CREATE INDEX "Rating_disagreed_idx" ON "Rating"("modelId") WHERE "publishedState" IN ('contested', 'in-dispute');
