-- While a case is being written, what stands as confirmed was said of the text as it is.
SELECT k.id FROM case_confirmations k JOIN cases c ON c.id = k.case_id
 WHERE k.voided_at IS NULL AND c.state IN ('drafting', 'returned') AND k.text_hash <> c.draft_hash;
