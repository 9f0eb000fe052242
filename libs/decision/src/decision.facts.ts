import { Injectable } from '@nestjs/common';
import type { CaseFactSource } from '@huibian/cases';
import type { Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import { noticeOver } from './notice/notice.rules';

export type DecisionFact = 'on_proposed_list' | 'listed_in_notice' | 'ruling_recorded' | 'notice_over' | 'no_open_objection';

interface FactRow {
  id: string;
  proposed: boolean;
  listed: boolean;
  ruled: boolean;
  noticeState: string | null;
  noticeEndsOn: string | null;
  noticeClosingTime: string | null;
  accepted: boolean;
  upheld: boolean;
}

/** The facts about cases that decision owns, for the actions others show. */
@Injectable()
export class DecisionFacts implements CaseFactSource {
  constructor(private readonly database: Database) {}

  /** One statement for any number of cases. */
  async factsFor(acting: Acting, caseIds: readonly string[]): Promise<Map<string, Record<DecisionFact, Refusal | null>>> {
    const rows = await this.database.query<FactRow>(
      `SELECT c.id,
              EXISTS (SELECT 1 FROM shortlist_entries e JOIN shortlists s ON s.id = e.shortlist_id WHERE e.case_id = c.id AND s.state <> 'staged') AS proposed,
              n.id IS NOT NULL AS listed, n.state AS "noticeState", n.ends_on::text AS "noticeEndsOn", n.closing_time AS "noticeClosingTime",
              EXISTS (SELECT 1 FROM ruling_decisions d WHERE d.case_id = c.id AND d.standing) AS ruled,
              EXISTS (SELECT 1 FROM objections o WHERE o.case_id = c.id AND o.state = 'accepted') AS accepted,
              EXISTS (SELECT 1 FROM objections o WHERE o.case_id = c.id AND o.state = 'upheld') AS upheld
         FROM cases c
         LEFT JOIN LATERAL (SELECT n.* FROM notices n JOIN notice_cases l ON l.notice_id = n.id WHERE l.case_id = c.id AND n.state <> 'withdrawn' ORDER BY n.created_at DESC LIMIT 1) n ON true
        WHERE c.id = ANY ($1)`,
      [caseIds],
    );
    return new Map(rows.map((row) => [row.id, factsOf(row, acting.receivedAt)]));
  }
}

function factsOf(row: FactRow, at: Date): Record<DecisionFact, Refusal | null> {
  const notice = { state: (row.noticeState ?? 'drafted') as 'drafted', endsOn: row.noticeEndsOn, closingTime: row.noticeClosingTime };
  return {
    on_proposed_list: row.proposed ? null : { code: 'shortlist.not_proposed' },
    listed_in_notice: row.listed ? null : { code: 'notice.not_listed' },
    ruling_recorded: row.ruled ? null : { code: 'ruling.not_recorded' },
    notice_over: noticeOver(notice, at),
    no_open_objection: row.accepted ? { code: 'objection.open' } : row.upheld ? { code: 'objection.upheld' } : null,
  };
}
