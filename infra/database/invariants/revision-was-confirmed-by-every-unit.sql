-- Every unit that signs a submitted revision confirmed that very text before it was submitted.
-- Imported revisions were signed on paper and carry no author.
SELECT v.id, signer.unit_id FROM case_revisions v CROSS JOIN LATERAL unnest(v.unit_ids) AS signer(unit_id)
 WHERE v.kind = 'submitted' AND v.created_by IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM case_confirmations k WHERE k.case_id = v.case_id AND k.unit_id = signer.unit_id AND k.text_hash = v.text_hash AND k.at <= v.at);
