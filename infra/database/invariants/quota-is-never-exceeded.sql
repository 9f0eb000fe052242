-- A recommending unit never has more recommended cases in a group than it was given places.
SELECT r.campaign_id, r.recommender_id, r."group", count(*) AS used FROM recommendations r JOIN cases c ON c.id = r.case_id
 WHERE r.state = 'recommended' AND c.state <> 'withdrawn'
 GROUP BY r.campaign_id, r.recommender_id, r."group"
HAVING count(*) > coalesce((SELECT q.original + coalesce((SELECT sum(g.added) FROM quota_grants g WHERE g.quota_id = q.id), 0)
                              FROM quotas q WHERE q.campaign_id = r.campaign_id AND q.recommender_id = r.recommender_id AND q."group" = r."group"), 0);
