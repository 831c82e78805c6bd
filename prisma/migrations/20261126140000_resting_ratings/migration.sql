-- A vote moves one rating. Of the others it needs what label and score are told from, and when something falls due: each
-- is a line of text here, which costs half of what the row as json does, and a fraction where it is read. Without a
-- criterion all ratings are answered in full.
CREATE OR REPLACE FUNCTION lock_rating(p_model uuid, p_slug text, p_criterion text, p_voter text, p_urls text[], p_backs bigint,
  p_at timestamptz) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  model "Model"%ROWTYPE;
  v_at timestamptz;
  affiliation text;
  person "User"%ROWTYPE;
  rating "Rating"%ROWTYPE;
  vote "VoteInForce"%ROWTYPE;
  backed "Proposal"%ROWTYPE;
  ratings json;
  resting text;
  first_votes json;
  blocs json;
  evidence json := '[]';
BEGIN
  IF p_slug IS NOT NULL THEN
    p_model := coalesce((SELECT m.id FROM "Model" m WHERE m.slug = p_slug),
      (SELECT f."modelId" FROM "FormerAddress" f WHERE f.slug = p_slug));
  END IF;
  SELECT * INTO model FROM "Model" m WHERE m.id = p_model FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  v_at := greatest(p_at, model."ratedAt");
  IF p_voter LIKE 'person:%' THEN
    SELECT * INTO person FROM "User" WHERE id = substr(p_voter, 8)::uuid;
    SELECT a."organizationSlug" INTO affiliation FROM "Affiliation" a
      WHERE a."userId" = person.id AND a."organizationSlug" = model."organizationSlug";
  END IF;
  SELECT * INTO rating FROM "Rating" r WHERE r."modelId" = p_model AND r.criterion = p_criterion;
  SELECT * INTO vote FROM "VoteInForce" v
    WHERE v."modelId" = p_model AND v.criterion = p_criterion AND v.voter = p_voter;
  IF p_backs IS NOT NULL THEN
    SELECT * INTO backed FROM "Proposal" p
      WHERE p.id = p_backs AND p."modelId" = p_model AND p.criterion = p_criterion;
  END IF;
  SELECT
    coalesce(json_agg(json_build_object('criterion', r.criterion, 'counted', r.outcome, 'publication', r.publication,
      'inherited', r.inherited, 'level', r."publishedLevel", 'state', r."publishedState", 'since', r."publishedSince",
      'firstSettledLevel', r."firstSettledLevel", 'firstSettledAt', r."firstSettledAt"))
      FILTER (WHERE r.criterion = coalesce(p_criterion, r.criterion)), '[]'),
    string_agg(concat_ws(E'\t', r.criterion, coalesce(r."publishedLevel", ''), r."publishedState",
      coalesce((extract(epoch FROM r."dueAt") * 1000)::bigint::text, ''), coalesce(r.counted ->> 'level', ''),
      r.counted ->> 'state', r.counted ->> 'low', r.counted ->> 'high', r.counted ->> 'confidence',
      coalesce(r.counted ->> 'restsOn', '')), E'\n') FILTER (WHERE r.criterion <> p_criterion)
    INTO ratings, resting
    FROM (
      SELECT *, CASE WHEN "inheritedFromId" IS NULL THEN outcome ELSE inherited -> 'counted' END AS counted
      FROM "Rating" WHERE "modelId" = p_model OFFSET 0
    ) r;
  IF vote.voter IS NULL AND person.id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "VoteEvent" e WHERE e."modelId" = p_model AND e.criterion = p_criterion AND e.voter = p_voter)
  THEN
    first_votes := json_build_object('now', first_votes(p_model, p_criterion, v_at),
      'dayAgo', first_votes(p_model, p_criterion, v_at - interval '24 hours'),
      'monthAgo', first_votes(p_model, p_criterion, v_at - interval '744 hours'));
  END IF;
  SELECT coalesce(json_object_agg(b.bloc, b.counters), '{}') INTO blocs FROM "BlocTally" b
    WHERE b."modelId" = p_model AND b.criterion = p_criterion AND b.bloc = ANY (ARRAY[
      vote.counted ->> 'bloc', p_voter, 'ring:' || person.ring, 'affiliation:' || affiliation,
      'week:' || to_char(person."createdAt" AT TIME ZONE 'UTC', 'IYYY"-W"IW')]);
  IF cardinality(p_urls) > 0 OR backed.id IS NOT NULL THEN
    SELECT coalesce(json_agg(json_build_object('id', e.id, 'url', e.url, 'status', e.status)), '[]') INTO evidence
      FROM "Evidence" e WHERE e."modelId" = p_model AND e.criterion = p_criterion
        AND (e.url = ANY (p_urls) OR e.id = ANY (backed."evidenceIds"));
  END IF;
  RETURN json_build_object(
    'model', json_build_object('id', model.id, 'slug', model.slug, 'organizationSlug', model."organizationSlug",
      'licenceSlug', model."licenceSlug", 'familySlug', model."familySlug", 'baseId', model."baseId",
      'isBase', EXISTS (SELECT 1 FROM "Model" d WHERE d."baseId" = model.id)),
    'at', v_at,
    'patience', model.patience,
    'label', model.label,
    'labelSince', model."labelSince",
    'ratings', ratings,
    'resting', resting,
    'tally', rating.tally,
    'evidenceChanges', coalesce(rating."evidenceChanges", 0),
    'person', CASE WHEN person.id IS NULL THEN NULL ELSE json_build_object(
      'standing', person.standing, 'camp', person.camp, 'ring', person.ring, 'affiliation', affiliation,
      'foundingUntil', person."foundingUntil", 'createdAt', person."createdAt") END,
    'firstVotes', first_votes,
    'vote', CASE WHEN vote.voter IS NULL THEN NULL ELSE json_build_object(
      'answer', vote.answer, 'backs', vote.backs::text, 'evidenceIds', vote."evidenceIds", 'counted', vote.counted,
      'changesAtVote', vote."changesAtVote",
      'isOwnProposal', vote.backs = vote."eventId", 'reason', (
        SELECT t.body FROM "VoteEvent" e JOIN "Text" t ON t.id = e."reasonTextId" WHERE e.id = vote."eventId")) END,
    'blocs', blocs,
    'backed', CASE WHEN backed.id IS NULL THEN NULL ELSE json_build_object(
      'level', backed.level, 'evidenceIds', backed."evidenceIds") END,
    'evidence', evidence);
END
$$;
