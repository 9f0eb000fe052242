SELECT c.id, c.state FROM cases c WHERE c.state IN ('approved', 'in_batch', 'published')
  AND NOT EXISTS (SELECT 1 FROM ruling_decisions d JOIN rulings r ON r.id = d.ruling_id WHERE d.case_id = c.id AND d.standing AND d.result = 'best_practice' AND r.state = 'announced')
