-- A case waits for its recommending unit exactly while its recommendation is queued, and never leaves it forward without being recommended.
SELECT c.id, c.state, r.state AS recommendation FROM cases c LEFT JOIN recommendations r ON r.case_id = c.id
 WHERE (c.state = 'recommending') IS DISTINCT FROM coalesce(r.state = 'queued', false)
    OR (c.state = 'not_recommended') IS DISTINCT FROM coalesce(r.state = 'declined', false)
    OR ((c.route->>'recommendation')::boolean AND c.state IN ('screening', 'in_review', 'reviewed', 'shortlisted', 'on_notice', 'ruled', 'approved', 'in_batch', 'published')
        AND r.state IS DISTINCT FROM 'recommended');
