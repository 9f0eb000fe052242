-- The version a unit is shown leaves out exactly the acts it may not notice.
SELECT c.id, c.unseen_acts, counted.acts
  FROM cases c
 CROSS JOIN LATERAL (
   SELECT count(*)::int AS acts FROM history_rows h
    WHERE h.subject_noun = 'case' AND h.subject_id = c.id
      AND (h.action IN ('shortlist', 'unlist', 'rule', 'unrule')
           OR (h.action = 'hold' AND h.from_state IN ('shortlisted', 'ruled'))
           OR (h.action = 'release_hold' AND h.to_state IN ('shortlisted', 'ruled')))) counted
 WHERE c.unseen_acts <> counted.acts
