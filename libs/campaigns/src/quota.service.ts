import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CampaignAnswer, CaseGroup, GrantQuota, SetQuotas } from '@huibian/contracts';
import { MovesService, actorsTowards, type Acting } from '@huibian/history';
import { refused, type Tx } from '@huibian/platform';
import { Campaign } from './campaign.entity';
import { CampaignService, answerOf } from './campaign.service';
import { Quota, QuotaGrant } from './quota.entity';

/** 名额: given while the campaign is planned, added to afterwards with a basis. */
@Injectable()
export class QuotaService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly moves: MovesService,
  ) {}

  /** Replaces the whole table of a planned campaign. */
  async set(tx: Tx, acting: Acting, campaignId: string, input: SetQuotas): Promise<CampaignAnswer> {
    const campaign = await this.campaigns.lock(tx, campaignId);
    if (campaign.state !== 'planned') throw refused(409, 'campaign.quotas_fixed_once_open');
    await this.refuseWrongUnits(tx, input.quotas.map((quota) => quota.recommenderId));
    for (const quota of input.quotas) refuseGroup(campaign, quota.group);
    await tx.delete(Quota, { campaignId });
    if (input.quotas.length > 0) await tx.insert(Quota, input.quotas.map((quota) => ({ id: v7(), campaignId, ...quota })));
    const places = input.quotas.reduce((sum, quota) => sum + quota.original, 0);
    await this.moves.move(tx, acting, {
      noun: 'campaign',
      entity: Campaign,
      subject: campaign,
      action: 'edit',
      actors: actorsTowards(acting, {}),
      seenVersion: input.version,
      details: { changed: ['quotas'], lines: input.quotas.length, places },
    });
    return answerOf(campaign);
  }

  /** 追加名额. The history row of the campaign says how many, to whom and on what basis. */
  async grant(tx: Tx, acting: Acting, campaignId: string, input: GrantQuota): Promise<CampaignAnswer> {
    const campaign = await this.campaigns.lock(tx, campaignId);
    await this.refuseWrongUnits(tx, [input.recommenderId]);
    refuseGroup(campaign, input.group);
    const quota = await this.lockOrCreate(tx, campaignId, input.recommenderId, input.group);
    await this.moves.move(tx, acting, {
      noun: 'campaign',
      entity: Campaign,
      subject: campaign,
      action: 'grant_quota',
      actors: actorsTowards(acting, {}),
      seenVersion: input.version,
      reason: input.basis,
      details: { recommenderId: input.recommenderId, group: input.group, added: input.added },
      payload: { title: campaign.title, recommenderId: input.recommenderId, added: input.added },
    });
    await tx.insert(QuotaGrant, { id: v7(), quotaId: quota.id, added: input.added, basis: input.basis, grantedBy: acting.userId ?? undefined, at: acting.receivedAt });
    return answerOf(campaign);
  }

  /** The places of a recommending unit, locked: two who recommend at once are counted one after the other. Null where it has none. */
  async lockPlaces(tx: Tx, campaignId: string, recommenderId: string, group: CaseGroup): Promise<number | null> {
    const rows: { id: string; original: number }[] = await tx.query(
      'SELECT id, original FROM quotas WHERE campaign_id = $1 AND recommender_id = $2 AND "group" = $3 FOR UPDATE',
      [campaignId, recommenderId, group],
    );
    const quota = rows[0];
    if (!quota) return null;
    return quota.original + Number((await tx.sum(QuotaGrant, 'added', { quotaId: quota.id })) ?? 0);
  }

  private async lockOrCreate(tx: Tx, campaignId: string, recommenderId: string, group: CaseGroup): Promise<Quota> {
    await tx.query('INSERT INTO quotas (id, campaign_id, recommender_id, "group", original) VALUES ($1, $2, $3, $4, 0) ON CONFLICT DO NOTHING', [v7(), campaignId, recommenderId, group]);
    return tx.createQueryBuilder(Quota, 'quota').setLock('pessimistic_write').where({ campaignId, recommenderId, group }).getOneOrFail();
  }

  private async refuseWrongUnits(tx: Tx, ids: readonly string[]): Promise<void> {
    const wrong: { short_name: string }[] = await tx.query(
      `SELECT coalesce(u.short_name, asked.id::text) AS short_name
         FROM unnest($1::uuid[]) AS asked(id) LEFT JOIN units u ON u.id = asked.id
        WHERE NOT EXISTS (SELECT 1 FROM units led WHERE led.recommender_id = asked.id AND led.id <> asked.id) LIMIT 1`,
      [ids],
    );
    if (wrong[0]) throw refused(422, 'campaign.quota_unit_does_not_recommend', { unit: wrong[0].short_name });
  }
}

function refuseGroup(campaign: Campaign, group: CaseGroup): void {
  if (!campaign.settings.groups.includes(group)) throw refused(422, 'campaign.quota_group_not_called');
}
