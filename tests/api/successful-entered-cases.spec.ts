import { caseSchema, casePageSchema, comparisonSchema, homeSchema, timelineSchema } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, writtenText, type Cast } from '@huibian/cases/testing';
import { makeAccount } from '@huibian/people/testing';
import { castVisitors } from './cast-visitors';
import { openDoor, type Answer, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let campaignId: string;
let second: Visitor;
const as = castVisitors((name) => door.signIn(cast.people[name]));

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 9 }] })).id;
  second = await door.signIn(await makeAccount(door.database, { username: 'second-clerk', name: 'secondClerk', roles: ['office_clerk'] }));
});
afterAll(() => door.close());

const show = async (who: Visitor, id: string) => caseSchema.parse((await who.get(`/api/cases/${id}`)).body);
const offered = async (who: Visitor, id: string) => Object.fromEntries((await show(who, id)).allowedActions.map((one) => [one.action, one.refusal?.code ?? null]));
const begin = async (who: Visitor): Promise<string> =>
  String((await who.post('/api/cases', { campaignId, fieldKey: 'services', leadUnitId: cast.units.xiaoshan.id, coUnitIds: [cast.units.binjiang.id] })).body.id);

/** The stamped scan, as a form with its fields before the file. */
async function scan(who: Visitor, id: string): Promise<Answer> {
  const { version, textHash } = await show(who, id);
  const boundary = 'huibian-test-boundary';
  const fields = Object.entries({ kind: 'paper', version: String(version), textHash }).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="stamped.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n%%EOF\n\r\n--${boundary}--\r\n`;
  return who.send('POST', `/api/cases/${id}/attachments`, Buffer.from(fields.join('') + file), { 'content-type': `multipart/form-data; boundary=${boundary}` });
}
const write = async (who: Visitor, id: string, title?: string) => who.put(`/api/cases/${id}/draft`, { draftVersion: (await show(who, id)).draft?.version, text: writtenText(title) });
const check = async (who: Visitor, id: string) => {
  const { version, textHash } = await show(who, id);
  return who.post(`/api/cases/${id}/entry-check`, { version, textHash });
};
const submit = async (who: Visitor, id: string) => who.post(`/api/cases/${id}/submission`, { version: (await show(who, id)).version });

test('A case on paper is entered, sealed by its scan, checked by another, and submitted in its units\' name', async () => {
  const clerk = await as('clerk');
  const id = await begin(clerk);
  expect((await write(clerk, id)).status).toBe(200);
  expect(await offered(clerk, id)).toEqual({ edit: null, enter_paper: null, check_entry: 'case.paper_missing', submit: 'case.entry_unconfirmed' });
  expect((await scan(clerk, id)).status).toBe(201);
  expect(await offered(clerk, id)).toMatchObject({ check_entry: 'case.check_needs_another' });
  expect(await check(clerk, id)).toMatchObject({ status: 422, body: { code: 'case.check_needs_another' } });
  expect(await offered(second, id)).toMatchObject({ check_entry: null, submit: 'case.entry_unconfirmed' });
  expect(await check(second, id)).toMatchObject({ status: 200, body: { state: 'drafting' } });
  const checked = await show(clerk, id);
  expect(checked.confirmations.map((one) => [one.unitName, one.confirmedBy, one.consentId, one.voidedAt])).toEqual([
    ['杭州萧山区', 'secondClerk', checked.entry!.papers[0]!.attachmentId, null],
    ['杭州滨江区', 'secondClerk', checked.entry!.papers[0]!.attachmentId, null],
  ]);
  expect(checked.entry).toMatchObject({ enteredBy: ['clerk'], papers: [{ textHash: checked.textHash, checkedBy: 'secondClerk' }] });
  expect(await submit(clerk, id)).toMatchObject({ status: 200, body: { state: 'recommending' } });

  const timeline = timelineSchema.parse((await clerk.get(`/api/cases/${id}/timeline`)).body).items;
  const units = '杭州萧山区、杭州滨江区';
  expect(timeline.map((item) => [item.action, item.actor, item.actorRole, item.onBehalfOf])).toEqual([
    ['create', 'clerk', 'office_clerk', units],
    ['enter_paper', 'clerk', 'office_clerk', units],
    ['check_entry', 'secondClerk', 'office_clerk', units],
    ['submit', 'clerk', 'office_clerk', units],
  ]);
  const rows = await door.database.query<{ on_behalf_of: string }>(`SELECT on_behalf_of FROM history_rows WHERE subject_id = $1 AND action = 'submit'`, [id]);
  expect(rows[0]?.on_behalf_of).toMatch(/^stamped\.pdf sha256:[0-9a-f]{64}$/);
});

