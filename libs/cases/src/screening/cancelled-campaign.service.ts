import { Injectable } from '@nestjs/common';
import { Listener, systemActing, type EventListener, type OutboxEvent } from '@huibian/history';
import { Database } from '@huibian/platform';
import { underWaySql } from '../campaign-cases.facts';
import { ScreeningService } from './screening.service';

/**
 * A cancelled campaign ends what was handed in to it: every case under way is retracted with the lead's reason, which its units and
 * its recommender are told. Drafts stay with their units, whom nobody asked. A case that ended before is left as it is, on a repeat too.
 */
@Injectable()
@Listener()
export class CancelledCampaign implements EventListener {
  constructor(
    private readonly database: Database,
    private readonly screening: ScreeningService,
  ) {}

  async deliver(event: OutboxEvent): Promise<void> {
    if (event.topic !== 'campaign.cancel') return;
    const acting = systemActing(event.createdAt, event.id);
    const reason = String(event.payload.reason);
    await this.database.transaction(async (tx) => {
      const cases: { id: string; version: number }[] = await tx.query(`SELECT c.id, c.version FROM cases c WHERE c.campaign_id = $1 AND ${underWaySql} ORDER BY c.id FOR UPDATE`, [event.subjectId]);
      for (const { id, version } of cases) await this.screening.retract(tx, acting, id, { version, reason });
    });
  }
}
