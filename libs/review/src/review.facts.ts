import { Injectable } from '@nestjs/common';
import type { CaseFactSource } from '@huibian/cases';
import type { Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/** The facts about cases that review owns, for the actions others show. */
@Injectable()
export class ReviewFacts implements CaseFactSource {
  constructor(private readonly database: Database) {}

  /** `round_closed`: the last round of the case's campaign is closed. One statement for any number of cases. */
  async factsFor(_acting: Acting, caseIds: readonly string[]): Promise<Map<string, Record<'round_closed', Refusal | null>>> {
    const rows = await this.database.query<{ id: string; closed: boolean }>(
      `SELECT c.id, EXISTS (SELECT 1 FROM rounds r WHERE r.campaign_id = c.campaign_id AND r.state = 'closed')
                AND NOT EXISTS (SELECT 1 FROM rounds r WHERE r.campaign_id = c.campaign_id AND r.state IN ('planned', 'open')) AS closed
         FROM cases c WHERE c.id = ANY ($1)`,
      [caseIds],
    );
    return new Map(rows.map((row) => [row.id, { round_closed: row.closed ? null : { code: 'round.not_closed' } }]));
  }
}
