-- Finding models: what is searched, counted and sorted by, as a projection that follows its sources by triggers.
-- Both extensions come with PostgreSQL, and whoever owns a database may create them in it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "ModelSearch" (
    "modelId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "names" TEXT[],
    "nameWords" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "facets" TEXT[],
    "levels" JSONB NOT NULL,
    "byLabel" SMALLINT NOT NULL,
    "byScore" DOUBLE PRECISION NOT NULL,
    "byRelease" INTEGER NOT NULL,
    "bySize" DOUBLE PRECISION NOT NULL,
    "byName" TEXT COLLATE "C" NOT NULL,
    "byOrganization" TEXT COLLATE "C" NOT NULL,
    "byLicence" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ModelSearch_pkey" PRIMARY KEY ("modelId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "FacetCount" (
    "one" TEXT COLLATE "C" NOT NULL,
    "other" TEXT COLLATE "C" NOT NULL,
    "slot" INTEGER NOT NULL,
    "models" INTEGER NOT NULL,

    CONSTRAINT "FacetCount_pkey" PRIMARY KEY ("one","other","slot")
);

-- CreateIndex
CREATE UNIQUE INDEX "ModelSearch_slug_key" ON "ModelSearch"("slug");

-- CreateIndex
CREATE INDEX "ModelSearch_words_idx" ON "ModelSearch" USING GIN ("words");

-- CreateIndex
CREATE INDEX "ModelSearch_facets_idx" ON "ModelSearch" USING GIN ("facets");

-- CreateIndex
CREATE INDEX "ModelSearch_byLabel_byScore_byName_slug_idx" ON "ModelSearch"("byLabel", "byScore", "byName", "slug");

-- CreateIndex
CREATE INDEX "ModelSearch_byScore_byName_slug_idx" ON "ModelSearch"("byScore", "byName", "slug");

-- CreateIndex
CREATE INDEX "ModelSearch_byRelease_byName_slug_idx" ON "ModelSearch"("byRelease", "byName", "slug");

-- CreateIndex
CREATE INDEX "ModelSearch_bySize_byName_slug_idx" ON "ModelSearch"("bySize", "byName", "slug");

-- CreateIndex
CREATE INDEX "ModelSearch_byName_slug_idx" ON "ModelSearch"("byName", "slug");

-- CreateIndex
CREATE INDEX "ModelSearch_byOrganization_byName_slug_idx" ON "ModelSearch"("byOrganization", "byName", "slug");

-- CreateIndex
CREATE INDEX "ModelSearch_byLicence_byName_slug_idx" ON "ModelSearch"("byLicence", "byName", "slug");

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "FacetCount_other_idx" ON "FacetCount"("other");

-- AddForeignKey
ALTER TABLE "ModelSearch" ADD CONSTRAINT "ModelSearch_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "Model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Case, accents and kinds of hyphens aside. `unaccent` itself is only called stable, for its rules could be replaced.
CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFKC)))
$$;

