import { Injectable } from '@nestjs/common';
import { submittedTitleSql, unitListSql } from '@huibian/cases';
import type { ExpertAccount, OwnDeclarations, PageQuery } from '@huibian/contracts';
import { Database, keysetPage, type JsonText, likePattern } from '@huibian/platform';
import { revisedScoresSql } from './scoring/revised-scores.queries';


const roundItem = `
  'id', r.id, 'campaignId', r.campaign_id, 'campaignTitle', p.title, 'name', r.name, 'kind', r.kind, 'state', r.state, 'endsOn', r.ends_on,
  'cases', (SELECT count(*) FROM cases c WHERE c.campaign_id = r.campaign_id AND (c.state = 'in_review' OR EXISTS (SELECT 1 FROM assignments a WHERE a.round_id = r.id AND a.case_id = c.id))),
  'assigned', (SELECT count(*) FROM assignments a WHERE a.round_id = r.id AND a.state IN ('assigned', 'scored')),
  'scored', (SELECT count(*) FROM assignments a WHERE a.round_id = r.id AND a.state = 'scored')`;

/** A title as it was submitted: a draft is its unit's own. */
const declarationsSql = `coalesce((SELECT json_agg(json_build_object('id', d.id, 'caseId', d.case_id, 'caseTitle', (SELECT string_agg(clause, '，') FROM cases c JOIN case_revisions v ON v.id = c.current_revision_id, jsonb_array_elements_text(v.text->'titleClauses') clause WHERE c.id = d.case_id),
    'unitId', d.unit_id, 'unitName', du.name, 'reason', d.reason, 'declaredAt', d.declared_at) ORDER BY d.declared_at, d.id)
  FROM expert_declarations d LEFT JOIN units du ON du.id = d.unit_id WHERE d.expert_id = e.id), '[]')`;

export interface TestedCase {
  caseId: string;
  title: string;
  units: string[];
}

/** What review shows. PostgreSQL builds the JSON; the schemas stand in contracts. */
@Injectable()
export class ReviewQueries {
  constructor(private readonly database: Database) {}

  rounds(page: PageQuery, filter: { campaignId?: string; state?: string }, sort?: string): Promise<JsonText> {
    const params: unknown[] = [];
    const where: string[] = [];
    if (filter.campaignId) where.push(`r.campaign_id = $${params.push(filter.campaignId)}`);
    if (filter.state) where.push(`r.state = $${params.push(filter.state)}`);
    return keysetPage(this.database, {
      item: `json_build_object(${roundItem})`,
      from: 'rounds r JOIN campaigns p ON p.id = r.campaign_id',
      where,
      params,
      id: 'r.id',
      sorts: { endsOn: { sql: 'r.ends_on::text', type: 'text' }, name: { sql: 'r.name', type: 'text' }, createdAt: { sql: 'r.created_at', type: 'timestamptz' } },
      defaultSort: 'createdAt:desc',
    }, page, sort);
  }

  round(roundId: string): Promise<{ round: Record<string, unknown> } | null> {
    return this.database.one(
      `SELECT json_build_object(${roundItem}, 'version', r.version, 'expertsPerCase', r.experts_per_case, 'casesPerExpertMax', r.cases_per_expert_max,
              'criteria', r.criteria, 'aggregation', r.aggregation, 'ruleFrozenAt', r.rule_frozen_at) AS round
         FROM rounds r JOIN campaigns p ON p.id = r.campaign_id WHERE r.id = $1`,
      [roundId],
    );
  }

  /** The assignment board: every case of the round with its standing assignments, in official order. */
  async board(roundId: string): Promise<unknown[]> {
    const row = await this.database.one<{ cases: unknown[] }>(
      `SELECT coalesce(json_agg(json_build_object('caseId', c.id, 'title', c.title, 'units', ${unitListSql}, 'fieldKey', c.field_key, 'group', c."group",
                'assignments', coalesce(a.list, '[]'::json), 'missing', GREATEST(0, o.experts_per_case - coalesce(a.standing, 0))) ORDER BY lead.order_key, c.id), '[]') AS cases
         FROM rounds o
         JOIN cases c ON c.campaign_id = o.campaign_id
         JOIN units lead ON lead.id = c.lead_unit_id
         LEFT JOIN LATERAL (
           SELECT count(*) FILTER (WHERE s.state IN ('assigned', 'scored'))::int AS standing,
                  json_agg(json_build_object('id', s.id, 'expertId', e.id, 'expertName', e.name, 'state', s.state, 'version', s.version, 'ofField', c.field_key = ANY (e.field_keys),
                    'scoredAt', (SELECT max(k.scored_at) FROM scores k WHERE k.assignment_id = s.id AND k.withdrawn_at IS NULL), 'revised', ${revisedScoresSql('s')}) ORDER BY s.id) FILTER (WHERE s.state <> 'unassigned') AS list
             FROM assignments s JOIN experts e ON e.id = s.expert_id WHERE s.round_id = o.id AND s.case_id = c.id) a ON true
        WHERE o.id = $1 AND (c.state = 'in_review' OR a.list IS NOT NULL)`,
      [roundId],
    );
    return row?.cases ?? [];
  }

