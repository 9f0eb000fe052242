-- Every case is signed, and its lead unit is the one its signers name.
SELECT c.id FROM cases c
 WHERE NOT EXISTS (SELECT 1 FROM case_units s WHERE s.case_id = c.id AND s.is_lead AND s.unit_id = c.lead_unit_id);