-- Run together: whoever types "gpt4" means "GPT-4".
CREATE FUNCTION search_joined(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(search_fold($1), '[\x01-\x2f:-@\[-`{-\x7f]+', '', 'g')
$$;

-- The words of a question: split at all ASCII but letters, digits, dot and plus. The host of an address is none of them.
CREATE FUNCTION search_words(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}')
  FROM (
    SELECT btrim(part, '.+') AS word
    FROM regexp_split_to_table(
      search_fold(regexp_replace($1, '^\s*https?://[^/\s]+/', '')), '[\x01-\x2a,\-/:-@\[-`{-\x7f]+'
    ) part
  ) parts
  WHERE word <> ''
$$;

-- What names are found by: their words, these split where letters meet digits, and each name run together, with its dots
-- and without. All names at once, a line each, for that is much quicker than one by one.
CREATE FUNCTION search_terms(names text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  folded text := search_fold(array_to_string(names, E'\n'));
  dotted text := regexp_replace(folded, '[\x01-\x09\x0b-\x2d/:-@\[-`{-\x7f]+', '', 'g');
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT btrim(term, '.+')
    FROM (
      SELECT regexp_split_to_table(folded, '[\x01-\x2a,\-/:-@\[-`{-\x7f]+')
      UNION ALL
      SELECT regexp_split_to_table(
        regexp_replace(folded, '(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])', ' ', 'g'), '[\x01-\x2a,\-/:-@\[-`{-\x7f]+')
      UNION ALL
      SELECT regexp_split_to_table(dotted, '\n')
      UNION ALL
      SELECT regexp_split_to_table(replace(dotted, '.', ''), '\n')
    ) terms(term)
    WHERE btrim(term, '.+') <> '' AND octet_length(term) < 200
  );
END
$$;

-- Sizes are told apart by what they take to run (domain/models/facets.ts names them).
CREATE FUNCTION search_size(parameters numeric) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN parameters IS NULL THEN 'unknown'
    WHEN parameters <= 4e9 THEN 'up-to-4b'
    WHEN parameters <= 15e9 THEN 'up-to-15b'
    WHEN parameters <= 80e9 THEN 'up-to-80b'
    ELSE 'above-80b'
  END
$$;

-- What the projection should say, from what it is made of.
CREATE VIEW "ModelSearchSource" AS
SELECT
  m.id AS "modelId",
  m.slug,
  named.names,
  array_to_tsvector(named.terms) AS "nameWords",
  array_to_tsvector(named.terms || search_terms(
    ARRAY[o.name, o.slug, l.name, l."shortName", l.slug] || coalesce(ARRAY[f.name, f.slug], '{}') || coalesce(l.spdx, '')
  )) AS words,
  ARRAY[
    'label:' || m.label,
    'organization:' || m."organizationSlug",
    'licence:' || m."licenceSlug",
    'modality:' || m.modality,
    'year:' || extract(year FROM m."releasedOn")
  ] || sized.facets || rated.facets AS facets,
  rated.levels,
  coalesce(array_position(ARRAY[
    'ai-open-data', 'ai-open', 'open-with-gaps', 'model-source', 'restricted', 'closed', 'unrated'
  ], m.label), 99)::smallint AS "byLabel",
  -coalesce(m.score, -1) AS "byScore",
  DATE '1970-01-01' - m."releasedOn" AS "byRelease",
  -coalesce(sized.most, -1)::double precision AS "bySize",
  search_fold(m.name) AS "byName",
  search_fold(o.name) AS "byOrganization",
  search_fold(l."shortName") AS "byLicence"
FROM "Model" m
JOIN "Organization" o ON o.slug = m."organizationSlug"
JOIN "Licence" l ON l.slug = m."licenceSlug"
LEFT JOIN "Family" f ON f.slug = m."familySlug"
CROSS JOIN LATERAL (
  SELECT array_agg(DISTINCT search_joined(name)) AS names, search_terms(array_agg(name)) AS terms
  FROM (
    SELECT m.name
    UNION ALL SELECT m.slug
    UNION ALL SELECT unnest(m.aliases)
    UNION ALL SELECT a.slug FROM "FormerAddress" a WHERE a."modelId" = m.id
    UNION ALL SELECT unnest(ARRAY[v ->> 'name', v ->> 'hubId']) FROM jsonb_array_elements(m.document -> 'variants') v
  ) all_names(name)
  WHERE name IS NOT NULL
) named
CROSS JOIN LATERAL (
  SELECT
    coalesce(array_agg(DISTINCT 'size:' || search_size((v ->> 'parameters')::numeric)), '{size:unknown}') AS facets,
    max((v ->> 'parameters')::numeric) AS most
  FROM jsonb_array_elements(m.document -> 'variants') v
) sized
CROSS JOIN LATERAL (
  SELECT
    coalesce(array_agg('criterion.' || r.criterion || ':' || r."publishedLevel" ORDER BY r.criterion)
      FILTER (WHERE r."publishedLevel" <> 'na'), '{}') AS facets,
    coalesce(jsonb_object_agg(r.criterion,
      -array_position(ARRAY['closed', 'limited', 'mostly', 'open'], r."publishedLevel")
    ) FILTER (WHERE r."publishedLevel" <> 'na'), '{}') AS levels
  FROM "Rating" r
  WHERE r."modelId" = m.id
) rated;

-- Brings what these models are found by up to its sources. What already agrees is not written.
CREATE FUNCTION refresh_search(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
  WHERE "modelId" = ANY (ids) ORDER BY word
  ON CONFLICT DO NOTHING;
END
$$;

-- A vote changes levels, label and score alone, and costs no more than these. Who changes a model's rating holds its page;
-- should somebody not, the second waits here and then sees what the first wrote.
CREATE FUNCTION refresh_search_levels(id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "ModelSearch" WHERE "modelId" = id FOR UPDATE;
  UPDATE "ModelSearch" stored
  SET facets = source.facets, levels = source.levels, "byLabel" = source."byLabel", "byScore" = source."byScore"
  FROM "ModelSearchSource" source
  WHERE stored."modelId" = id AND source."modelId" = id
    AND (stored.facets, stored.levels, stored."byLabel", stored."byScore")
      IS DISTINCT FROM (source.facets, source.levels, source."byLabel", source."byScore");
END
$$;

CREATE FUNCTION search_follows_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search(ARRAY[NEW.id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER search_follows AFTER INSERT OR UPDATE OF "slug", "name", "aliases", "modality", "releasedOn", "document",
  "organizationSlug", "familySlug", "licenceSlug" ON "Model"
  FOR EACH ROW EXECUTE FUNCTION search_follows_page();

CREATE FUNCTION search_follows_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search_levels(NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER search_follows_label AFTER UPDATE OF "label", "score" ON "Model"
  FOR EACH ROW WHEN ((OLD."label", OLD."score") IS DISTINCT FROM (NEW."label", NEW."score"))
  EXECUTE FUNCTION search_follows_label();

CREATE FUNCTION search_follows_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search_levels(coalesce(NEW."modelId", OLD."modelId"));
  RETURN NULL;
END
$$;
CREATE TRIGGER search_follows AFTER INSERT OR DELETE ON "Rating"
  FOR EACH ROW EXECUTE FUNCTION search_follows_rating();
CREATE TRIGGER search_follows_level AFTER UPDATE OF "publishedLevel" ON "Rating"
  FOR EACH ROW WHEN (OLD."publishedLevel" IS DISTINCT FROM NEW."publishedLevel")
  EXECUTE FUNCTION search_follows_rating();

CREATE FUNCTION search_follows_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search(ARRAY[coalesce(NEW."modelId", OLD."modelId")]);
  RETURN NULL;
END
$$;
CREATE TRIGGER search_follows AFTER INSERT OR DELETE ON "FormerAddress"
  FOR EACH ROW EXECUTE FUNCTION search_follows_address();

-- A registry's name is found on all its models.
CREATE FUNCTION search_follows_registry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search(ARRAY(
    SELECT m.id FROM "Model" m
    WHERE (TG_TABLE_NAME = 'Organization' AND m."organizationSlug" = NEW.slug)
      OR (TG_TABLE_NAME = 'Family' AND m."familySlug" = NEW.slug)
      OR (TG_TABLE_NAME = 'Licence' AND m."licenceSlug" = NEW.slug)
    ORDER BY m.id
  ));
  RETURN NULL;
END
$$;
CREATE TRIGGER search_follows AFTER UPDATE OF "name" ON "Organization"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION search_follows_registry();
CREATE TRIGGER search_follows AFTER UPDATE OF "name" ON "Family"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION search_follows_registry();
CREATE TRIGGER search_follows AFTER UPDATE OF "name", "shortName", "spdx" ON "Licence"
  FOR EACH ROW WHEN ((OLD."name", OLD."shortName", OLD."spdx") IS DISTINCT FROM (NEW."name", NEW."shortName", NEW."spdx"))
  EXECUTE FUNCTION search_follows_registry();

-- Every pair of facets that a model has, in one order; '' stands for "any", so that a facet alone is a pair too.
CREATE FUNCTION facet_pairs(facets text[]) RETURNS TABLE (one text, other text) LANGUAGE sql IMMUTABLE AS $$
  SELECT a, b
  FROM unnest(''::text || facets) a, unnest(facets) b
  WHERE a COLLATE "C" < b COLLATE "C"
$$;

-- Counters that many move at once: each transaction moves those of a slot that nobody else holds until it ends, so that
-- none waits for another. How many slots there are follows from how many ever wrote at the same time.
CREATE FUNCTION count_facets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text[] := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE OLD.facets END;
  free integer := 0;
BEGIN
  -- A rebuild counts all at once.
  IF current_setting('search.rebuilding', true) = 'yes' THEN
    RETURN NULL;
  END IF;
  WHILE NOT pg_try_advisory_xact_lock('"FacetCount"'::regclass::oid::integer, free) LOOP
    free := free + 1;
  END LOOP;
  INSERT INTO "FacetCount" AS stored
  SELECT one, other, free, sum(change)
  FROM (
    SELECT one, other, 1 AS change FROM facet_pairs(NEW.facets)
    UNION ALL
    SELECT one, other, -1 FROM facet_pairs(before)
  ) changes
  GROUP BY one, other
  HAVING sum(change) <> 0
  ON CONFLICT (one, other, slot) DO UPDATE SET models = stored.models + EXCLUDED.models;
  RETURN NULL;
END
$$;
CREATE TRIGGER count_facets AFTER INSERT ON "ModelSearch"
  FOR EACH ROW EXECUTE FUNCTION count_facets();
CREATE TRIGGER count_changed_facets AFTER UPDATE OF facets ON "ModelSearch"
  FOR EACH ROW WHEN (OLD.facets IS DISTINCT FROM NEW.facets) EXECUTE FUNCTION count_facets();

-- Known words that share enough with a mistyped one to be meant by it, the likeliest first.
CREATE FUNCTION search_nearest(asked text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
  -- One letter in four: half of the trigrams are other ones then.
  PERFORM set_config('pg_trgm.similarity_threshold', '0.2', true);
  RETURN QUERY
  SELECT word FROM "SearchWord"
  WHERE word % asked AND abs(length(word) - length(asked)) <= 3
  ORDER BY similarity(word, asked) DESC, word
  LIMIT 50;
END
$$;

-- Makes the whole projection anew; writers wait until it is there.
CREATE FUNCTION rebuild_search() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE "ModelSearch", "FacetCount" IN SHARE ROW EXCLUSIVE MODE;
  PERFORM set_config('search.rebuilding', 'yes', true);
  DELETE FROM "SearchWord";
  DELETE FROM "FacetCount";
  PERFORM refresh_search(ARRAY(SELECT id FROM "Model"));
  INSERT INTO "FacetCount"
  SELECT one, other, 0, count(*) FROM "ModelSearch", facet_pairs(facets) GROUP BY one, other;
  PERFORM set_config('search.rebuilding', 'no', true);
END
$$;

SELECT rebuild_search();
