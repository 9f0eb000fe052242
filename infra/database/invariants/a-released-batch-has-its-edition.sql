SELECT b.id, b.state FROM batches b WHERE (b.state = 'released') <> EXISTS (SELECT 1 FROM editions e WHERE e.batch_id = b.id)
