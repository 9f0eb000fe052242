import { Injectable } from '@nestjs/common';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { Database, JsonText, notFound } from '@huibian/platform';
import { recommenderSide } from '@huibian/workflow';

const itemSql = `json_build_object('id', l.id, 'kind', l.kind, 'unitId', l.unit_id, 'unitName', u.short_name, 'until', l.until, 'reason', l.reason,
  'admittedBy', p.name, 'at', l.at,
  'stands', NOT EXISTS (SELECT 1 FROM late_admissions newer WHERE newer.campaign_id = l.campaign_id AND newer.unit_id = l.unit_id AND newer.kind = l.kind AND newer.id > l.id),
  'used', CASE l.kind WHEN 'submission' THEN (SELECT count(*)::int FROM cases c WHERE c.late_admission_id = l.id)
    ELSE (SELECT count(*)::int FROM recommendations r WHERE r.late_admission_id = l.id) END)`;

/** Whom the lead admitted late, until when and why. */
@Injectable()
export class LateAdmissionQueries {
  constructor(private readonly database: Database) {}

  /** The office reads all, newest first; a recommending unit its own and those of the units it recommends. */
  async show(acting: Acting, campaignId: string): Promise<JsonText> {
    const units = isOffice(acting) ? null : unitsActedFor(acting, recommenderSide);
    const row = await this.database.one<{ json: string }>(
      `SELECT json_build_object('items', (SELECT coalesce(json_agg(${itemSql} ORDER BY l.at DESC, l.id DESC), '[]')
          FROM late_admissions l JOIN units u ON u.id = l.unit_id JOIN user_accounts p ON p.id = l.admitted_by
         WHERE l.campaign_id = a.id AND ($2::uuid[] IS NULL OR l.unit_id = ANY($2) OR u.recommender_id = ANY($2))))::text AS json
         FROM campaigns a WHERE a.id = $1 AND ($2::uuid[] IS NULL OR a.state NOT IN ('planned', 'cancelled'))`,
      [campaignId, units],
    );
    if (!row) throw notFound();
    return new JsonText(row.json);
  }
}
