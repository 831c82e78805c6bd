-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Organization" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "url" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "sources" JSONB NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Family" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "organizationSlug" TEXT NOT NULL,

    CONSTRAINT "Family_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Licence" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "spdx" TEXT,
    "osiApproved" BOOLEAN NOT NULL,
    "steward" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "clauses" JSONB NOT NULL,
    "defaults" JSONB NOT NULL,

    CONSTRAINT "Licence_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Text" (
    "id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Model" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "modality" TEXT NOT NULL,
    "availability" TEXT,
    "releasedOn" DATE NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "framework" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "labelSince" TIMESTAMPTZ(3) NOT NULL,
    "assessment" JSONB NOT NULL,
    "score" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "organizationSlug" TEXT NOT NULL,
    "familySlug" TEXT,
    "licenceSlug" TEXT NOT NULL,
    "baseId" UUID,

    CONSTRAINT "Model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "modelId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "approver" TEXT,
    "summaryTextId" UUID NOT NULL,
    "documentTextId" UUID NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("modelId","number")
);

-- CreateTable
CREATE TABLE "VoteEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "modelId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "voter" TEXT NOT NULL,
    "answer" TEXT,
    "reasonTextId" UUID,
    "evidenceIds" UUID[],

    CONSTRAINT "VoteEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoteInForce" (
    "modelId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "voter" TEXT NOT NULL,
    "eventId" BIGINT NOT NULL,
    "counted" JSONB NOT NULL,

    CONSTRAINT "VoteInForce_pkey" PRIMARY KEY ("modelId","criterion","voter")
);

-- CreateTable
CREATE TABLE "BlocTally" (
    "modelId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "bloc" TEXT NOT NULL,
    "counters" JSONB NOT NULL,

    CONSTRAINT "BlocTally_pkey" PRIMARY KEY ("modelId","criterion","bloc")
);

-- CreateTable
CREATE TABLE "Rating" (
    "modelId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "tally" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "publishedLevel" TEXT,
    "publishedState" TEXT NOT NULL,
    "publishedSince" TIMESTAMPTZ(3),

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("modelId","criterion")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "modelId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "modelId" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueEntry" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "CatalogueEntry_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Family_organizationSlug_idx" ON "Family"("organizationSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Model_slug_key" ON "Model"("slug");

-- CreateIndex
CREATE INDEX "Model_organizationSlug_idx" ON "Model"("organizationSlug");

-- CreateIndex
CREATE INDEX "Model_familySlug_idx" ON "Model"("familySlug");

-- CreateIndex
CREATE INDEX "Model_licenceSlug_idx" ON "Model"("licenceSlug");

-- CreateIndex
CREATE INDEX "Model_baseId_idx" ON "Model"("baseId");

-- CreateIndex
CREATE INDEX "VoteEvent_modelId_criterion_id_idx" ON "VoteEvent"("modelId", "criterion", "id");

-- CreateIndex
CREATE UNIQUE INDEX "VoteInForce_eventId_key" ON "VoteInForce"("eventId");

-- CreateIndex
CREATE INDEX "Rating_criterion_publishedLevel_idx" ON "Rating"("criterion", "publishedLevel");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_modelId_criterion_url_key" ON "Evidence"("modelId", "criterion", "url");

-- CreateIndex
CREATE INDEX "Change_modelId_id_idx" ON "Change"("modelId", "id");

-- AddForeignKey
ALTER TABLE "Family" ADD CONSTRAINT "Family_organizationSlug_fkey" FOREIGN KEY ("organizationSlug") REFERENCES "Organization"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationSlug_fkey" FOREIGN KEY ("organizationSlug") REFERENCES "Organization"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_familySlug_fkey" FOREIGN KEY ("familySlug") REFERENCES "Family"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_licenceSlug_fkey" FOREIGN KEY ("licenceSlug") REFERENCES "Licence"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "Model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_summaryTextId_fkey" FOREIGN KEY ("summaryTextId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_documentTextId_fkey" FOREIGN KEY ("documentTextId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteEvent" ADD CONSTRAINT "VoteEvent_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteEvent" ADD CONSTRAINT "VoteEvent_reasonTextId_fkey" FOREIGN KEY ("reasonTextId") REFERENCES "Text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteInForce" ADD CONSTRAINT "VoteInForce_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteInForce" ADD CONSTRAINT "VoteInForce_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "VoteEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Logs are the truth and are never rewritten: what a projection gets wrong can always be rebuilt from them.
CREATE FUNCTION refuse_rewriting_a_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Append a new row that corrects the old one.';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "VoteEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();

-- What the rule does not know must not get into its log, whichever way it comes.
ALTER TABLE "VoteEvent" ADD CONSTRAINT "VoteEvent_answer_check"
  CHECK ("answer" IN ('closed', 'limited', 'mostly', 'open', 'na', 'unknown'));
