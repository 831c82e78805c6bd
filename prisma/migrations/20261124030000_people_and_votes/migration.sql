-- AlterTable: until now only the catalogue's editors and licences have cited anything.
ALTER TABLE "Evidence" ADD COLUMN     "addedBy" TEXT NOT NULL DEFAULT 'source:catalogue';
ALTER TABLE "Evidence" ALTER COLUMN "addedBy" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Rating" ADD COLUMN     "evidenceChanges" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "VoteEvent" ADD COLUMN     "backs" BIGINT;

-- AlterTable
ALTER TABLE "VoteInForce" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "backs" BIGINT,
ADD COLUMN     "changesAtVote" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "evidenceIds" UUID[];
UPDATE "VoteInForce" SET answer = event.answer, "evidenceIds" = event."evidenceIds"
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
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "evidenceId" UUID,
    "detail" JSONB NOT NULL,
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
CREATE INDEX "Evidence_addedBy_status_idx" ON "Evidence"("addedBy", "status");

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
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reasonTextId_fkey" FOREIGN KEY ("reasonTextId") REFERENCES "Text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Decision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();
