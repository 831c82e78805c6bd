-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "detail" JSONB,
ADD COLUMN     "editId" BIGINT,
ADD COLUMN     "subject" TEXT,
ALTER COLUMN "modelId" DROP NOT NULL,
ALTER COLUMN "evidenceId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "editId" BIGINT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "wantsMail" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "FormerAddress" (
    "slug" TEXT NOT NULL,
    "modelId" UUID NOT NULL,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Edit" (
    "id" BIGSERIAL NOT NULL,
    "modelId" UUID,
    "newSlug" TEXT,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER,

    CONSTRAINT "Edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditVersion" (
    "editId" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "baseRevision" INTEGER,
    "summaryTextId" UUID NOT NULL,
    "documentTextId" UUID NOT NULL,

    CONSTRAINT "EditVersion_pkey" PRIMARY KEY ("editId","number")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" BIGSERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decisionId" BIGINT NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormerAddress_modelId_idx" ON "FormerAddress"("modelId");

-- CreateIndex
CREATE INDEX "Edit_state_id_idx" ON "Edit"("state", "id");

-- CreateIndex
CREATE INDEX "Edit_author_id_idx" ON "Edit"("author", "id");

-- CreateIndex
CREATE INDEX "Edit_modelId_idx" ON "Edit"("modelId");

-- CreateIndex
CREATE INDEX "Notification_userId_id_idx" ON "Notification"("userId", "id");

-- CreateIndex
CREATE INDEX "Notification_decisionId_idx" ON "Notification"("decisionId");

-- CreateIndex
CREATE INDEX "Change_actor_id_idx" ON "Change"("actor", "id");

-- CreateIndex
CREATE INDEX "Decision_editId_idx" ON "Decision"("editId");

-- CreateIndex
CREATE INDEX "Decision_subject_idx" ON "Decision"("subject");

-- CreateIndex
CREATE INDEX "Decision_actor_idx" ON "Decision"("actor");

-- CreateIndex
CREATE INDEX "Proposal_author_idx" ON "Proposal"("author");

-- CreateIndex
CREATE INDEX "Revision_author_idx" ON "Revision"("author");

-- CreateIndex
CREATE INDEX "Revision_editId_idx" ON "Revision"("editId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_id_key" ON "Session"("id");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditVersion" ADD CONSTRAINT "EditVersion_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditVersion" ADD CONSTRAINT "EditVersion_summaryTextId_fkey" FOREIGN KEY ("summaryTextId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditVersion" ADD CONSTRAINT "EditVersion_documentTextId_fkey" FOREIGN KEY ("documentTextId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_editId_fkey" FOREIGN KEY ("editId") REFERENCES "Edit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "EditVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();

ALTER TABLE "Edit" ADD CONSTRAINT "Edit_state_check"
  CHECK ("state" IN ('pending', 'approved', 'rejected', 'withdrawn'));

-- A page that is changed, or one that is proposed; only what is approved became a revision.
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_page_check" CHECK ("modelId" IS NOT NULL OR "newSlug" IS NOT NULL);
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_revision_check"
  CHECK (("state" = 'approved') = ("revision" IS NOT NULL));

-- A decision is about exactly one thing; a renamed page is told by its model alone.
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_about_check" CHECK (
  num_nonnulls("evidenceId", "editId", "subject") = 1
  OR ("kind" = 'page-renamed' AND num_nonnulls("evidenceId", "editId", "subject") = 0 AND "modelId" IS NOT NULL));
