-- The state of a case is the one its last act led to.
SELECT c.id, c.state, h.to_state FROM cases c
  LEFT JOIN LATERAL (SELECT to_state FROM history_rows WHERE subject_noun = 'case' AND subject_id = c.id AND to_state IS NOT NULL ORDER BY sequence DESC LIMIT 1) h ON true
 WHERE h.to_state IS DISTINCT FROM c.state;
