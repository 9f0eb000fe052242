import { Injectable } from '@nestjs/common';
import { unitListSql } from '@huibian/cases';
import type { BatchView, PageQuery } from '@huibian/contracts';
import { Database, JsonText, keysetPage, notFound, utc } from '@huibian/platform';
import { newestFitSql } from '../fits/fit.queries';
import { proofIsCurrent } from '../proofs/proof-current';
import { proofJson } from '../proofs/proof.queries';

const itemJson = `json_build_object(
  'id', b.id, 'kind', b.kind, 'origin', b.origin, 'state', b.state, 'version', b.version, 'slug', b.slug, 'title', b.title,
  'ordinal', b.ordinal, 'campaignId', b.campaign_id, 'createdAt', ${utc('b.created_at')},
  'cases', (SELECT count(*) FROM batch_entries e WHERE e.batch_id = b.id),
  'rows', (SELECT count(*) FROM experience_rows r WHERE r.batch_id = b.id),
  'latestProof', (SELECT json_build_object('id', p.id, 'state', p.state, 'sequence', p.sequence,
       'warnings', COALESCE(jsonb_array_length(p.manifest -> 'warnings'), 0), 'current', ${proofIsCurrent})
     FROM proofs p WHERE p.batch_id = b.id ORDER BY p.sequence DESC LIMIT 1))`;

const entryJson = `json_build_object(
  'caseId', e.case_id, 'number', e.number, 'units', e.text -> 'units', 'titleClauses', e.text -> 'titleClauses',
  'group', c."group", 'caseState', c.state, 'revisionIsCurrent', c.current_revision_id IS NOT DISTINCT FROM e.revision_id, 'tracking', e.tracking,
  'exception', CASE WHEN e.exception_position IS NOT NULL THEN json_build_object('position', e.exception_position,
     'reason', e.exception_reason, 'by', x.name, 'at', ${utc('e.exception_at')}) END)`;

const detailSql = `
  SELECT json_build_object(
    'id', b.id, 'kind', b.kind, 'origin', b.origin, 'state', b.state, 'version', b.version, 'slug', b.slug, 'title', b.title,
    'ordinal', b.ordinal, 'office', b.office, 'date', b.date, 'createdAt', ${utc('b.created_at')},
    'campaign', (SELECT json_build_object('id', k.id, 'title', k.title) FROM campaigns k WHERE k.id = b.campaign_id),
    'chapters', COALESCE((SELECT json_agg(json_build_object('key', h.field_key, 'name', h.chapter_name, 'entries', h.entries) ORDER BY h.first)
       FROM (SELECT e.field_key, e.chapter_name, min(e.number) AS first, json_agg(${entryJson} ORDER BY e.number) AS entries
               FROM batch_entries e JOIN cases c ON c.id = e.case_id LEFT JOIN user_accounts x ON x.id = e.exception_by
              WHERE e.batch_id = b.id GROUP BY e.field_key, e.chapter_name) h), '[]'),
    'rows', (SELECT count(*) FROM experience_rows r WHERE r.batch_id = b.id),
    'proofs', COALESCE((SELECT json_agg(${proofJson} ORDER BY p.sequence DESC)
       FROM proofs p JOIN user_accounts q ON q.id = p.requested_by WHERE p.batch_id = b.id), '[]'),
    'fit', ${newestFitSql}
  ) AS view
  FROM batches b WHERE b.id = $1`;

const candidatesSql = `
  SELECT COALESCE(json_agg(json_build_object(
    'caseId', c.id, 'version', c.version, 'fieldKey', c.field_key, 'group', c."group", 'titleClauses', r.text -> 'titleClauses',
    'units', ${unitListSql}
  ) ORDER BY l.order_key, c.id), '[]')::text AS items
  FROM batches b
  JOIN cases c ON c.campaign_id = b.campaign_id AND c.state = 'approved'
  JOIN units l ON l.id = c.lead_unit_id
  JOIN case_revisions r ON r.id = c.current_revision_id
  WHERE b.id = $1 AND b.kind = 'compilation'`;

@Injectable()
export class BatchQueries {
  constructor(private readonly database: Database) {}

  /** @param filter `kind` narrows the list to one kind of document */
  list(page: PageQuery, filter: { kind?: string; state?: string; campaignId?: string } = {}, sort?: string): Promise<JsonText> {
    const params: string[] = [];
    const where = (
      [
        ['b.kind', filter.kind, 'text'],
        ['b.state', filter.state, 'text'],
        ['b.campaign_id', filter.campaignId, 'uuid'],
      ] as const
    ).flatMap(([column, value, type]) => (value === undefined ? [] : [`${column} = $${params.push(value)}::${type}`]));
    return keysetPage(
      this.database,
      { item: itemJson, from: 'batches b', where, params, id: 'b.id', sorts: { createdAt: { sql: 'b.created_at', type: 'timestamptz' }, title: { sql: 'b.title', type: 'text' } }, defaultSort: 'createdAt:desc' },
      page,
      sort,
    );
  }

  /** The batch without `allowedActions`, which the door composes. */
  async one(id: string): Promise<Omit<BatchView, 'allowedActions'>> {
    const row = await this.database.one<{ view: Omit<BatchView, 'allowedActions'> }>(detailSql, [id]);
    if (!row) throw notFound();
    return row.view;
  }

  /** Approved cases of the batch's campaign, in the official order. */
  async candidates(id: string): Promise<JsonText> {
    if (!(await this.database.one('SELECT 1 FROM batches WHERE id = $1', [id]))) throw notFound();
    const row = await this.database.one<{ items: string }>(candidatesSql, [id]);
    return new JsonText(`{"items":${row?.items ?? '[]'}}`);
  }
}
