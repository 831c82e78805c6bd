-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "changeId" BIGINT,
ALTER COLUMN "decisionId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Watch" (
    "userId" UUID NOT NULL,
    "modelId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("userId","modelId")
);

-- CreateIndex
CREATE INDEX "Watch_modelId_idx" ON "Watch"("modelId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_changeId_userId_key" ON "Notification"("changeId", "userId");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A person is told of a decision or of a change.
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_about_check"
  CHECK (num_nonnulls("decisionId", "changeId") = 1);
