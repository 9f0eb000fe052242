import { holidaysKnownSql, signingUnitIdsSql, standingLateSql, submittedTitleSql, submittedUnitIdsSql, unitNamesOf, unitNamesSql, waitingFor, waitingSql, type Waiting } from '@huibian/cases';
import { Injectable } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { ContributesHomeCards, filteredPage, type HomeCardSource } from '../home/home-cards';

interface Found {
  key: string;
  count: number;
  items: HomeCard['items'];
}

/** An item of a card: the case's title (its field while it has none), a line about it, the day it is due, and how far the holidays were known when that was counted. */
const caseItem = (title: string, subtitle: string, due: string, known: string) =>
  `json_build_object('id', c.id, 'title', coalesce(nullif(${title}, ''), ${fieldName}), 'subtitle', ${subtitle}, 'due', ${due}, 'holidaysKnownUntil', ${known}, 'to', '/cases/' || c.id || '/show')`;
const fieldName = `(SELECT field->>'name' FROM jsonb_array_elements(a.settings->'fields') field WHERE field->>'key' = c.field_key)`;
/** The day a draft is due: the campaign's, or the later one its unit was admitted until (逾期补报). */
const submissionEnd = `greatest(a.settings->'dates'->>'submissionEndsOn', (SELECT l.until::text FROM late_admissions l WHERE l.id = ${standingLateSql('c.lead_unit_id', 'submission')}))`;
const recommendationEnd = `greatest(a.settings->'dates'->>'recommendationEndsOn', (SELECT max(l.until)::text FROM late_admissions l WHERE l.id IN (c.late_admission_id, ${standingLateSql('c.recommender_id', 'recommendation')})))`;

interface Card {
  key: string;
  /** The draft's, unless it is said: these are read by whoever writes it. */
  title?: string;
  subtitle: string;
  due?: string;
  /** Until when the holidays were known, for a day that was counted in working days. */
  known?: string;
  /** What follows the campaign's join. */
  from?: string;
  where: string;
  order: string;
}

const counted = ({ key, title = 'c.title', subtitle, due = 'NULL::text', known = 'NULL::text', from = '', where, order }: Card): string => `
  SELECT '${key}' AS key, count(*)::int AS count, coalesce(json_agg(found.item ORDER BY found.place) FILTER (WHERE found.place <= 6), '[]') AS items
    FROM (SELECT ${caseItem(title, subtitle, due, known)} AS item, row_number() OVER (ORDER BY ${order}) AS place
            FROM cases c JOIN campaigns a ON a.id = c.campaign_id ${from} WHERE ${where}) found`;

const openReturn = 'JOIN case_returns b ON b.case_id = c.id AND b.answered_at IS NULL';
const correction = { due: 'b.correction_due::text', known: holidaysKnownSql };

/** What waits for a unit's editor and lead, for a recommending unit and for the office's screening. One statement a role. */
@Injectable()
@ContributesHomeCards(30)
export class CaseCards implements HomeCardSource {
  constructor(private readonly database: Database) {}

  async cards(acting: Acting): Promise<HomeCard[]> {
    const writers = waitingFor(acting, 'drafts');
    const leads = unitsActedFor(acting, ['unit_lead']);
    const recommenders = unitsActedFor(acting, ['recommender_clerk', 'recommender_signer']);
    const found = await Promise.all([
      writers.length > 0 ? this.read(writerCards({ own, entersPaper: isOffice(acting) }), [writers]) : [],
      leads.length > 0 ? this.read(leadCards, [leads]) : [],
      recommenders.length > 0 ? this.read(recommenderCards, [recommenders]) : [],
      isOffice(acting) ? this.read(officeCards, [waitingFor(acting, 'to_check')]) : [],
    ]);
    return found.flat();
  }

  private async read(sql: string, params: readonly unknown[]): Promise<HomeCard[]> {
    const rows = await this.database.query<Found>(sql, params);
    return rows.map(({ key, count, items }) => ({ key, to: pages[key] ?? '/cases', count, items }));
  }
}

const filtered = (filter: Record<string, string>): string => filteredPage('/cases', filter);
const pages: Readonly<Record<string, string>> = {
  returned: filtered({ waits: 'returned' }),
  to_submit: filtered({ waits: 'to_submit' }),
  drafts: filtered({ waits: 'drafts' }),
  to_confirm: filtered({ waits: 'to_confirm' }),
  to_recommend: '/recommendations',
  to_screen: filtered({ state: 'screening' }),
  corrections_due: filtered({ waits: 'corrections_due' }),
  to_check: filtered({ waits: 'to_check' }),
};

/** Whom the work is for, as each card's one parameter. */
const own = () => '$1';
const them: Waiting = { own, entersPaper: false };

const writerCards = (whose: Waiting): string => [
  counted({ key: 'returned', subtitle: 'b.reason', ...correction, from: openReturn, where: waitingSql.returned(whose), order: 'b.correction_due NULLS LAST, b.at' }),
  counted({ key: 'to_submit', subtitle: unitNamesSql, due: submissionEnd, where: waitingSql.to_submit(whose), order: 'c.changed_at' }),
  counted({ key: 'drafts', subtitle: unitNamesSql, due: submissionEnd, where: waitingSql.drafts(whose), order: `${submissionEnd}, c.changed_at DESC` }),
].join(' UNION ALL ');

const leadCards = counted({
  key: 'to_confirm',
  subtitle: unitNamesSql,
  due: `CASE WHEN c.state = 'drafting' THEN ${submissionEnd} END`,
  where: waitingSql.to_confirm(them),
  order: 'c.changed_at',
});

const recommenderCards = counted({
  key: 'to_recommend',
  subtitle: unitNamesSql,
  due: recommendationEnd,
  from: 'JOIN recommendations r ON r.case_id = c.id',
  where: `r.state = 'queued' AND r.recommender_id = ANY($1)`,
  order: 'r.rank NULLS LAST, r.queued_at',
});

const officeCards = [
  counted({ key: 'to_screen', subtitle: unitNamesSql, where: `c.state = 'screening'`, order: 'c.changed_at' }),
  counted({ key: 'corrections_due', title: `CASE WHEN c.entered_by IS NULL THEN ${submittedTitleSql} ELSE c.title END`, subtitle: unitNamesOf(`CASE WHEN c.entered_by IS NULL THEN ${submittedUnitIdsSql} ELSE ${signingUnitIdsSql} END`), ...correction, from: openReturn, where: waitingSql.corrections_due(them), order: 'b.correction_due' }),
  counted({
    key: 'to_check',
    subtitle: unitNamesSql,
    due: `CASE WHEN c.state = 'drafting' THEN ${submissionEnd} ELSE b.correction_due::text END`,
    known: `CASE WHEN c.state = 'returned' THEN ${holidaysKnownSql} END`,
    from: `LEFT ${openReturn}`,
    where: waitingSql.to_check(them),
    order: 'c.changed_at, c.id',
  }),
].join(' UNION ALL ');
