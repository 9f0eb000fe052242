import { Injectable } from '@nestjs/common';
import type { CampaignFactSource } from '@huibian/campaigns';
import type { Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/** What compile says of a campaign: whether a batch was made of it, and whether one is still in the making. An abandoned one is neither. */
@Injectable()
export class CampaignBatchesFacts implements CampaignFactSource {
  async factsOfCampaign(source: Pick<Tx, 'query'>, campaignId: string): Promise<Record<'no_batch_made' | 'no_batch_in_the_making', Refusal | null>> {
    const batches: { title: string; state: string }[] = await source.query(`SELECT title, state FROM batches WHERE campaign_id = $1 AND state <> 'abandoned' ORDER BY created_at, id`, [campaignId]);
    const making = batches.find(({ state }) => state !== 'released');
    return {
      no_batch_made: batches[0] ? { code: 'campaign.batch_made', params: { title: batches[0].title } } : null,
      no_batch_in_the_making: making ? { code: 'campaign.batch_in_the_making', params: { title: making.title } } : null,
    };
  }
}
