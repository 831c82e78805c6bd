-- That the evidence on a rating changed is told, like what is published of it, by its model and the criterion in the detail.
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_about_check";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_about_check" CHECK (
  num_nonnulls("evidenceId", "editId", "subject") = 1
  OR ("kind" IN ('page-renamed', 'freeze-released', 'consensus-shortened', 'evidence-changed')
    AND num_nonnulls("evidenceId", "editId", "subject") = 0 AND "modelId" IS NOT NULL));
