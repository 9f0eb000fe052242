SELECT c.id FROM cases c WHERE c.state = 'published' AND NOT EXISTS (SELECT 1 FROM edition_entries n WHERE n.case_id = c.id)
