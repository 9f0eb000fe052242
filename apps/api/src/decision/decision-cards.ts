import { decisionWaitsSql, noticeHolidaysKnownSql } from '@huibian/decision';
import { Injectable } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import { isOffice, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { ContributesHomeCards, filteredPage, type HomeCardSource } from '../home/home-cards';

const card = (key: string, item: string, rows: string, order: string) => `
  SELECT '${key}' AS key, count(*)::int AS count, coalesce(json_agg(item ORDER BY place) FILTER (WHERE place <= 6), '[]') AS items
    FROM (SELECT json_build_object(${item}) AS item, row_number() OVER (ORDER BY ${order}) AS place FROM ${rows}) found`;

/** Campaigns whose reviewed cases are on no open list; lists proposed and not ruled; rulings nobody was told of; notices; objections. */
const officeCards = [
  card('to_shortlist', `'id', p.id, 'title', p.title, 'subtitle', NULL::text, 'due', NULL::text, 'to', '/shortlists/create?campaignId=' || p.id`,
    `campaigns p WHERE EXISTS (SELECT 1 FROM cases c WHERE c.campaign_id = p.id AND c.state = 'reviewed') AND NOT EXISTS (SELECT 1 FROM shortlists s WHERE s.campaign_id = p.id AND s.state IN ('staged', 'proposed'))`, 'p.created_at'),
  card('staged', `'id', s.id, 'title', p.title, 'subtitle', NULL::text, 'due', NULL::text, 'to', '/shortlists/' || s.id || '/show'`,
    `shortlists s JOIN campaigns p ON p.id = s.campaign_id WHERE s.state = 'staged'`, 's.created_at'),
  card('to_rule', `'id', s.id, 'title', p.title, 'subtitle', NULL::text, 'due', NULL::text, 'to', '/shortlists/' || s.id || '/show'`,
    `shortlists s JOIN campaigns p ON p.id = s.campaign_id WHERE ${decisionWaitsSql.to_rule}`, 's.created_at'),
  card('to_announce', `'id', r.id, 'title', r.title, 'subtitle', r.number, 'due', NULL::text, 'to', '/rulings/' || r.id || '/show'`, `rulings r WHERE r.state = 'recorded'`, 'r.recorded_at'),
  card('on_notice', `'id', n.id, 'title', n.title, 'subtitle', NULL::text, 'due', n.ends_on::text, 'holidaysKnownUntil', ${noticeHolidaysKnownSql}, 'to', '/notices/' || n.id || '/show'`, `notices n WHERE n.state = 'published'`, 'n.ends_on, n.id'),
  card('objections', `'id', o.id, 'title', c.title, 'subtitle', o.receipt_number, 'due', o.investigation->>'dueOn', 'to', '/objections/' || o.id || '/show'`,
    `objections o JOIN cases c ON c.id = o.case_id WHERE ${decisionWaitsSql.objections}`, `o.investigation->>'dueOn' NULLS LAST, o.received_on`),
].join(' UNION ALL ');

const pages: Readonly<Record<string, string>> = {
  to_shortlist: '/shortlists/create',
  staged: filteredPage('/shortlists', { state: 'staged' }),
  to_rule: filteredPage('/shortlists', { waits: 'to_rule' }),
  to_announce: filteredPage('/rulings', { state: 'recorded' }),
  on_notice: filteredPage('/notices', { state: 'published' }),
  objections: filteredPage('/objections', { waits: 'objections' }),
};

/** What waits for the office between the last score and the announcement. */
@Injectable()
@ContributesHomeCards(50)
export class DecisionCards implements HomeCardSource {
  constructor(private readonly database: Database) {}

  async cards(acting: Acting): Promise<HomeCard[]> {
    if (!isOffice(acting)) return [];
    const rows = await this.database.query<Pick<HomeCard, 'key' | 'count' | 'items'>>(officeCards);
    return rows.map((row) => ({ ...row, to: pages[row.key] ?? '/shortlists' }));
  }
}
