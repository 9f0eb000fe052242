-- Nobody is asked to score a case that has left review.
SELECT a.id, c.id AS case_id, c.state FROM assignments a JOIN rounds r ON r.id = a.round_id JOIN cases c ON c.id = a.case_id
 WHERE a.state = 'assigned' AND r.state IN ('planned', 'open') AND c.state <> 'in_review';
