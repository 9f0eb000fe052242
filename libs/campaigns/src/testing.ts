import { v7 } from 'uuid';
import { defaultCampaignSettings, type CampaignSettings, type CaseGroup } from '@huibian/contracts';

/** A test database, or anything that runs SQL. */
export interface Rows {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

export interface CampaignToMake {
  title?: string;
  state?: 'planned' | 'open' | 'closed';
  stages?: Partial<CampaignSettings['stages']>;
  dates?: Partial<CampaignSettings['dates']>;
  lengths?: Partial<CampaignSettings['lengths']>;
  quotas?: readonly { recommenderId: string; group: CaseGroup; original: number }[];
}

export interface MadeCampaign {
  id: string;
  title: string;
  settings: CampaignSettings;
}

/** A campaign called in September 2022 with submission until the end of October. Length limits are off unless asked for. */
export async function makeCampaign(rows: Rows, campaign: CampaignToMake = {}): Promise<MadeCampaign> {
  const { title = '共同富裕最佳实践（第二批）征集', state = 'open', quotas = [] } = campaign;
  const base = defaultCampaignSettings({ opensOn: '2022-09-01', submissionEndsOn: '2022-10-31', recommendationEndsOn: '2022-11-10' });
  const settings: CampaignSettings = {
    ...base,
    stages: { ...base.stages, ...campaign.stages },
    dates: { ...base.dates, ...campaign.dates },
    lengths: { ...base.lengths, textMin: null, textMax: null, ...campaign.lengths },
  };
  const id = v7();
  const openedAt = state === 'planned' ? null : '2022-09-01T01:00:00Z';
  await rows.query(`INSERT INTO campaigns (id, state, version, title, basis, ordinal, settings, created_at, opened_at) VALUES ($1, $2, 1, $3, $4, '第二批', $5, '2022-08-20', $6)`, [
    id,
    state,
    title,
    '领导小组办公室征集通知',
    JSON.stringify(settings),
    openedAt,
  ]);
  for (const quota of quotas) {
    await rows.query(`INSERT INTO quotas (id, campaign_id, recommender_id, "group", original) VALUES ($1, $2, $3, $4, $5)`, [v7(), id, quota.recommenderId, quota.group, quota.original]);
  }
  return { id, title, settings };
}
