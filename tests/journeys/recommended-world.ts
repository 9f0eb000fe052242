import { makeCast, writtenText, type Cast } from '@huibian/cases/testing';
import { defaultCampaignSettings, type CampaignSettings } from '@huibian/contracts';
import type { Journey } from './journey';
import type { Person } from './person';

interface Written {
  id: string;
  version: number;
}

/** A whole call with its people at their browsers, and two counties whose cases stand at their city. */
export interface RecommendedWorld {
  cast: Cast;
  campaignId: string;
  campaignTitle: string;
  settings: CampaignSettings;
  office: Record<'clerk' | 'lead', Person>;
  caseIds: Record<'xiaoshan' | 'binjiang', string>;
  titles: Record<'xiaoshan' | 'binjiang', string>;
  /** The unit lead's word on the draft as it stands. */
  confirm(county: 'xiaoshan' | 'binjiang'): Promise<void>;
}

export const dayFromNow = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const titles = { xiaoshan: '小田并大田，荒地变良田', binjiang: '社区食堂开到楼下，老人吃饭不发愁' };

export async function openRecommendedWorld(journey: Journey): Promise<RecommendedWorld> {
  const cast = await makeCast(journey.platform.database);
  const enter = (name: keyof Cast['people']) => journey.enter(cast.people[name], 'zh');
  const office = { clerk: await enter('clerk'), lead: await enter('officeLead') };
  const campaignTitle = '最佳实践第四批征集';
  const defaults = defaultCampaignSettings({ opensOn: dayFromNow(-60), submissionEndsOn: dayFromNow(30), recommendationEndsOn: dayFromNow(60) });
  const settings: CampaignSettings = { ...defaults, lengths: { ...defaults.lengths, textMin: null }, review: { ...defaults.review, expertsPerCase: 2 }, notice: { ...defaults.notice, days: 3, daysAre: 'natural' } };
  const planned = await office.clerk.ask<Written>('POST', '/api/campaigns', { title: campaignTitle, basis: '领导小组办公室征集通知', ordinal: '第四批', settings });
  const allotted = await office.clerk.ask<Written>('PUT', `/api/campaigns/${planned.id}/quotas`, { version: planned.version, quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 3 }] });
  await office.lead.ask('POST', `/api/campaigns/${planned.id}/opening`, { version: allotted.version ?? planned.version });

  const people = { xiaoshan: [await enter('xiaoshanEditor'), await enter('xiaoshanLead')], binjiang: [await enter('binjiangEditor'), await enter('binjiangLead')] } as const;
  const confirm = async (county: keyof typeof people, id: string) => {
    const [, lead] = people[county];
    const now = await lead.ask<Written & { textHash: string }>('GET', `/api/cases/${id}`);
    return lead.ask<Written>('POST', `/api/cases/${id}/confirmation`, { version: now.version, textHash: now.textHash });
  };
  const handIn = async (county: keyof typeof people) => {
    const [editor] = people[county];
    const made = await editor.ask<Written>('POST', '/api/cases', { campaignId: planned.id, fieldKey: settings.fields[0]?.key, leadUnitId: cast.units[county].id, coUnitIds: [] });
    await editor.ask('PUT', `/api/cases/${made.id}/draft`, { draftVersion: 1, text: writtenText(titles[county]) });
    const { version } = await confirm(county, made.id);
    await editor.ask('POST', `/api/cases/${made.id}/submission`, { version });
    return made.id;
  };
  const caseIds = { xiaoshan: await handIn('xiaoshan'), binjiang: await handIn('binjiang') };
  await Promise.all(Object.values(people).flat().map((person) => person.close()));
  return { cast, campaignId: planned.id, campaignTitle, settings, office, caseIds, titles, confirm: async (county) => {
    const lead = await enter(`${county}Lead`);
    const now = await lead.ask<Written & { textHash: string }>('GET', `/api/cases/${caseIds[county]}`);
    await lead.ask('POST', `/api/cases/${caseIds[county]}/confirmation`, { version: now.version, textHash: now.textHash });
    await lead.close();
  } };
}