test('A later change of the text voids the check: another scan and another check are due', async () => {
  const clerk = await as('clerk');
  const id = await begin(clerk);
  await write(clerk, id);
  await scan(clerk, id);
  await check(second, id);
  await write(clerk, id, '改过的标题');
  const changed = await show(clerk, id);
  expect(changed.confirmations.map((one) => one.voidedAt === null)).toEqual([false, false]);
  expect(await offered(second, id)).toMatchObject({ check_entry: 'case.paper_missing', submit: 'case.entry_unconfirmed' });
  expect((await submit(clerk, id)).body.code).toBe('case.entry_unconfirmed');
  await scan(clerk, id);
  expect((await check(second, id)).status).toBe(200);
  expect((await submit(second, id)).status).toBe(200);
});

test('Whoever changed a word of it checks nothing, even where another uploaded the scan', async () => {
  const clerk = await as('clerk');
  const id = await begin(clerk);
  await write(clerk, id);
  await write(second, id, '第二人改过的标题');
  await scan(clerk, id);
  expect((await check(second, id)).body.code).toBe('case.check_needs_another');
  expect((await check(await as('officeLead'), id)).status).toBe(200);
});

test('A returned case is corrected by the same hands: the office writes, another checks, it goes back to its stage', async () => {
  const clerk = await as('clerk');
  const id = await begin(clerk);
  await write(clerk, id);
  await scan(clerk, id);
  await check(second, id);
  await submit(clerk, id);
  const { version } = await show(clerk, id);
  await (await as('hangzhouSigner')).post(`/api/cases/${id}/return`, { version, reason: '请补充数据来源' });
  await write(clerk, id, '补了来源的标题');
  const compared = comparisonSchema.parse((await clerk.get(`/api/cases/${id}/comparison`)).body);
  expect([compared.to.revisionId, compared.diff.changed]).toEqual([null, true]);
  expect((await (await as('hangzhouSigner')).get(`/api/cases/${id}/comparison?to=draft`)).status).toBe(404);
  await scan(clerk, id);
  await check(second, id);
  const now = await show(clerk, id);
  expect(await clerk.post(`/api/cases/${id}/resubmission`, { version: now.version })).toMatchObject({ status: 200, body: { state: 'recommending' } });
});

test('The first screen lists an entry for a check exactly where the check is open to its reader, and the list it leads to shows the same', async () => {
  const [clerk, lead, unit] = [await as('clerk'), await as('officeLead'), await as('xiaoshanLead')];
  const [unsealed, waiting, checkedAlready, changedLater] = [await begin(clerk), await begin(clerk), await begin(clerk), await begin(clerk)];
  for (const id of [unsealed, waiting, checkedAlready, changedLater]) await write(clerk, id);
  for (const id of [waiting, checkedAlready, changedLater]) await scan(clerk, id);
  await check(second, checkedAlready);
  await write(second, changedLater, '第二人改过的标题');
  await scan(clerk, changedLater);
  const ours = [unsealed, waiting, checkedAlready, changedLater];
  const shown = async (who: Visitor) => {
    const card = homeSchema.parse((await who.get('/api/home')).body).cards.find(({ key }) => key === 'to_check');
    const listed = casePageSchema.parse((await who.get('/api/cases?waits=to_check')).body).items.map(({ id }) => id);
    expect(card?.count ?? 0).toBe(listed.length);
    return { card: (card?.items ?? []).filter(({ id }) => ours.includes(id)).map(({ id }) => id), listed: listed.filter((id) => ours.includes(id)).sort() };
  };
  for (const [name, who, expected] of [['clerk', clerk, []], ['second clerk', second, [waiting]], ['lead', lead, [waiting, changedLater]], ['unit', unit, []]] as const) {
    const open = [];
    for (const id of ours) if ((await offered(who, id)).check_entry === null) open.push(id);
    expect([name, open]).toEqual([name, expected]);
    expect([name, await shown(who)]).toEqual([name, { card: expected, listed: [...expected].sort() }]);
  }
  await check(lead, waiting);
  expect(await shown(second)).toEqual({ card: [], listed: [] });
});

