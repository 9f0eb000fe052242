-- What was submitted exists as a revision of the same case, and the case points at its newest one.
SELECT c.id FROM cases c
 WHERE c.submitted_at IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM case_revisions v WHERE v.id = c.current_revision_id AND v.case_id = c.id
                      AND v.sequence = (SELECT max(newest.sequence) FROM case_revisions newest WHERE newest.case_id = c.id));
