SELECT c.id, c.state
  FROM cases c
 WHERE (c.state = 'in_batch' OR (c.state = 'held' AND c.origin_state = 'in_batch'))
   AND NOT EXISTS (SELECT 1 FROM batch_entries e JOIN batches b ON b.id = e.batch_id WHERE e.case_id = c.id AND b.state IN ('assembling', 'final'))
