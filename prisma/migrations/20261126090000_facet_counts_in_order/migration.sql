-- A list reads all counters of one facet, a few thousand: side by side they lie on a few pages, else on one each.
CLUSTER "FacetCount" USING "FacetCount_pkey";

-- Makes the whole projection anew; writers wait until it is there.
CREATE OR REPLACE FUNCTION rebuild_search() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE "ModelSearch", "FacetCount" IN SHARE ROW EXCLUSIVE MODE;
  PERFORM set_config('search.rebuilding', 'yes', true);
  DELETE FROM "SearchWord";
  DELETE FROM "FacetCount";
  PERFORM refresh_search(ARRAY(SELECT id FROM "Model"));
  INSERT INTO "FacetCount"
  SELECT one, other, 0, count(*) FROM "ModelSearch", facet_pairs(facets) GROUP BY one, other
  ORDER BY one COLLATE "C", other COLLATE "C";
  PERFORM set_config('search.rebuilding', 'no', true);
END
$$;
