-- Makers and families are found by what somebody types for them.
CREATE INDEX "Organization_name_key_idx" ON "Organization" USING GIN (model_names("name", '{}') gin_trgm_ops);
CREATE INDEX "Family_name_key_idx" ON "Family" USING GIN (model_names("name", '{}') gin_trgm_ops);
