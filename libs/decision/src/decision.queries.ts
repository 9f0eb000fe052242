import { Injectable } from '@nestjs/common';
import { unitListSql } from '@huibian/cases';
import type { decisionWaits, PageQuery } from '@huibian/contracts';
import { Database, keysetPage, type JsonText } from '@huibian/platform';
import { caseTable } from '@huibian/workflow';

const endStates = Object.entries(caseTable.states).flatMap(([name, { kind }]) => (kind === 'end' ? [name] : []));
const places = (result: string) => `(SELECT count(*) FROM shortlist_entries e WHERE e.shortlist_id = s.id AND e.result = '${result}')`;
const shortlistItem = `'id', s.id, 'campaignId', s.campaign_id, 'campaignTitle', p.title, 'state', s.state, 'bestPractice', ${places('best_practice')}, 'reserve', ${places('reserve')}, 'notSelected', ${places('not_selected')},
  'open', (SELECT count(*) FROM shortlist_entries e JOIN cases c ON c.id = e.case_id WHERE e.shortlist_id = s.id AND e.result IS NULL AND NOT c.state = ANY ('{${endStates.join(',')}}')), 'createdAt', s.created_at`;
const rulingItem = `'id', r.id, 'campaignId', r.campaign_id, 'campaignTitle', p.title, 'state', r.state, 'title', r.title, 'number', r.number, 'decidedOn', r.decided_on,
  'cases', (SELECT count(*) FROM ruling_decisions d WHERE d.ruling_id = r.id), 'announcedAt', r.announced_at`;
/** What the record of a notice `n` says of its clock: a later holiday table changes nothing that was counted before it. */
export const noticeHolidaysKnownSql = `(SELECT h.details->>'holidaysKnownUntil' FROM history_rows h WHERE h.subject_noun = 'notice' AND h.subject_id = n.id AND h.action = 'publish')`;
const noticeItem = `'id', n.id, 'campaignId', n.campaign_id, 'campaignTitle', p.title, 'title', n.title, 'state', n.state, 'publishedOn', n.published_on, 'endsOn', n.ends_on, 'holidaysKnownUntil', ${noticeHolidaysKnownSql},
  'cases', (SELECT count(*) FROM notice_cases l WHERE l.notice_id = n.id), 'openObjections', (SELECT count(*) FROM objections o WHERE o.notice_id = n.id AND o.state IN ('registered', 'accepted'))`;
const objectionItem = `'id', o.id, 'noticeId', o.notice_id, 'caseId', o.case_id, 'caseTitle', c.title, 'units', ${unitListSql}, 'receiptNumber', o.receipt_number, 'form', o.form, 'anonymous', o.anonymous,
  'receivedOn', o.received_on, 'state', o.state, 'investigationDueOn', o.investigation->>'dueOn'`;

export interface DecisionFilter {
  campaignId?: string;
  state?: string;
  noticeId?: string;
  waits?: (typeof decisionWaits)[number];
}

/** What waits for the office, on a list `s` or an objection `o`: the first screen counts by it, the lists are filtered by it. */
export const decisionWaitsSql: Readonly<Record<(typeof decisionWaits)[number], string>> = {
  to_rule: `s.state = 'proposed' AND NOT EXISTS (SELECT 1 FROM rulings ruled WHERE ruled.shortlist_id = s.id AND ruled.state = 'recorded')`,
  objections: `o.state IN ('registered', 'accepted')`,
};

const waitingIn = { to_rule: 's', objections: 'o' } as const;

