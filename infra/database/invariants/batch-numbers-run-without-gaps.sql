SELECT batch_id, count(*) AS entries, min(number) AS first, max(number) AS last
  FROM batch_entries
 GROUP BY batch_id
HAVING min(number) <> 1 OR max(number) <> count(*)
