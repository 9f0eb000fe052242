import { Injectable } from '@nestjs/common';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { Database, JsonText, notFound } from '@huibian/platform';
import { recommenderSide } from '@huibian/workflow';
import { placeUsedSql } from '../cases-facts.service';

/** 名额台账: what each recommending unit was given, got added on what basis, has used and has left. */
@Injectable()
export class QuotaLedgerQueries {
  constructor(private readonly database: Database) {}

  /** The office reads all lines; a recommending unit its own. */
  async show(acting: Acting, campaignId: string): Promise<JsonText> {
    const units = isOffice(acting) ? null : unitsActedFor(acting, recommenderSide);
    const row = await this.database.one<{ json: string }>(
      `SELECT json_build_object('items', (SELECT coalesce(json_agg(line.json ORDER BY line.order_key, line."group"), '[]') FROM (
          SELECT u.order_key, q."group", json_build_object('id', q.id, 'recommenderId', q.recommender_id, 'recommenderName', u.short_name, 'group', q."group",
                   'original', q.original, 'added', g.added, 'used', n.used, 'left', q.original + g.added - n.used, 'grants', g.grants) AS json
            FROM quotas q JOIN units u ON u.id = q.recommender_id
           CROSS JOIN LATERAL (SELECT coalesce(sum(x.added), 0)::int AS added,
                coalesce(json_agg(json_build_object('added', x.added, 'basis', x.basis, 'grantedBy', p.name, 'at', x.at) ORDER BY x.at), '[]') AS grants
                FROM quota_grants x JOIN user_accounts p ON p.id = x.granted_by WHERE x.quota_id = q.id) g
           CROSS JOIN LATERAL (SELECT count(*)::int AS used FROM recommendations r JOIN cases used_by ON used_by.id = r.case_id
                WHERE r.campaign_id = q.campaign_id AND r.recommender_id = q.recommender_id AND r."group" = q."group" AND ${placeUsedSql}) n
           WHERE q.campaign_id = a.id AND ($2::uuid[] IS NULL OR q.recommender_id = ANY($2))) line))::text AS json
         FROM campaigns a WHERE a.id = $1 AND ($2::uuid[] IS NULL OR a.state NOT IN ('planned', 'cancelled'))`,
      [campaignId, units],
    );
    if (!row) throw notFound();
    return new JsonText(row.json);
  }
}
