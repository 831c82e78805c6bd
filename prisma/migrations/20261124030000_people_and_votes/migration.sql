-- Until now only sources have voted and cited: the defaults below say so of the rows that are there.
ALTER TABLE "Evidence" ADD COLUMN     "addedBy" TEXT NOT NULL DEFAULT 'source:catalogue';
ALTER TABLE "Evidence" ALTER COLUMN "addedBy" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Rating" ADD COLUMN     "evidenceChanges" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "VoteEvent" ADD COLUMN     "backs" BIGINT,
ADD COLUMN     "standing" TEXT NOT NULL DEFAULT 'source',
ADD COLUMN     "camp" TEXT NOT NULL DEFAULT 'neutral',
ADD COLUMN     "bloc" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "evidenceChanges" INTEGER NOT NULL DEFAULT 0;
-- A column that was not there is filled in, nothing that was logged is changed: a source is its own bloc.
ALTER TABLE "VoteEvent" DISABLE TRIGGER append_only;
UPDATE "VoteEvent" SET bloc = voter;
ALTER TABLE "VoteEvent" ENABLE TRIGGER append_only;
ALTER TABLE "VoteEvent" ALTER COLUMN "standing" DROP DEFAULT, ALTER COLUMN "camp" DROP DEFAULT,
  ALTER COLUMN "bloc" DROP DEFAULT, ALTER COLUMN "evidenceChanges" DROP DEFAULT;

-- AlterTable
ALTER TABLE "VoteInForce" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "backs" BIGINT,
ADD COLUMN     "changesAtVote" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "evidenceIds" UUID[];
UPDATE "VoteInForce" SET answer = event.answer, "evidenceIds" = event."evidenceIds",
  counted = counted || '{"standing": "source"}'
  FROM "VoteEvent" event WHERE event.id = "VoteInForce"."eventId";
ALTER TABLE "VoteInForce" ALTER COLUMN "answer" SET NOT NULL;

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "handle" TEXT,
    "name" TEXT,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'member',
    "standing" TEXT NOT NULL DEFAULT 'newcomer',
    "foundingUntil" TIMESTAMPTZ(3),
    "foundingReason" TEXT,
    "suspendedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "Session" (
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("sessionToken")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" BIGINT NOT NULL,
    "modelId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reasonTextId" UUID NOT NULL,
    "evidenceIds" UUID[],
    "supporters" INTEGER NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" BIGINT NOT NULL DEFAULT nextval('"VoteEvent_id_seq"'::regclass),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isByOffice" BOOLEAN NOT NULL,
    "contradicts" BOOLEAN NOT NULL,
    "modelId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "reasonTextId" UUID,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- CreateIndex
CREATE INDEX "User_foundingUntil_idx" ON "User"("foundingUntil");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "Proposal_modelId_criterion_supporters_idx" ON "Proposal"("modelId", "criterion", "supporters");

-- CreateIndex
CREATE INDEX "Decision_evidenceId_idx" ON "Decision"("evidenceId");

-- CreateIndex
CREATE INDEX "Decision_modelId_id_idx" ON "Decision"("modelId", "id");

-- CreateIndex
CREATE INDEX "Evidence_addedBy_status_idx" ON "Evidence"("addedBy", "status");

-- CreateIndex
CREATE INDEX "VoteEvent_modelId_id_idx" ON "VoteEvent"("modelId", "id");

-- CreateIndex
CREATE INDEX "VoteInForce_voter_idx" ON "VoteInForce"("voter");

-- CreateIndex
CREATE INDEX "VoteInForce_backs_idx" ON "VoteInForce"("backs");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_reasonTextId_fkey" FOREIGN KEY ("reasonTextId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reasonTextId_fkey" FOREIGN KEY ("reasonTextId") REFERENCES "Text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();

