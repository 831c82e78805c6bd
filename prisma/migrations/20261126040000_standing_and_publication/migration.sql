-- AlterTable
ALTER TABLE "User" ADD COLUMN     "camp" TEXT NOT NULL DEFAULT 'neutral',
ADD COLUMN     "ring" TEXT;

-- AlterTable
ALTER TABLE "Model" ADD COLUMN     "patience" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ratedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "VoteEvent" ADD COLUMN     "firstVotes" INTEGER;

-- AlterTable
ALTER TABLE "Rating" ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "firstSettledAt" TIMESTAMPTZ(3),
ADD COLUMN     "firstSettledLevel" TEXT,
ADD COLUMN     "frozenUntil" TIMESTAMPTZ(3),
ADD COLUMN     "inherited" JSONB,
ADD COLUMN     "inheritedFromId" UUID,
ADD COLUMN     "publication" JSONB;

-- Until now every computed state was published at once, which is what a patience of 0 hours means.
UPDATE "Rating" SET "publishedSince" = NULL WHERE "publishedLevel" IS NULL AND "publishedState" = 'unrated';
UPDATE "Rating" SET publication = jsonb_build_object(
  'at', r.since, 'computed', jsonb_build_object('level', r."publishedLevel", 'state', r."publishedState"),
  'heldSince', CASE WHEN r."publishedState" = 'consensus' THEN r.since END,
  'settled', CASE WHEN r."publishedState" = 'consensus' THEN r."publishedLevel" END,
  'disputedSince', NULL, 'freeze', NULL, 'thawedAt', NULL,
  'published', jsonb_build_object('level', r."publishedLevel", 'state', r."publishedState", 'since', r.since))
FROM (SELECT *, (extract(epoch FROM "publishedSince") * 1000)::bigint AS since FROM "Rating") r
WHERE r."modelId" = "Rating"."modelId" AND r.criterion = "Rating".criterion;
UPDATE "Rating" SET "firstSettledLevel" = "publishedLevel", "firstSettledAt" = "publishedSince"
WHERE "publishedState" = 'consensus';
ALTER TABLE "Rating" ALTER COLUMN "publication" SET NOT NULL;
UPDATE "Model" m SET "ratedAt" = (SELECT max(e.at) FROM "VoteEvent" e WHERE e."modelId" = m.id);

-- CreateTable
CREATE TABLE "Affiliation" (
    "userId" UUID NOT NULL,
    "organizationSlug" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("userId","organizationSlug")
);

