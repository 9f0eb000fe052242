import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { campaignPageSchema, campaignSchema, defaultCampaignSettings, type CampaignSettings } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { HistoryModule, type Acting } from '@huibian/history';
import { makeAccount, makeRegions, makeUnit, type MadeUnit } from '@huibian/people/testing';
import { configSchema, Database, PlatformModule, type Tx } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import type { Refusal, Role } from '@huibian/workflow';
import { CampaignFacts } from './campaign-facts.service';
import { CampaignQueries } from './campaign.queries';
import { CampaignService } from './campaign.service';
import { CampaignsModule } from './campaigns.module';
import { QuotaService } from './quota.service';
import { makeCampaign } from './testing';

let database: TestDatabase;
let context: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;
let dataDir: string;
let lead: Acting;
let clerk: Acting;
let editor: Acting;
let hangzhou: MadeUnit;
let xiaoshan: MadeUnit;
let campaigns: CampaignService;
let queries: CampaignQueries;
let laterStages: Record<string, Refusal | null>;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-campaigns-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });

  @Module({ imports: [PlatformModule.forRoot(config, 'huibian-test'), HistoryModule, CampaignsModule] })
  class TestRooms {}

  context = await NestFactory.createApplicationContext(TestRooms, { logger: ['error'] });
  campaigns = context.get(CampaignService);
  queries = context.get(CampaignQueries);
  // The later stages, none of which stands in the way.
  laterStages = { no_case_under_way: null, no_objection_open: null, no_batch_in_the_making: null, no_result_announced: null, no_batch_made: null };
  context.get(CampaignFacts).add({ factsOfCampaign: () => Promise.resolve(laterStages) });
  await makeRegions(database);
  hangzhou = await makeUnit(database, { name: '杭州市', kind: 'city', tier: 'city', group: 'city', regionCode: '330100' });
  xiaoshan = await makeUnit(database, { name: '杭州市萧山区', regionCode: '330109', recommenderId: hangzhou.id });
  lead = await acting('office_lead');
  clerk = await acting('office_clerk');
  editor = await acting('unit_editor', xiaoshan.id);
});
afterAll(async () => {
  await context.close();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function acting(role: Role, unitId: string | null = null): Promise<Acting> {
  const account = await makeAccount(database, { username: role, roles: [unitId ? { role, unitId } : role] });
  return { userId: account.id, name: role, grants: [{ role, unitId }], receivedAt: new Date('2022-09-01T09:00:00+08:00'), correlationId: 'test' };
}
const inTransaction: Database['transaction'] = (work) => context.get(Database).transaction(work);
const settingsWith = (change: Partial<CampaignSettings> = {}): CampaignSettings => ({
  ...defaultCampaignSettings({ opensOn: '2022-09-01', submissionEndsOn: '2022-10-31', recommendationEndsOn: '2022-11-10' }),
  ...change,
});
const words = { title: '第三批征集', basis: '领导小组办公室通知', ordinal: '第三批' };
const create = (settings = settingsWith(), basis = words.basis) => inTransaction((tx) => campaigns.create(tx, clerk, { ...words, basis, settings }));
const setQuotas = (id: string, version: number, quotas: { recommenderId: string; group: 'county' | 'city' | 'province'; original: number }[]) =>
  inTransaction((tx) => context.get(QuotaService).set(tx, clerk, id, { version, quotas }));

test('A campaign is planned, given quotas, opened, closed, reopened, closed and concluded', async () => {
  const { id } = await create();
  await setQuotas(id, 1, [{ recommenderId: hangzhou.id, group: 'county', original: 6 }]);
  const states: string[] = [];
  const step = async (work: Promise<{ state: string; version: number }>) => void states.push(`${(await work).state}`);
  await step(inTransaction((tx) => campaigns.open(tx, lead, id, { version: 2 })));
  await step(inTransaction((tx) => campaigns.close(tx, lead, id, { version: 3 })));
  await step(inTransaction((tx) => campaigns.reopen(tx, lead, id, { version: 4, reason: '山区县延期报送' })));
  await step(inTransaction((tx) => campaigns.close(tx, lead, id, { version: 5 })));
  await step(inTransaction((tx) => campaigns.conclude(tx, lead, id, { version: 6 })));
  expect(states).toEqual(['open', 'closed', 'open', 'closed', 'concluded']);
  expect(await database.query(`SELECT action, reason FROM history_rows WHERE subject_id = $1 ORDER BY sequence`, [id])).toEqual([
    { action: 'create', reason: null },
    { action: 'edit', reason: null },
    { action: 'open', reason: null },
    { action: 'close', reason: null },
    { action: 'reopen', reason: '山区县延期报送' },
    { action: 'close', reason: null },
    { action: 'conclude', reason: null },
  ]);
});

test.each([
  ['without quotas', {}, words.basis, 'campaign.quotas_missing'],
  ['without its basis', {}, '', 'campaign.basis_missing'],
  ['without screening reasons', { screeningReasons: [] }, words.basis, 'campaign.screening_reasons_missing'],
  ['after its last day', { dates: { ...settingsWith().dates, opensOn: '2022-08-01', submissionEndsOn: '2022-08-31', recommendationEndsOn: null } }, words.basis, 'campaign.opens_too_late'],
  ['without a last day of recommendation', { dates: { ...settingsWith().dates, recommendationEndsOn: null } }, words.basis, 'campaign.recommendation_date_missing'],
])('A campaign does not open %s, and its page says so', async (_, change, basis, code) => {
  const { id } = await create(settingsWith(change), basis);
  await expect(inTransaction((tx) => campaigns.open(tx, lead, id, { version: 1 }))).rejects.toMatchObject({ status: 422, refusal: { code } });
  const shown = campaignSchema.parse(await queries.show(lead, id));
  expect(shown.allowedActions.find((one) => one.action === 'open')?.refusal?.code).toBe(code);
  expect(shown.state).toBe('planned');
});

test('A clerk plans and edits; only the lead opens; a stale edit is refused', async () => {
  const { id } = await create();
  expect(await inTransaction((tx) => campaigns.edit(tx, clerk, id, { version: 1, ...words, title: '改过的题目', settings: settingsWith() }))).toMatchObject({ version: 2 });
  await expect(inTransaction((tx) => campaigns.edit(tx, clerk, id, { version: 1, ...words, settings: settingsWith() }))).rejects.toMatchObject({
    status: 409,
    // Everything the form holds as it is now, for a merge.
    more: { current: { id, state: 'planned', version: 2, ...words, title: '改过的题目', settings: settingsWith() } },
  });
  await expect(inTransaction((tx) => campaigns.open(tx, clerk, id, { version: 2 }))).rejects.toMatchObject({ status: 403 });
});

test('Once open, dates move with a reason that the history keeps; the frame of the texts does not', async () => {
  const { id, settings } = await makeCampaign(database);
  const edit = (change: Partial<CampaignSettings>, reason?: string) => inTransaction((tx) => campaigns.edit(tx, lead, id, { version: 1, ...words, settings: { ...settings, ...change }, reason }));
  const dates = { ...settings.dates, submissionEndsOn: '2022-11-05' };
  await expect(edit({ dates })).rejects.toMatchObject({ refusal: { code: 'campaign.reason_required_once_open' } });
  await expect(edit({ fields: settings.fields.slice(1) }, '少一个领域')).rejects.toMatchObject({ refusal: { code: 'campaign.field_in_use', params: { name: '经济高质量发展先行示范' } } });
  await expect(edit({ stages: { ...settings.stages, review: false } }, '不评审了')).rejects.toMatchObject({ refusal: { code: 'campaign.stages_fixed_once_open' } });
  await expect(edit({ sections: settings.sections.slice(1) }, '少一个篇章')).rejects.toMatchObject({ refusal: { code: 'campaign.sections_fixed_once_open' } });
  await expect(edit({ groups: ['county'] }, '只要县')).rejects.toMatchObject({ refusal: { code: 'campaign.group_in_use' } });
  expect(await edit({ dates }, '因台风顺延五天')).toMatchObject({ version: 2, state: 'open' });
  const [row] = await database.query<{ reason: string; details: unknown }>(`SELECT reason, details FROM history_rows WHERE subject_id = $1`, [id]);
  expect(row).toMatchObject({ reason: '因台风顺延五天', details: { changed: ['dates'], datesBefore: { submissionEndsOn: '2022-10-31' }, datesAfter: { submissionEndsOn: '2022-11-05' } } });
});

test('Quotas go to units that recommend, in groups that are called, before the campaign opens', async () => {
  const { id } = await create(settingsWith({ groups: ['county'] }));
  await expect(setQuotas(id, 1, [{ recommenderId: xiaoshan.id, group: 'county', original: 1 }])).rejects.toMatchObject({ refusal: { code: 'campaign.quota_unit_does_not_recommend', params: { unit: '杭州市萧山区' } } });
  await expect(setQuotas(id, 1, [{ recommenderId: hangzhou.id, group: 'city', original: 1 }])).rejects.toMatchObject({ refusal: { code: 'campaign.quota_group_not_called' } });
  // Nothing is added to what is still being given: the table below it would be replaced with the grant inside.
  const grant = (tx: Tx) => context.get(QuotaService).grant(tx, lead, id, { version: 1, recommenderId: hangzhou.id, group: 'county', added: 1, basis: '领导小组会议纪要' });
  await expect(inTransaction(grant)).rejects.toMatchObject({ status: 409, refusal: { code: 'workflow.wrong_state' } });
  const open = await makeCampaign(database);
  await expect(setQuotas(open.id, 1, [])).rejects.toMatchObject({ status: 409, refusal: { code: 'campaign.quotas_fixed_once_open' } });
});

test('Units see a campaign once it has called them', async () => {
  const planned = await create();
  const open = await makeCampaign(database, { title: '已经启动的征集' });
  await expect(queries.show(editor, planned.id)).rejects.toMatchObject({ status: 404 });
  expect((await queries.show(editor, open.id)).allowedActions).toEqual([]);
  const list = async (who: Acting) => campaignPageSchema.parse(JSON.parse((await queries.list(who, { limit: 100 })).text)).items.map((item) => item.state);
  expect(await list(lead)).toContain('planned');
  expect((await list(editor)).filter((state) => state === 'planned' || state === 'cancelled')).toEqual([]);
});

test('Lengths that contradict each other are refused', async () => {
  await expect(create(settingsWith({ lengths: { textMin: 900, textMax: 800, summaryMax: 300, titleMax: 60 } }))).rejects.toMatchObject({ refusal: { code: 'campaign.lengths_contradict', params: { min: 900, max: 800 } } });
});
