-- What a model is called, each name run together as `search_joined` does, a line each. Written out, for what an index is
-- made of may call nothing that stands outside pg_catalog without saying where.
CREATE FUNCTION model_names(name text, aliases text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(array_to_string(name || aliases, E'\n'), NFKC))),
    '[\x01-\x09\x0b-\x2f:-@\[-`{-\x7f]+', '', 'g')
$$;

CREATE INDEX "Model_names_idx" ON "Model" USING GIN (model_names("name", "aliases") gin_trgm_ops);

-- A family's newest models.
CREATE INDEX "Model_familySlug_releasedOn_slug_idx" ON "Model"("familySlug", "releasedOn" DESC, "slug");
DROP INDEX "Model_familySlug_idx";

-- The models that are called something like one of these names, with or without a maker's before it, or that have one of
-- these addresses on the hub: at most some dozens a name, the likeliest. Numbers are never mistyped.
CREATE FUNCTION models_named_like(p_names text[], p_hub_ids text[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
BEGIN
  -- Two slips in nine letters: two thirds of the trigrams are other ones then.
  PERFORM set_config('pg_trgm.strict_word_similarity_threshold', '0.2', true);
  RETURN QUERY
  WITH asked AS (
    SELECT DISTINCT model_names(one, '{}') AS name FROM unnest(p_names) one
  ), wanted AS (
    SELECT name FROM asked
    UNION
    SELECT substr(a.name, length(maker.name) + 1)
    FROM asked a, (SELECT model_names(name, '{}') AS name FROM "Organization") maker
    WHERE starts_with(a.name, maker.name)
  ), alike AS (
    SELECT found.id FROM wanted, LATERAL (
      SELECT m.id FROM "Model" m
      WHERE model_names(m.name, m.aliases) %>> wanted.name AND EXISTS (
        SELECT FROM string_to_table(model_names(m.name, m.aliases), E'\n') known
        WHERE regexp_replace(known, '[^0-9]+', '', 'g') = regexp_replace(wanted.name, '[^0-9]+', '', 'g')
      )
      ORDER BY strict_word_similarity(wanted.name, model_names(m.name, m.aliases)) DESC, m.slug LIMIT 50
    ) found
    WHERE wanted.name <> ''
  ), exact AS (
    SELECT s."modelId" FROM (
      SELECT name FROM wanted UNION SELECT search_joined(one) FROM unnest(p_hub_ids) one
    ) same(name), LATERAL (
      SELECT "modelId" FROM "ModelSearch" WHERE words @@ quote_literal(same.name)::tsquery LIMIT 50
    ) s
    WHERE same.name <> ''
  )
  SELECT id FROM alike UNION SELECT "modelId" FROM exact;
END
$$;
