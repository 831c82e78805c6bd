-- CreateTable
CREATE TABLE "AddressCheck" (
    "url" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "finalUrl" TEXT,
    "contentType" TEXT,
    "title" TEXT,
    "fault" TEXT,

    CONSTRAINT "AddressCheck_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "Evidence_url_idx" ON "Evidence"("url");

-- Has an address fetched (the task `check-address`): one at a time, so that nobody can set this site upon another, and
-- once however often it is asked before that. The library's keys are shorter than an address may be.
CREATE FUNCTION queue_address_check(url text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM graphile_worker.add_job('check-address', json_build_object('url', url), queue_name := 'addresses',
    job_key := 'check-address:' || encode(sha256(convert_to(url, 'UTF8')), 'hex'));
END
$$;
