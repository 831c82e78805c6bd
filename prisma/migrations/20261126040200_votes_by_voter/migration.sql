-- A vote is found by its voter and rating in one row of either index, however many votes its voter or its rating has.
-- DropIndex
DROP INDEX "VoteInForce_voter_idx";

-- CreateIndex
CREATE INDEX "VoteInForce_voter_modelId_criterion_idx" ON "VoteInForce"("voter", "modelId", "criterion");
