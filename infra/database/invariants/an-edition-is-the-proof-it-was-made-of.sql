SELECT e.id
  FROM editions e JOIN proofs p ON p.id = e.proof_id
 WHERE p.state <> 'ready' OR e.batch_id <> p.batch_id OR e.manifest <> p.manifest OR e.document_sha256 <> p.input_sha256
    OR (SELECT jsonb_agg(jsonb_build_array(f.name, f.bytes, f.sha256, f.sm3) ORDER BY f.name) FROM edition_files f WHERE f.edition_id = e.id)
       IS DISTINCT FROM
       (SELECT jsonb_agg(jsonb_build_array(m ->> 'name', (m ->> 'bytes')::int, m ->> 'sha256', m ->> 'sm3') ORDER BY m ->> 'name') FROM jsonb_array_elements(e.manifest -> 'files') m)
