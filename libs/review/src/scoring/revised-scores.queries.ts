/**
 * JSON list of the scores an assignment took back to give anew, oldest first: before, after, when, why, and how many other experts' scores
 * of the case could be read while it stood. Whoever has scored is shown the others', so a revised score may be informed by them: that is
 * allowed and never hidden.
 * @param a alias of the assignment in the statement around it
 */
export const revisedScoresSql = (a: string): string => `
  (SELECT coalesce(json_agg(json_build_object('before', old.total, 'after', new.total, 'revisedAt', old.withdrawn_at,
            'reason', coalesce((SELECT h.reason FROM history_rows h WHERE h.subject_noun = 'assignment' AND h.subject_id = ${a}.id AND h.action = 'revise_score' AND h.at = old.withdrawn_at LIMIT 1), ''),
            'othersShown', (SELECT count(DISTINCT b.id)::int FROM scores other JOIN assignments b ON b.id = other.assignment_id
               WHERE b.round_id = ${a}.round_id AND b.case_id = ${a}.case_id AND b.id <> ${a}.id AND other.scored_at <= old.withdrawn_at
                 AND (other.withdrawn_why IS DISTINCT FROM 'revised' OR other.withdrawn_at > old.scored_at))) ORDER BY old.sequence), '[]')
     FROM scores old LEFT JOIN scores new ON new.assignment_id = old.assignment_id AND new.sequence = old.sequence + 1
    WHERE old.assignment_id = ${a}.id AND old.withdrawn_why = 'revised')`;
