-- The newest models that were made from one.
CREATE INDEX "Model_baseId_releasedOn_slug_idx" ON "Model"("baseId", "releasedOn" DESC, "slug");
DROP INDEX "Model_baseId_idx";
