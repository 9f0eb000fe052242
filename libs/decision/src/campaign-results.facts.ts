import { Injectable } from '@nestjs/common';
import type { CampaignFactSource } from '@huibian/campaigns';
import type { Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/** What decision says of a campaign: whether a result was announced, and whether an objection still waits for its answer. */
@Injectable()
export class CampaignResultsFacts implements CampaignFactSource {
  async factsOfCampaign(source: Pick<Tx, 'query'>, campaignId: string): Promise<Record<'no_result_announced' | 'no_objection_open', Refusal | null>> {
    const rows: { number: string | null; objections: number; receipt: string | null }[] = await source.query(
      `SELECT (SELECT r.number FROM rulings r WHERE r.campaign_id = $1 AND r.state = 'announced' ORDER BY r.announced_at LIMIT 1) AS number,
              count(o.id)::int AS objections, min(o.receipt_number) AS receipt
         FROM objections o JOIN notices n ON n.id = o.notice_id WHERE n.campaign_id = $1 AND o.state IN ('registered', 'accepted')`,
      [campaignId],
    );
    const found = rows[0];
    return {
      no_result_announced: found?.number == null ? null : { code: 'campaign.result_announced', params: { number: found.number } },
      no_objection_open: found?.receipt == null ? null : { code: 'campaign.objection_open', params: { count: found.objections, receipt: found.receipt } },
    };
  }
}