/** What decision shows, to the office only. PostgreSQL builds the JSON; the schemas stand in contracts. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly database: Database) {}

  shortlists(page: PageQuery, filter: DecisionFilter): Promise<JsonText> {
    return this.page(`json_build_object(${shortlistItem})`, 'shortlists s JOIN campaigns p ON p.id = s.campaign_id', 's', filter, page);
  }

  shortlist(id: string) {
    return this.database.one<{ view: Record<string, unknown> }>(
      `SELECT json_build_object(${shortlistItem}, 'version', s.version, 'caps', s.caps, 'entries', coalesce((
          SELECT json_agg(json_build_object('caseId', c.id, 'title', c.title, 'units', ${unitListSql}, 'fieldKey', c.field_key, 'group', c."group", 'caseState', c.state, 'rank', e.rank, 'value', e.value, 'result', e.result, 'reservePlace', e.reserve_place, 'remark', e.remark) ORDER BY e.place)
            FROM shortlist_entries e JOIN cases c ON c.id = e.case_id WHERE e.shortlist_id = s.id), '[]')) AS view
         FROM shortlists s JOIN campaigns p ON p.id = s.campaign_id WHERE s.id = $1`,
      [id],
    );
  }

  rulings(page: PageQuery, filter: DecisionFilter): Promise<JsonText> {
    return this.page(`json_build_object(${rulingItem})`, 'rulings r JOIN campaigns p ON p.id = r.campaign_id', 'r', filter, page);
  }

  ruling(id: string) {
    return this.database.one<{ view: Record<string, unknown> }>(
      `SELECT json_build_object(${rulingItem}, 'version', r.version, 'shortlistId', r.shortlist_id, 'form', r.form, 'decidedBy', r.decided_by, 'scan', r.scan, 'decisions', coalesce((
          SELECT json_agg(json_build_object('caseId', c.id, 'title', c.title, 'units', ${unitListSql}, 'result', d.result, 'caseState', c.state) ORDER BY e.place)
            FROM ruling_decisions d JOIN cases c ON c.id = d.case_id LEFT JOIN shortlist_entries e ON e.shortlist_id = r.shortlist_id AND e.case_id = c.id WHERE d.ruling_id = r.id), '[]')) AS view
         FROM rulings r JOIN campaigns p ON p.id = r.campaign_id WHERE r.id = $1`,
      [id],
    );
  }

  notices(page: PageQuery, filter: DecisionFilter): Promise<JsonText> {
    return this.page(`json_build_object(${noticeItem})`, 'notices n JOIN campaigns p ON p.id = n.campaign_id', 'n', filter, page);
  }

  notice(id: string) {
    return this.database.one<{ view: Record<string, unknown> }>(
      `SELECT json_build_object(${noticeItem}, 'version', n.version, 'address', n.address, 'closingTime', n.closing_time, 'days', n.days, 'daysAre', n.days_are, 'entries', coalesce((
          SELECT json_agg(json_build_object('caseId', c.id, 'title', c.title, 'units', ${unitListSql}, 'fieldKey', c.field_key, 'caseState', c.state) ORDER BY l.place)
            FROM notice_cases l JOIN cases c ON c.id = l.case_id WHERE l.notice_id = n.id), '[]')) AS view
         FROM notices n JOIN campaigns p ON p.id = n.campaign_id WHERE n.id = $1`,
      [id],
    );
  }

  objections(page: PageQuery, filter: DecisionFilter): Promise<JsonText> {
    return this.page(`json_build_object(${objectionItem})`, 'objections o JOIN cases c ON c.id = o.case_id', 'o', filter, page, 'c');
  }

  objection(id: string) {
    return this.database.one<{ view: Record<string, unknown> }>(
      `SELECT json_build_object(${objectionItem}, 'version', o.version, 'caseState', c.state, 'objector', o.objector, 'postmarkedOn', o.postmarked_on, 'content', o.content, 'scan', o.scan,
              'investigation', CASE WHEN o.investigation IS NULL THEN NULL ELSE json_build_object('unitId', o.investigation->'unitId', 'unitName', (SELECT name FROM units WHERE id = (o.investigation->>'unitId')::uuid), 'dueOn', o.investigation->'dueOn') END,
              'answer', o.answer) AS view
         FROM objections o JOIN cases c ON c.id = o.case_id WHERE o.id = $1`,
      [id],
    );
  }

  private page(item: string, from: string, table: string, filter: DecisionFilter, page: PageQuery, campaignTable = table): Promise<JsonText> {
    const params: unknown[] = [];
    const where: string[] = [];
    if (filter.campaignId) where.push(`${campaignTable}.campaign_id = $${params.push(filter.campaignId)}`);
    if (filter.state) where.push(`${table}.state = $${params.push(filter.state)}`);
    if (filter.noticeId) where.push(`${table}.notice_id = $${params.push(filter.noticeId)}`);
    if (filter.waits && waitingIn[filter.waits] === table) where.push(decisionWaitsSql[filter.waits]);
    const sorts = { id: { sql: `${table}.id`, type: 'uuid' } } as const;
    return keysetPage(this.database, { item, from, where, params, id: `${table}.id`, sorts, defaultSort: 'id:desc' }, page);
  }
}
