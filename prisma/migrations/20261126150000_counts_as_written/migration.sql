-- What a vote and a bloc are counted with is written and read whole: as json it is read at what its text costs, of which
-- jsonb makes as much again for each row that a recompute compares.
ALTER TABLE "VoteInForce" ALTER COLUMN "counted" SET DATA TYPE JSON;
ALTER TABLE "BlocTally" ALTER COLUMN "counters" SET DATA TYPE JSON;
