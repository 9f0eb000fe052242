import { defaultCampaignSettings, type CampaignSettings } from '@huibian/contracts';
import { makeAccount, makeRegions, makeUnit, type MadeUnit } from '@huibian/people/testing';
import { openDoor, type Answer, type Door, type Visitor } from './door';

/** A campaign whose counties have handed in their cases, with the office and its experts at the door. */
export interface ReviewedWorld {
  door: Door;
  campaignId: string;
  clerk: Visitor;
  lead: Visitor;
  counties: Record<'xiaoshan' | 'binjiang' | 'shangyu', MadeUnit>;
  hangzhou: MadeUnit;
  caseIds: Record<'xiaoshan' | 'binjiang' | 'shangyu', string>;
  unitVisitor: Visitor;
  /** One more case of this county, accepted. @returns its id */
  handIn(unit: MadeUnit): Promise<string>;
  /** An expert of this unit with an account, registered with the office. */
  expert(name: string, unitId: string | null): Promise<{ id: string; visitor: Visitor }>;
}

export const ok = (answer: Answer, status = 200): Answer => {
  if (answer.status !== status && !(status === 200 && answer.status === 201)) throw new Error(`${answer.status}: ${answer.text}`);
  return answer;
};

const paragraph = '本地从群众最关心的小事做起，先摸清底数，再定办法，把办事的窗口搬到村口，一年里走访农户一千余户。';

export async function openReviewedWorld(change: (settings: CampaignSettings) => CampaignSettings = (settings) => settings): Promise<ReviewedWorld> {
  const door = await openDoor();
  const rows = door.database;
  await makeRegions(rows);
  const hangzhou = await makeUnit(rows, { name: '杭州市', kind: 'city', tier: 'city', group: 'city', regionCode: '330100' });
  const county = (name: string, regionCode: string) => makeUnit(rows, { name, kind: 'county', tier: 'county', group: 'county', regionCode, superiorId: hangzhou.id });
  const counties = { xiaoshan: await county('杭州萧山区', '330109'), binjiang: await county('杭州滨江区', '330108'), shangyu: await makeUnit(rows, { name: '绍兴上虞区', regionCode: '330604' }) };
  const clerk = await door.signIn(await makeAccount(rows, { username: 'clerk', roles: ['office_clerk'] }));
  const lead = await door.signIn(await makeAccount(rows, { username: 'lead', roles: ['office_lead'] }));

  const defaults = defaultCampaignSettings({ opensOn: '2022-10-01', submissionEndsOn: '2022-11-30', recommendationEndsOn: null });
  const settings = change({
    ...defaults,
    stages: { recommendation: false, review: true, notice: 'none' },
    lengths: { textMin: null, textMax: null, summaryMax: 300, titleMax: 60 },
    review: { ...defaults.review, expertsPerCase: 2, criteria: [{ key: 'effect', name: '实效', description: '', weight: 60, max: 100 }, { key: 'spread', name: '推广', description: '', weight: 40, max: 100 }] },
  });
  const campaign = ok(await clerk.post('/api/campaigns', { title: '第二批最佳实践征集', basis: '领导小组办公室通知', ordinal: '第二批', settings }), 201).body as { id: string; version: number };
  ok(await lead.post(`/api/campaigns/${campaign.id}/opening`, { version: campaign.version }));

  const unitRoles = Object.values(counties).flatMap((unit) => [{ role: 'unit_editor' as const, unitId: unit.id }, { role: 'unit_lead' as const, unitId: unit.id }]);
  const unitVisitor = await door.signIn(await makeAccount(rows, { username: 'county', roles: unitRoles }));
  const fieldKey = settings.fields[0]!.key;
  const handIn = (unit: MadeUnit) => handInCase({ writer: unitVisitor, clerk, campaignId: campaign.id, fieldKey, unit, settings });
  const caseIds = { xiaoshan: await handIn(counties.xiaoshan), binjiang: await handIn(counties.binjiang), shangyu: await handIn(counties.shangyu) };

  return {
    door, campaignId: campaign.id, clerk, lead, counties, hangzhou, caseIds, unitVisitor, handIn,
    expert: async (name, unitId) => {
      const account = await makeAccount(rows, { username: `expert-${name}`, name, roles: ['expert'] });
      const made = ok(await clerk.post('/api/experts', { name, userId: account.id, unitId, employer: '某高校', regionCode: null, fieldKeys: [fieldKey], phone: '' }), 201).body as { id: string };
      return { id: made.id, visitor: await door.signIn(account) };
    },
  };
}

interface HandIn {
  writer: Visitor;
  clerk: Visitor;
  campaignId: string;
  fieldKey: string;
  unit: MadeUnit;
  settings: CampaignSettings;
}

/** From an empty draft to an accepted case, through every door. @returns the case's id */
async function handInCase({ writer, clerk, campaignId, fieldKey, unit, settings }: HandIn): Promise<string> {
  const { id, version } = ok(await writer.post('/api/cases', { campaignId, fieldKey, leadUnitId: unit.id, coUnitIds: [] }), 201).body as { id: string; version: number };
  const text = {
    titleClauses: [`${unit.shortName}把服务送到村口`],
    summary: paragraph,
    sections: settings.sections.map(({ key, heading, form }) => ({
      key,
      heading,
      blocks: form === 'points' ? [1, 2, 3].map((point) => ({ kind: 'point', lead: `把第${point}件事办实。`, text: paragraph })) : [{ kind: 'paragraph', text: paragraph }],
    })),
  };
  const saved = ok(await writer.put(`/api/cases/${id}/draft`, { draftVersion: 1, text })).body as { textHash: string };
  const confirmed = ok(await writer.post(`/api/cases/${id}/confirmation`, { version, textHash: saved.textHash })).body as { version: number };
  const submitted = ok(await writer.post(`/api/cases/${id}/submission`, { version: confirmed.version })).body as { version: number };
  ok(await clerk.post(`/api/cases/${id}/acceptance`, { version: submitted.version }));
  return id;
}
