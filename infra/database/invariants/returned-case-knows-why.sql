-- A returned case has exactly one return without an answer, and nothing else has any.
SELECT c.id FROM cases c
 WHERE (c.state = 'returned') IS DISTINCT FROM EXISTS (SELECT 1 FROM case_returns b WHERE b.case_id = c.id AND b.answered_at IS NULL);
