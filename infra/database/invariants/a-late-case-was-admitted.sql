-- What came in late came in by an act of the lead's for its own unit and campaign, and before that act's day was over.
SELECT c.id FROM cases c JOIN late_admissions l ON l.id = c.late_admission_id
 WHERE l.kind <> 'submission' OR l.campaign_id <> c.campaign_id OR l.unit_id <> c.lead_unit_id
    OR c.submitted_at >= (l.until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
UNION ALL
SELECT r.id FROM recommendations r JOIN late_admissions l ON l.id = r.late_admission_id JOIN cases c ON c.id = r.case_id
 WHERE l.campaign_id <> r.campaign_id
    OR NOT ((l.kind = 'recommendation' AND l.unit_id = r.recommender_id) OR l.id IS NOT DISTINCT FROM c.late_admission_id)
    OR r.recommended_at >= (l.until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai';