  experts(page: PageQuery, filter: { q?: string; fieldKey?: string }, sort?: string): Promise<JsonText> {
    const params: unknown[] = [];
    const where: string[] = [];
    if (filter.q) where.push(`(e.name || ' ' || e.employer) LIKE $${params.push(likePattern(filter.q))}`);
    if (filter.fieldKey) where.push(`$${params.push(filter.fieldKey)} = ANY (e.field_keys)`);
    return keysetPage(this.database, {
      item: `json_build_object('id', e.id, 'name', e.name, 'employer', e.employer, 'unitName', u.name, 'fieldKeys', e.field_keys, 'hasAccount', e.user_id IS NOT NULL,
             'openAssignments', (SELECT count(*) FROM assignments a JOIN rounds r ON r.id = a.round_id WHERE a.expert_id = e.id AND a.state = 'assigned' AND r.state IN ('planned', 'open')),
             'scoredAssignments', (SELECT count(*) FROM assignments a JOIN rounds r ON r.id = a.round_id WHERE a.expert_id = e.id AND a.state = 'scored' AND r.state = 'open'))`,
      from: 'experts e LEFT JOIN units u ON u.id = e.unit_id',
      where,
      params,
      id: 'e.id',
      sorts: { name: { sql: 'e.name', type: 'text' } },
      defaultSort: 'name:asc',
    }, page, sort);
  }

  expert(expertId: string): Promise<{ expert: Record<string, unknown> } | null> {
    return this.database.one(
      `SELECT json_build_object('id', e.id, 'name', e.name, 'userId', e.user_id, 'unitId', e.unit_id, 'unitName', u.name, 'employer', e.employer, 'regionCode', e.region_code,
              'fieldKeys', e.field_keys, 'phone', e.phone, 'version', e.version,
              'posts', coalesce((SELECT json_agg(json_build_object('id', p.id, 'title', p.title, 'unitId', p.unit_id, 'unitName', pu.name, 'regionCode', p.region_code, 'regionName', g.name, 'from', p.from_month, 'to', p.to_month, 'source', p.source) ORDER BY p.from_month DESC, p.id)
                 FROM expert_posts p LEFT JOIN units pu ON pu.id = p.unit_id LEFT JOIN regions g ON g.code = p.region_code WHERE p.expert_id = e.id), '[]'),
              'declarations', ${declarationsSql}) AS expert
         FROM experts e LEFT JOIN units u ON u.id = e.unit_id WHERE e.id = $1`,
      [expertId],
    );
  }

  ownDeclarations(userId: string): Promise<{ own: OwnDeclarations } | null> {
    return this.database.one(`SELECT json_build_object('id', e.id, 'version', e.version, 'declarations', ${declarationsSql}) AS own FROM experts e WHERE e.user_id = $1`, [userId]);
  }

  /** Conflict scope of one expert: every case of a campaign that is past its draft, for a test before the invitation. */
  submittedCases(campaignId: string): Promise<TestedCase[]> {
    return this.database.query(
      `SELECT c.id AS "caseId", ${submittedTitleSql} AS title, ${unitListSql} AS units FROM cases c JOIN units lead ON lead.id = c.lead_unit_id WHERE c.campaign_id = $1 AND c.current_revision_id IS NOT NULL ORDER BY lead.order_key, c.id`,
      [campaignId],
    );
  }

  /** Accounts that hold the expert's role, and whose they are: an expert is bound to one by choice, not by typing an id. */
  expertAccounts(): Promise<ExpertAccount[]> {
    return this.database.query(
      `SELECT u.id, u.name, u.username, e.id AS "expertId" FROM user_accounts u LEFT JOIN experts e ON e.user_id = u.id
        WHERE u.disabled_at IS NULL AND EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = u.id AND g.role = 'expert' AND g.revoked_at IS NULL) ORDER BY u.name, u.id`,
    );
  }
}
