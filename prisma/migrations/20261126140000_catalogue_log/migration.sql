-- CreateTable
CREATE TABLE "CatalogueEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "CatalogueEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogueEvent_kind_slug_id_idx" ON "CatalogueEvent"("kind", "slug", "id");

-- What makers, families and licences were like before this log began nobody knows: as they are now, then.
INSERT INTO "CatalogueEvent" (at, kind, slug, document)
SELECT 'epoch', kind, slug, document FROM "CatalogueEntry" WHERE kind <> 'model' ORDER BY kind, slug;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CatalogueEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_a_log();
