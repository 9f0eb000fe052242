SELECT b.id, c.id AS case_id, c.state FROM batches b JOIN batch_entries n ON n.batch_id = b.id JOIN cases c ON c.id = n.case_id
 WHERE b.state = 'released' AND c.state <> 'published'
