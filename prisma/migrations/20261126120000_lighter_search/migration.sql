-- A vote moves the score much more often than the label, and of what a model is found by only one key follows from it.
CREATE OR REPLACE FUNCTION search_follows_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."label" IS DISTINCT FROM OLD."label" THEN
    PERFORM refresh_search_levels(NEW.id);
  ELSE
    UPDATE "ModelSearch" SET "byScore" = -coalesce(NEW."score", -1)
    WHERE "modelId" = NEW.id AND "byScore" IS DISTINCT FROM -coalesce(NEW."score", -1);
  END IF;
  RETURN NULL;
END
$$;
