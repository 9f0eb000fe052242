-- An assignment is scored exactly while one score of it counts; what was revised or voided stays and does not count.
SELECT a.id, a.state, count(s.id) AS counting FROM assignments a LEFT JOIN scores s ON s.assignment_id = a.id AND s.withdrawn_at IS NULL
 GROUP BY a.id, a.state
HAVING count(s.id) <> (CASE WHEN a.state = 'scored' THEN 1 ELSE 0 END);
