-- A registry's entry may be told on half of all pages: these follow it by a job, a batch of models at a time, and no longer
-- in the transaction that changed it.
DROP TRIGGER search_follows ON "Organization";
DROP TRIGGER search_follows ON "Family";
DROP TRIGGER search_follows ON "Licence";
DROP FUNCTION search_follows_registry();

-- Queues the first batch, or the one after a model. Two changes may follow each other through the models: where they meet,
-- one goes on.
CREATE FUNCTION queue_registry_followers(p_kind text, p_slug text, p_after uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('follow-registry',
    json_build_object('kind', p_kind, 'slug', p_slug, 'after', p_after),
    job_key := concat_ws(' ', 'follow-registry', p_kind, p_slug, p_after));
END
$$;

CREATE FUNCTION registry_is_followed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM queue_registry_followers(lower(TG_TABLE_NAME), NEW.slug, NULL);
  RETURN NULL;
END
$$;
CREATE TRIGGER is_followed AFTER UPDATE ON "Organization"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION registry_is_followed();
CREATE TRIGGER is_followed AFTER UPDATE ON "Family"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION registry_is_followed();
CREATE TRIGGER is_followed AFTER UPDATE ON "Licence"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION registry_is_followed();
