-- a case that was ever on hold is told once its hold is gone
SELECT r.id, c.id AS case_id, c.state FROM rulings r JOIN ruling_decisions d ON d.ruling_id = r.id AND d.standing JOIN cases c ON c.id = d.case_id
 WHERE r.state = 'announced' AND d.result <> 'reserve' AND c.state IN ('reviewed', 'shortlisted', 'on_notice', 'ruled')
   AND NOT EXISTS (SELECT 1 FROM history_rows h WHERE h.subject_noun = 'case' AND h.subject_id = c.id AND h.action = 'hold')
