import { Injectable } from '@nestjs/common';
import { unitListSql } from '@huibian/cases';
import type { PageQuery } from '@huibian/contracts';
import { Database, keysetPage, type JsonText } from '@huibian/platform';
import { revisedScoresSql } from '../scoring/revised-scores.queries';

const item = `
  'id', a.id, 'roundId', a.round_id, 'roundName', o.name, 'caseId', a.case_id, 'title', c.title,
  'units', ${unitListSql},
  'fieldKey', c.field_key, 'fieldName', coalesce((SELECT f->>'name' FROM jsonb_array_elements(p.settings->'fields') f WHERE f->>'key' = c.field_key), c.field_key), 'state', a.state, 'endsOn', o.ends_on, 'draftSaved', a.draft_version > 0`;
const from = `assignments a JOIN rounds o ON o.id = a.round_id JOIN cases c ON c.id = a.case_id JOIN campaigns p ON p.id = c.campaign_id JOIN case_revisions r ON r.id = c.current_revision_id JOIN experts e ON e.id = a.expert_id`;

/** What waits for a score is in review; a case that left has nothing to show. */
const stillInReview = `(a.state <> 'assigned' OR c.state = 'in_review')`;

/** An assignment `a` of a round `o` and a case `c` that its expert has still to score: the first screen counts by it, the list is filtered by it. */
export const toScoreSql = `o.state = 'open' AND a.state = 'assigned' AND c.state = 'in_review'`;

/** The expert's desk. Every statement is scoped to the account that asks: somebody else's assignment does not exist. */
@Injectable()
export class AssignmentQueries {
  constructor(private readonly database: Database) {}

  /** Assignments of rounds that are or were open; a planned round's pairs are not the expert's business yet. */
  mine(userId: string, page: PageQuery, filter: { state?: string; roundId?: string; waits?: 'to_score' }, sort?: string): Promise<JsonText> {
    const params: unknown[] = [userId];
    const where = [`e.user_id = $1`, `o.state IN ('open', 'closed')`, `a.state <> 'unassigned'`, stillInReview];
    if (filter.state) where.push(`a.state = $${params.push(filter.state)}`);
    if (filter.waits) where.push(toScoreSql);
    if (filter.roundId) where.push(`a.round_id = $${params.push(filter.roundId)}`);
    return keysetPage(this.database, {
      item: `json_build_object(${item})`,
      from,
      where,
      params,
      id: 'a.id',
      sorts: { endsOn: { sql: 'o.ends_on::text', type: 'text' }, state: { sql: 'a.state', type: 'text' } },
      defaultSort: 'state:asc',
    }, page, sort);
  }

  /**
   * One assignment with the case's text, for as long as it is the reader's: a recusal or a voided score closes it. `others` is null until the reader's own score is in, and carries an order inside the case instead of names.
   */
  mineById(userId: string, assignmentId: string): Promise<{ assignment: Record<string, unknown>; round: { state: string; endsOn: string } } | null> {
    return this.database.one(
      `SELECT json_build_object('state', o.state, 'endsOn', o.ends_on) AS round,
              json_build_object(${item}, 'version', a.version, 'criteria', o.criteria, 'opinionRequired', o.opinion_required, 'text', r.text,
              'draft', json_build_object('draftVersion', a.draft_version, 'marks', a.draft->'marks', 'opinion', a.draft->'opinion'),
              'score', (SELECT json_build_object('marks', s.marks, 'opinion', s.opinion, 'total', s.total, 'scoredAt', s.scored_at) FROM scores s WHERE s.assignment_id = a.id AND s.withdrawn_at IS NULL),
              'revised', ${revisedScoresSql('a')},
              'others', CASE WHEN a.state = 'scored' THEN coalesce((
                 SELECT json_agg(json_build_object('ordinal', n.ordinal, 'marks', n.marks, 'total', n.total, 'opinion', n.opinion, 'voided', n.voided) ORDER BY n.ordinal)
                   FROM (SELECT row_number() OVER (ORDER BY s.scored_at, s.id)::int AS ordinal, s.marks, s.total, s.opinion, s.withdrawn_at IS NOT NULL AS voided
                           FROM scores s JOIN assignments b ON b.id = s.assignment_id
                          WHERE b.round_id = a.round_id AND b.case_id = a.case_id AND b.id <> a.id AND coalesce(s.withdrawn_why, 'voided') = 'voided') n), '[]') END,
              'nextId', (SELECT b.id FROM assignments b JOIN cases d ON d.id = b.case_id AND d.state = 'in_review' WHERE b.round_id = a.round_id AND b.expert_id = a.expert_id AND b.state = 'assigned' AND b.id <> a.id ORDER BY b.id < a.id, b.id LIMIT 1)) AS assignment
         FROM ${from} WHERE a.id = $2 AND e.user_id = $1 AND o.state IN ('open', 'closed') AND a.state IN ('assigned', 'scored') AND ${stillInReview}`,
      [userId, assignmentId],
    );
  }
}