test('Whoever entered a case is told what it waits for as its unit would be: a scan and a check, the submission, an answer to a return', async () => {
  const clerk = await door.signIn(await makeAccount(door.database, { username: 'entering-clerk', name: 'enteringClerk', roles: ['office_clerk'] }));
  let id = '';
  const waits = async (who: Visitor) => {
    const cards = homeSchema.parse((await who.get('/api/home')).body).cards.filter(({ key }) => ['drafts', 'to_submit', 'returned'].includes(key));
    for (const { key, count } of cards) expect([key, casePageSchema.parse((await who.get(`/api/cases?waits=${key}`)).body).items.length]).toEqual([key, count]);
    return cards.filter(({ items }) => items.some((item) => item.id === id)).map(({ key }) => key);
  };
  id = await begin(clerk);
  await write(clerk, id);
  expect(await waits(clerk)).toEqual(['drafts']);
  await scan(clerk, id);
  await check(second, id);
  expect([await waits(clerk), await waits(second)]).toEqual([['to_submit'], []]);
  await submit(clerk, id);
  expect(await waits(clerk)).toEqual([]);
  const { version } = await show(clerk, id);
  await (await as('hangzhouSigner')).post(`/api/cases/${id}/return`, { version, reason: '请补充数据来源' });
  expect([await waits(clerk), await waits(second)]).toEqual([['returned'], []]);
});

test('Its units see it and may go on themselves; nobody else sees it before it is submitted', async () => {
  const clerk = await as('clerk');
  const id = await begin(clerk);
  await write(clerk, id);
  const unit = await as('xiaoshanLead');
  expect((await show(unit, id)).entry?.enteredBy).toEqual(['clerk']);
  expect(Object.keys(await offered(unit, id)).sort()).toEqual(['confirm', 'edit', 'record_consent', 'submit', 'withdraw']);
  for (const name of ['hangzhouSigner', 'shangyuLead', 'expert'] as const) expect([name, (await (await as(name)).get(`/api/cases/${id}`)).status]).toEqual([name, 404]);
  expect(casePageSchema.parse((await clerk.get('/api/cases?state=drafting')).body).items.find((item) => item.id === id)).toMatchObject({ entered: true });
  const lead = await as('officeLead');
  expect(await lead.post(`/api/cases/${id}/retraction`, { version: 1, reason: '单位改由自己申报' })).toMatchObject({ status: 200, body: { state: 'retracted' } });
});

test('A draft its unit writes stays the unit\'s: the office neither sees nor enters, checks or submits it', async () => {
  const own = await makeCase({ get: (service) => door.app.get(service, { strict: false }) }, cast, { campaignId, until: 'submitted' });
  const clerk = await as('clerk');
  const signer = await as('hangzhouSigner');
  await signer.post(`/api/cases/${own.id}/return`, { version: own.version, reason: '请补充数据来源' });
  const { version, textHash } = await show(clerk, own.id);
  expect(await offered(clerk, own.id)).toEqual({});
  expect(await clerk.put(`/api/cases/${own.id}/draft`, { draftVersion: 2, text: writtenText('办公室改的') })).toMatchObject({ status: 403, body: { code: 'workflow.wrong_role' } });
  expect(await clerk.post(`/api/cases/${own.id}/entry-check`, { version, textHash: own.textHash })).toMatchObject({ status: 409, body: { code: 'workflow.wrong_state' } });
  expect(await clerk.post(`/api/cases/${own.id}/resubmission`, { version })).toMatchObject({ status: 403 });
  expect(textHash).toBe(own.textHash);
});

test('The database itself refuses a check by the hand that entered', async () => {
  const clerk = await as('clerk');
  const id = await begin(clerk);
  await write(clerk, id);
  await scan(clerk, id);
  await expect(door.database.query(`UPDATE case_entries SET checked_by = entered_by[1], checked_at = at WHERE case_id = $1`, [id])).rejects.toThrow('entry_is_checked_by_another');
});
