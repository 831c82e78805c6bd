-- Queues a job; of jobs with one key only the last that was queued is done. The queue replaces one that waits, and adds
-- another to one that is at work; while a worker is just taking it, it is neither to the queue, which then does nothing.
-- Asked again, it sees that it was taken.
CREATE FUNCTION queue_job(p_task text, p_payload json, p_run_at timestamptz, p_key text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job(p_task, p_payload, run_at := p_run_at, job_key := p_key)
  FROM graphile_worker.add_job(p_task, p_payload, run_at := p_run_at, job_key := p_key) queued
  WHERE queued.id IS NULL;
END
$$;

CREATE OR REPLACE FUNCTION queue_registry_followers(p_kind text, p_slug text, p_after uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM queue_job('follow-registry', json_build_object('kind', p_kind, 'slug', p_slug, 'after', p_after), NULL,
    concat_ws(' ', 'follow-registry', p_kind, p_slug, p_after));
END
$$;
