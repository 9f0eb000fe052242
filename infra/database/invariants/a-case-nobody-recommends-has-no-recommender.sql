-- A recommending unit knows of the cases it recommends, and of no others.
SELECT id, recommender_id FROM cases WHERE recommender_id IS NOT NULL AND NOT (route->>'recommendation')::boolean
