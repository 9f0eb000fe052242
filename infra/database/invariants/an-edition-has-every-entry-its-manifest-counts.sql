SELECT e.id, e.kind
  FROM editions e
 WHERE e.kind = 'compilation'
   AND (SELECT count(*) FROM edition_entries n WHERE n.edition_id = e.id) <> jsonb_array_length(e.manifest -> 'cases')
