-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "postId" BIGINT;

-- CreateTable
CREATE TABLE "Thread" (
    "id" BIGSERIAL NOT NULL,
    "modelId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "titleTextId" UUID NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" BIGSERIAL NOT NULL,
    "threadId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "textId" UUID NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Thread_modelId_idx" ON "Thread"("modelId");

-- CreateIndex
CREATE INDEX "Post_threadId_id_idx" ON "Post"("threadId", "id");

-- CreateIndex
CREATE INDEX "Post_author_idx" ON "Post"("author");

-- CreateIndex
CREATE INDEX "Decision_postId_idx" ON "Decision"("postId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_titleTextId_fkey" FOREIGN KEY ("titleTextId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_textId_fkey" FOREIGN KEY ("textId") REFERENCES "Text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Thread"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Post"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();

-- A post is one more thing that a decision may be about.
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_about_check";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_about_check" CHECK (
  num_nonnulls("evidenceId", "editId", "postId", "subject") = 1
  OR ("kind" IN ('page-renamed', 'freeze-released', 'consensus-shortened', 'evidence-changed')
    AND num_nonnulls("evidenceId", "editId", "postId", "subject") = 0 AND "modelId" IS NOT NULL));
