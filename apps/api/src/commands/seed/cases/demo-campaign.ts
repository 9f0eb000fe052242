import { Campaign, CampaignService, QuotaService } from '@huibian/campaigns';
import { defaultCampaignSettings, type CaseGroup } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { Database, shanghaiDate } from '@huibian/platform';
import type { SeedContext } from '../seed-step';

export const demoCampaignTitle = '高质量发展建设共同富裕示范区最佳实践（第二批）征集';
const dayMs = 86_400_000;

/** The demo's campaign, open for a month already. Null when it is there: the demo is told once. */
export async function seedDemoCampaign({ app }: SeedContext, clerk: (daysAgo: number) => Acting, lead: (daysAgo: number) => Acting, now: Date): Promise<Campaign | null> {
  const database = app.get(Database);
  if (await database.reader.existsBy(Campaign, { title: demoCampaignTitle })) return null;
  const dateIn = (days: number) => shanghaiDate(new Date(now.getTime() + days * dayMs));
  const settings = defaultCampaignSettings({ opensOn: dateIn(-30), submissionEndsOn: dateIn(21), recommendationEndsOn: dateIn(31) });
  const quotas: { recommenderId: string; group: CaseGroup; original: number }[] = await database.query(
    `SELECT DISTINCT recommender_id AS "recommenderId", "group", CASE "group" WHEN 'county' THEN 6 ELSE 2 END AS original
       FROM units WHERE recommender_id <> id AND "group" IS NOT NULL ORDER BY 1, 2`,
  );
  return database.transaction(async (tx) => {
    const campaigns = app.get(CampaignService);
    const created = await campaigns.create(tx, clerk(33), {
      title: demoCampaignTitle,
      basis: '《关于开展最佳实践（第二批）征集的通知》（演示）',
      ordinal: '第二批',
      settings: { ...settings, dates: { ...settings.dates, figuresAsOf: dateIn(-60) } },
    });
    await app.get(QuotaService).set(tx, clerk(32), created.id, { version: 1, quotas });
    await campaigns.open(tx, lead(30), created.id, { version: 2 });
    return tx.findOneByOrFail(Campaign, { id: created.id });
  });
}
