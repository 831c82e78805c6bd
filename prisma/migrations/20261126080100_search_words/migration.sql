-- Only words of letters are mended, and every model has words with digits of its own: without them the words to mend by
-- stay few, however many models there are.
DELETE FROM "SearchWord" WHERE word ~ '[0-9]';

-- Brings what these models are found by up to its sources. What already agrees is not written.
CREATE OR REPLACE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ModelSearch" AS stored
  SELECT "modelId", slug, names, "nameWords", words, facets, levels, "byLabel", "byScore", "byRelease", "bySize",
    "byName", "byOrganization", "byLicence"
  FROM "ModelSearchSource" WHERE "modelId" = ANY (ids)
  ON CONFLICT ("modelId") DO UPDATE SET slug = EXCLUDED.slug, names = EXCLUDED.names,
    "nameWords" = EXCLUDED."nameWords", words = EXCLUDED.words, facets = EXCLUDED.facets, levels = EXCLUDED.levels,
    "byLabel" = EXCLUDED."byLabel", "byScore" = EXCLUDED."byScore", "byRelease" = EXCLUDED."byRelease",
    "bySize" = EXCLUDED."bySize", "byName" = EXCLUDED."byName", "byOrganization" = EXCLUDED."byOrganization",
    "byLicence" = EXCLUDED."byLicence"
  WHERE stored IS DISTINCT FROM EXCLUDED;
  INSERT INTO "SearchWord"
  SELECT DISTINCT word FROM "ModelSearch", unnest(tsvector_to_array(words)) word
  WHERE "modelId" = ANY (ids) AND word !~ '[0-9]' ORDER BY word
  ON CONFLICT DO NOTHING;
END
$$;