-- Counters of rate limits in the shape that needs one statement a count. Losing them in a crash does no harm, so they
-- are spared the write-ahead log.
ALTER TABLE "RateLimiterFlexible" DROP COLUMN "expire";
ALTER TABLE "RateLimiterFlexible" ADD COLUMN "expire" BIGINT;
ALTER TABLE "RateLimiterFlexible" ALTER COLUMN "points" SET DEFAULT 0;
ALTER TABLE "RateLimiterFlexible" SET UNLOGGED;

-- Takes a model's row for the rest of the transaction and answers all that a vote on one of its ratings depends on.
-- A function, because each of its statements sees what was committed until it began: one plain statement that waited
-- for the lock would read the tally as it was before the wait. It reads no vote but the voter's own.
CREATE FUNCTION lock_rating(p_model uuid, p_criterion text, p_voter text, p_urls text[], p_backs bigint)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  person "User"%ROWTYPE;
  vote "VoteInForce"%ROWTYPE;
  backed "Proposal"%ROWTYPE;
BEGIN
  PERFORM 1 FROM "Model" WHERE id = p_model FOR UPDATE;
  IF p_voter LIKE 'person:%' THEN
    SELECT * INTO person FROM "User" WHERE id = substr(p_voter, 8)::uuid;
  END IF;
  SELECT * INTO vote FROM "VoteInForce" v
    WHERE v."modelId" = p_model AND v.criterion = p_criterion AND v.voter = p_voter;
  SELECT * INTO backed FROM "Proposal" p
    WHERE p.id = p_backs AND p."modelId" = p_model AND p.criterion = p_criterion;
  RETURN (SELECT jsonb_build_object(
    'label', m.label,
    'ratings', (
      SELECT coalesce(jsonb_object_agg(r.criterion, jsonb_build_object(
        'level', r."publishedLevel", 'state', r."publishedState", 'outcome', r.outcome - 'people' - 'weights'
      )), '{}') FROM "Rating" r WHERE r."modelId" = p_model),
    'tally', (SELECT r.tally FROM "Rating" r WHERE r."modelId" = p_model AND r.criterion = p_criterion),
    'evidenceChanges', coalesce(
      (SELECT r."evidenceChanges" FROM "Rating" r WHERE r."modelId" = p_model AND r.criterion = p_criterion), 0),
    'person', CASE WHEN person.id IS NULL THEN NULL ELSE jsonb_build_object(
      'standing', person.standing, 'foundingUntil', person."foundingUntil", 'createdAt', person."createdAt",
      'isSuspended', person."suspendedAt" IS NOT NULL) END,
    'vote', CASE WHEN vote.voter IS NULL THEN NULL ELSE jsonb_build_object(
      'answer', vote.answer, 'backs', vote.backs::text, 'evidenceIds', vote."evidenceIds", 'counted', vote.counted,
      'isOwnProposal', vote.backs = vote."eventId", 'reason', (
        SELECT t.body FROM "VoteEvent" e JOIN "Text" t ON t.id = e."reasonTextId" WHERE e.id = vote."eventId")) END,
    'blocs', (
      SELECT coalesce(jsonb_object_agg(b.bloc, b.counters), '{}') FROM "BlocTally" b
      WHERE b."modelId" = p_model AND b.criterion = p_criterion AND b.bloc = ANY (ARRAY[
        vote.counted ->> 'bloc', p_voter,
        'week:' || to_char(person."createdAt" AT TIME ZONE 'UTC', 'IYYY"-W"IW')])),
    'backed', CASE WHEN backed.id IS NULL THEN NULL ELSE jsonb_build_object(
      'level', backed.level, 'evidenceIds', backed."evidenceIds") END,
    'evidence', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'url', e.url, 'status', e.status)), '[]')
      FROM "Evidence" e WHERE e."modelId" = p_model AND e.criterion = p_criterion
        AND (e.url = ANY (p_urls) OR e.id = ANY (backed."evidenceIds")))
  ) FROM "Model" m WHERE m.id = p_model);
END
$$;
