-- A confirmation that rests on a paper of the office's (代录) is the check of that very text, by somebody whose hand was not in it.
SELECT k.id FROM case_confirmations k JOIN attachments f ON f.id = k.consent_id AND f.kind = 'paper'
 WHERE NOT EXISTS (SELECT 1 FROM case_entries e WHERE e.case_id = k.case_id AND e.attachment_id = f.id AND e.text_hash = k.text_hash
                     AND e.checked_by = k.confirmed_by AND NOT k.confirmed_by = ANY (e.entered_by));
