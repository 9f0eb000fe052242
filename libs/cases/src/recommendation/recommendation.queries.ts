import { Injectable } from '@nestjs/common';
import type { RecommendationItem, RecommendationQuery, RecommendationQueue } from '@huibian/contracts';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { Database, notFound } from '@huibian/platform';
import { recommenderSide, type CaseRoute } from '@huibian/workflow';
import { CaseActions, type ActionSubject } from '../case-actions.service';
import { placeUsedSql } from '../cases-facts.service';
import { submittedTitleSql } from '../reading/case.queries';
import { submittedUnitIdsSql, unitNamesOf } from '../reading/signing-units.queries';
import { shownStateSql, shownVersionSql } from '../shown-state.rules';

type QueueRow = Omit<RecommendationQueue, 'items'> & {
  items: (Omit<RecommendationItem, 'allowedActions'> & { subject: { state: string; route: CaseRoute; leadUnitId: string; recommenderId: string | null; unitIds: string[] } })[];
};

const itemSql = (office: string): string => `json_build_object('id', r.id, 'version', r.version, 'state', r.state, 'rank', r.rank, 'caseId', c.id, 'caseVersion', ${shownVersionSql(office)}, 'caseState', ${shownStateSql(office)},
  'title', ${submittedTitleSql}, 'units', ${unitNamesOf(submittedUnitIdsSql)}, 'group', c."group", 'fieldKey', c.field_key,
  'fieldName', coalesce((SELECT field->>'name' FROM jsonb_array_elements(a.settings->'fields') field WHERE field->>'key' = c.field_key), c.field_key),
  'wordCount', v.word_count, 'submittedAt', c.submitted_at, 'recommendedAt', r.recommended_at,
  'late', c.late_admission_id IS NOT NULL, 'recommendedLate', r.late_admission_id IS NOT NULL,
  'subject', json_build_object('state', c.state, 'route', c.route, 'leadUnitId', c.lead_unit_id, 'recommenderId', c.recommender_id, 'unitIds', (SELECT json_agg(s.unit_id) FROM case_units s WHERE s.case_id = c.id)))`;

const queueSql = (office: string): string => `
  SELECT a.id AS "campaignId", json_build_object('id', m.id, 'name', m.short_name) AS recommender, a.settings->'dates'->>'recommendationEndsOn' AS "recommendationEndsOn",
    (SELECT l.until::text FROM late_admissions l WHERE l.campaign_id = a.id AND l.unit_id = m.id AND l.kind = 'recommendation' ORDER BY l.id DESC LIMIT 1) AS "lateUntil",
    (SELECT coalesce(json_agg(json_build_object('group', q."group", 'quota', n.quota, 'used', n.used, 'left', n.quota - n.used) ORDER BY q."group"), '[]')
       FROM quotas q CROSS JOIN LATERAL (SELECT
         q.original + coalesce((SELECT sum(g.added) FROM quota_grants g WHERE g.quota_id = q.id), 0)::int AS quota,
         (SELECT count(*)::int FROM recommendations r JOIN cases used_by ON used_by.id = r.case_id
           WHERE r.campaign_id = q.campaign_id AND r.recommender_id = q.recommender_id AND r."group" = q."group" AND ${placeUsedSql}) AS used) n
      WHERE q.campaign_id = a.id AND q.recommender_id = m.id) AS quotas,
    (SELECT coalesce(json_agg(${itemSql(office)} ORDER BY (r.state = 'queued') DESC, r.rank NULLS LAST, r.queued_at, r.id), '[]')
       FROM recommendations r JOIN cases c ON c.id = r.case_id JOIN case_revisions v ON v.id = c.current_revision_id
      WHERE r.campaign_id = a.id AND r.recommender_id = m.id) AS items
  FROM campaigns a CROSS JOIN units m
  WHERE a.id = $1 AND m.id = $2`;

/** The queue of one recommending unit in one campaign, with what is left of its 名额. */
@Injectable()
export class RecommendationQueries {
  constructor(
    private readonly database: Database,
    private readonly actions: CaseActions,
  ) {}

  async queue(acting: Acting, query: RecommendationQuery): Promise<RecommendationQueue> {
    const own = unitsActedFor(acting, recommenderSide);
    const recommenderId = query.recommenderId ?? own[0];
    if (!recommenderId || (!isOffice(acting) && !own.includes(recommenderId))) throw notFound();
    const row = await this.database.one<QueueRow>(queueSql(isOffice(acting) ? 'true' : 'false'), [query.campaignId, recommenderId]);
    if (!row) throw notFound();
    const subjects = row.items.map<ActionSubject>((item) => ({ id: item.caseId, ...item.subject }));
    const allowed = await this.actions.of(acting, subjects);
    return { ...row, items: row.items.map(({ subject: _, ...item }) => ({ ...item, allowedActions: [...(allowed.get(item.caseId) ?? [])] as RecommendationItem['allowedActions'] })) };
  }
}