-- CreateTable
CREATE TABLE "StandingEntry" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "camp" TEXT NOT NULL,
    "isFounding" BOOLEAN NOT NULL,

    CONSTRAINT "StandingEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RatingEvent" (
    "id" BIGINT NOT NULL DEFAULT nextval('"VoteEvent_id_seq"'::regclass),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "modelId" UUID NOT NULL,
    "criterion" TEXT,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "RatingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "User_ring_idx" ON "User"("ring");

-- CreateIndex
CREATE INDEX "Affiliation_organizationSlug_idx" ON "Affiliation"("organizationSlug");

-- CreateIndex
CREATE INDEX "StandingEntry_person_id_idx" ON "StandingEntry"("person", "id");

-- CreateIndex
CREATE INDEX "VoteEvent_modelId_criterion_voter_idx" ON "VoteEvent"("modelId", "criterion", "voter");

-- CreateIndex
CREATE INDEX "RatingEvent_modelId_id_idx" ON "RatingEvent"("modelId", "id");

-- CreateIndex
CREATE INDEX "Rating_frozenUntil_idx" ON "Rating"("frozenUntil");

-- CreateIndex
CREATE INDEX "Rating_inheritedFromId_idx" ON "Rating"("inheritedFromId");

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organizationSlug_fkey" FOREIGN KEY ("organizationSlug") REFERENCES "Organization"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingEvent" ADD CONSTRAINT "RatingEvent_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_inheritedFromId_fkey" FOREIGN KEY ("inheritedFromId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "StandingEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "RatingEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();

ALTER TABLE "RatingEvent" ADD CONSTRAINT "RatingEvent_kind_check"
  CHECK ("kind" IN ('voter-recounted', 'evidence-changed', 'inherited', 'rule-adopted'));

-- By which the first votes until an instant are counted in one look-up, however many there are.
CREATE INDEX "VoteEvent_first_votes_idx" ON "VoteEvent"("modelId", "criterion", "at", "firstVotes") WHERE "firstVotes" IS NOT NULL;

-- Takes a model's row for the rest of the transaction and answers all that a vote on one of its ratings depends on; the
-- model is named by its id, or by its address or a former one.
-- A function, because each of its statements sees what was committed until it began: one plain statement that waited
-- for the lock would read the tally as it was before the wait. It reads no vote but the voter's own.
DROP FUNCTION lock_rating(uuid, text, text, text[], bigint);
CREATE FUNCTION lock_rating(p_model uuid, p_slug text, p_criterion text, p_voter text, p_urls text[], p_backs bigint,
  p_at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_model uuid := p_model;
  v_at timestamptz;
  organization text;
  affiliation text;
  person "User"%ROWTYPE;
  vote "VoteInForce"%ROWTYPE;
  backed "Proposal"%ROWTYPE;
BEGIN
  IF p_slug IS NOT NULL THEN
    v_model := coalesce((SELECT m.id FROM "Model" m WHERE m.slug = p_slug),
      (SELECT f."modelId" FROM "FormerAddress" f WHERE f.slug = p_slug));
  END IF;
  SELECT greatest(p_at, m."ratedAt"), m."organizationSlug" INTO v_at, organization
    FROM "Model" m WHERE m.id = v_model FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF p_voter LIKE 'person:%' THEN
    SELECT * INTO person FROM "User" WHERE id = substr(p_voter, 8)::uuid;
    SELECT a."organizationSlug" INTO affiliation FROM "Affiliation" a
      WHERE a."userId" = person.id AND a."organizationSlug" = organization;
  END IF;
  SELECT * INTO vote FROM "VoteInForce" v
    WHERE v."modelId" = v_model AND v.criterion = p_criterion AND v.voter = p_voter;
  SELECT * INTO backed FROM "Proposal" p
    WHERE p.id = p_backs AND p."modelId" = v_model AND p.criterion = p_criterion;
  RETURN (SELECT jsonb_build_object(
    'model', jsonb_build_object('id', m.id, 'slug', m.slug, 'organizationSlug', m."organizationSlug",
      'licenceSlug', m."licenceSlug", 'familySlug', m."familySlug", 'baseId', m."baseId",
      'isBase', EXISTS (SELECT 1 FROM "Model" d WHERE d."baseId" = m.id)),
    'at', v_at,
    'patience', m.patience,
    'label', m.label,
    'labelSince', m."labelSince",
    'ratings', (
      SELECT coalesce(jsonb_object_agg(r.criterion, jsonb_build_object(
        'outcome', r.outcome - 'people' - 'weights', 'publication', r.publication, 'inherited', r.inherited,
        'level', r."publishedLevel", 'state', r."publishedState", 'since', r."publishedSince",
        'firstSettled', CASE WHEN r."firstSettledAt" IS NULL THEN NULL ELSE jsonb_build_object(
          'level', r."firstSettledLevel", 'at', (extract(epoch FROM r."firstSettledAt") * 1000)::bigint) END
      )), '{}') FROM "Rating" r WHERE r."modelId" = v_model),
    'tally', (SELECT r.tally FROM "Rating" r WHERE r."modelId" = v_model AND r.criterion = p_criterion),
    'evidenceChanges', coalesce(
      (SELECT r."evidenceChanges" FROM "Rating" r WHERE r."modelId" = v_model AND r.criterion = p_criterion), 0),
    'person', CASE WHEN person.id IS NULL THEN NULL ELSE jsonb_build_object(
      'standing', person.standing, 'camp', person.camp, 'ring', person.ring, 'affiliation', affiliation,
      'foundingUntil', person."foundingUntil", 'createdAt', person."createdAt") END,
    'firstVotes', CASE WHEN vote.voter IS NOT NULL OR person.id IS NULL OR EXISTS (
        SELECT 1 FROM "VoteEvent" e WHERE e."modelId" = v_model AND e.criterion = p_criterion AND e.voter = p_voter)
      THEN NULL ELSE (
        SELECT jsonb_build_object('now', first_votes(v_model, p_criterion, v_at),
          'dayAgo', first_votes(v_model, p_criterion, v_at - interval '24 hours'),
          'monthAgo', first_votes(v_model, p_criterion, v_at - interval '744 hours'))) END,
    'vote', CASE WHEN vote.voter IS NULL THEN NULL ELSE jsonb_build_object(
      'answer', vote.answer, 'backs', vote.backs::text, 'evidenceIds', vote."evidenceIds", 'counted', vote.counted,
      'changesAtVote', vote."changesAtVote",
      'isOwnProposal', vote.backs = vote."eventId", 'reason', (
        SELECT t.body FROM "VoteEvent" e JOIN "Text" t ON t.id = e."reasonTextId" WHERE e.id = vote."eventId")) END,
    'blocs', (
      SELECT coalesce(jsonb_object_agg(b.bloc, b.counters), '{}') FROM "BlocTally" b
      WHERE b."modelId" = v_model AND b.criterion = p_criterion AND b.bloc = ANY (ARRAY[
        vote.counted ->> 'bloc', p_voter, 'ring:' || person.ring, 'affiliation:' || affiliation,
        'week:' || to_char(person."createdAt" AT TIME ZONE 'UTC', 'IYYY"-W"IW')])),
    'backed', CASE WHEN backed.id IS NULL THEN NULL ELSE jsonb_build_object(
      'level', backed.level, 'evidenceIds', backed."evidenceIds") END,
    'evidence', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'url', e.url, 'status', e.status)), '[]')
      FROM "Evidence" e WHERE e."modelId" = v_model AND e.criterion = p_criterion
        AND (e.url = ANY (p_urls) OR e.id = ANY (backed."evidenceIds")))
  ) FROM "Model" m WHERE m.id = v_model);
END
$$;

-- How many first votes by newcomers and members a rating had until an instant: one look-up in an index.
CREATE FUNCTION first_votes(p_model uuid, p_criterion text, p_until timestamptz)
RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT e."firstVotes" FROM "VoteEvent" e
    WHERE e."modelId" = p_model AND e.criterion = p_criterion AND e.at <= p_until AND e."firstVotes" IS NOT NULL
    ORDER BY e.at DESC, e."firstVotes" DESC LIMIT 1), 0)
$$;

-- A decision is about exactly one thing; a renamed page is told by its model alone, what is published of a rating by its
-- model and, in the detail, its criterion.
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_about_check";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_about_check" CHECK (
  num_nonnulls("evidenceId", "editId", "subject") = 1
  OR ("kind" IN ('page-renamed', 'freeze-released', 'consensus-shortened')
    AND num_nonnulls("evidenceId", "editId", "subject") = 0 AND "modelId" IS NOT NULL));
