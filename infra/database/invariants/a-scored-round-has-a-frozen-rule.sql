-- The first score of a round freezes its rule.
SELECT r.id FROM rounds r
 WHERE r.rule_frozen_at IS NULL AND EXISTS (SELECT 1 FROM assignments a JOIN scores s ON s.assignment_id = a.id WHERE a.round_id = r.id);
